namespace Governance.Cases;

/// <summary>街道(乡镇): read off a unit's path, whose second code is the street's own twelve digits.</summary>
internal sealed record Street(string Code, string Path)
{
    private const int Digits = 12;

    /// <summary>The street a unit speaks for: itself or one of its offices. A community, a grid and a department's station in it speak for none.</summary>
    public static Street? Of(UnitRef unit) => unit.Line is null && unit.Path.Split('/', StringSplitOptions.RemoveEmptyEntries) is [var district, var street, .. var below]
        && IsArea(street) && (below is [] || (below is [var office] && !IsArea(office)))
            ? new Street(street, $"{district}/{street}/")
            : null;

    public bool Is(Place place) => string.Equals(place.StreetCode, Code, StringComparison.Ordinal);

    private static bool IsArea(string code) => code.Length == Digits && code.All(char.IsAsciiDigit);
}
