using System.Collections.Frozen;
using System.Collections.Immutable;
using System.Diagnostics.CodeAnalysis;

namespace Governance.Knowledge;

/// <summary>The organisation tree of the district.</summary>
public sealed class Organisation
{
    private readonly FrozenDictionary<UnitCode, OrgUnit> _byCode;
    private readonly ILookup<UnitCode, OrgUnit> _below;

    internal Organisation(ImmutableArray<OrgUnit> all)
    {
        All = all;
        _byCode = all.ToFrozenDictionary(unit => unit.Code);
        _below = all.Where(unit => unit.AdminParent is not null).ToLookup(unit => unit.AdminParent!.Value);
        Root = all.Single(unit => unit.Kind == UnitKind.District);
        Streets = [.. all.Where(unit => unit.Kind == UnitKind.Street)];
        Communities = [.. all.Where(unit => unit.Kind == UnitKind.Community)];
    }

    public ImmutableArray<OrgUnit> All { get; }

    public OrgUnit Root { get; }

    public ImmutableArray<OrgUnit> Streets { get; }

    public ImmutableArray<OrgUnit> Communities { get; }

    public OrgUnit this[UnitCode code] =>
        _byCode.TryGetValue(code, out var found) ? found : throw new ArgumentException($"No unit {code}.", nameof(code));

    public bool TryGet(UnitCode code, [MaybeNullWhen(false)] out OrgUnit unit) => _byCode.TryGetValue(code, out unit);

    public IEnumerable<OrgUnit> ChildrenOf(UnitCode code) => _below[code];

    /// <summary>Whether <paramref name="unit"/> is <paramref name="above"/> or stands below it, by either parent.</summary>
    public bool IsWithin(UnitCode unit, UnitCode above)
    {
        if (unit == above)
            return true;
        return _byCode.TryGetValue(unit, out var found)
            && ((found.AdminParent is { } block && IsWithin(block, above)) || (found.LineParent is { } line && IsWithin(line, above)));
    }

    /// <summary>The street a unit stands in, if any.</summary>
    public OrgUnit? StreetOf(UnitCode code)
    {
        for (var unit = _byCode.GetValueOrDefault(code); unit is not null; unit = unit.AdminParent is { } up ? _byCode[up] : null)
            if (unit.Kind == UnitKind.Street)
                return unit;
        return null;
    }

    internal UnitCode OfficeCode(UnitCode street, string suffix) => new($"{Root.Code.Value[..6]}-{street.Value[6..9]}-{suffix}");

    internal UnitCode StationedCode(UnitCode street, string suffix) => new($"{Root.Code.Value[..6]}-{suffix}-{street.Value[6..9]}");
}
