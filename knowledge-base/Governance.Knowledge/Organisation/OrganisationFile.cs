using System.Collections.Immutable;
using System.Globalization;
using Governance.Knowledge.Loading;

namespace Governance.Knowledge;

/// <summary>Reads <c>catalogue/units.json</c>: departments as written, streets unfolded from their list of offices.</summary>
internal sealed class OrganisationFile
{
    private readonly Dictionary<UnitCode, OrgUnit> _units = [];
    private readonly List<(JsonCursor Where, UnitCode Parent)> _parents = [];

    public static Organisation Load(string directory)
    {
        var root = DataFile.Open(directory, "catalogue/units.json");
        var file = new OrganisationFile();
        foreach (var item in root.Items("units"))
            file.Add(item, Read(item));
        var grids = (int)root["gridsPerCommunity"].Number();
        foreach (var street in root.Items("streets"))
            file.AddStreet(street, root.Items("streetUnits"), grids);
        return file.Finish(root);
    }

    private Organisation Finish(JsonCursor root)
    {
        foreach (var (where, parent) in _parents)
            if (!_units.ContainsKey(parent))
                throw where.Broken($"parent {parent} does not exist");
        if (_units.Values.Count(unit => unit.Kind == UnitKind.District) != 1)
            throw root["units"].Broken("exactly one unit must be of kind district");
        return new Organisation([.. _units.Values]);
    }

    private void Add(JsonCursor where, OrgUnit unit)
    {
        if (!_units.TryAdd(unit.Code, unit))
            throw where.Broken($"code {unit.Code} is used twice");
        if (unit.AdminParent is { } block)
            _parents.Add((where, block));
        if (unit.LineParent is { } line)
            _parents.Add((where, line));
    }

    private static OrgUnit Read(JsonCursor item) => new(
        new UnitCode(item.Text("code")),
        item.Text("name"),
        item.Text("shortName"),
        item.Choice<UnitKind>("kind"),
        Code(item, "adminParent"),
        Code(item, "lineParent"),
        [.. item.OptionalTexts("serviceAreas").Select(area => new UnitCode(area))],
        item.OptionalChoice<Enforcement>("enforcement") ?? Enforcement.None,
        item.OptionalText("dutyPhone"),
        item.OptionalTexts("aliases"));

    private void AddStreet(JsonCursor item, ImmutableArray<JsonCursor> offices, int grids)
    {
        var code = AreaCode(item["code"]);
        var name = item.Text("name");
        Add(item, Area(code, name, name, UnitKind.Street, new UnitCode(item.Text("adminParent"))));
        foreach (var office in offices)
            Add(office, Office(office, code, name));
        foreach (var community in item.Items("communities"))
            AddCommunity(community, code, grids);
    }

    private void AddCommunity(JsonCursor item, UnitCode street, int grids)
    {
        var code = AreaCode(item["code"]);
        var shortName = item.Text("shortName");
        if (!string.Equals(code.Value[..9], street.Value[..9], StringComparison.Ordinal))
            throw item["code"].Broken($"{code} does not lie in street {street}");
        Add(item, Area(code, item.Text("name"), shortName, UnitKind.Community, street));
        for (var grid = 1; grid <= grids; grid++)
        {
            var number = grid.ToString("000", CultureInfo.InvariantCulture);
            Add(item, Area(new UnitCode(code.Value + number), $"{shortName}第{grid}网格", $"第{grid}网格", UnitKind.Grid, code));
        }
    }

    private static OrgUnit Area(UnitCode code, string name, string shortName, UnitKind kind, UnitCode parent) =>
        new(code, name, shortName, kind, parent, null, [code], Enforcement.None, null, []);

    private static OrgUnit Office(JsonCursor item, UnitCode street, string streetName)
    {
        var kind = item.Choice<UnitKind>("kind");
        var district = street.Value[..6];
        var number = street.Value[6..9];
        var suffix = item.Text("suffix");
        var bare = streetName.EndsWith("街道", StringComparison.Ordinal) ? streetName[..^2] : streetName;
        string Named(string text) => text.Replace("{street}", streetName, StringComparison.Ordinal)
            .Replace("{street-bare}", bare, StringComparison.Ordinal);
        return new OrgUnit(
            new UnitCode(kind == UnitKind.Stationed ? $"{district}-{suffix}-{number}" : $"{district}-{number}-{suffix}"),
            Named(item.Text("name")),
            Named(item.Text("shortName")),
            kind,
            street,
            Code(item, "lineParent"),
            [street],
            item.OptionalChoice<Enforcement>("enforcement") ?? Enforcement.None,
            null,
            []);
    }

    private static UnitCode? Code(JsonCursor item, string name) => item.OptionalText(name) is { } code ? new UnitCode(code) : null;

    private static UnitCode AreaCode(JsonCursor cursor)
    {
        var code = cursor.Text();
        return code.Length == 12 && code.All(char.IsAsciiDigit) ? new UnitCode(code) : throw cursor.Broken($"\"{code}\" must be 12 digits");
    }
}
