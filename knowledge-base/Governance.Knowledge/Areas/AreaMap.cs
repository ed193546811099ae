using System.Collections.Concurrent;
using System.Collections.Immutable;

namespace Governance.Knowledge;

/// <summary>Where the district's streets, communities and grids lie. Only the district's boundary is real: nobody publishes the others, so they are made inside it and said to be.</summary>
public sealed class AreaMap
{
    private readonly Outline _outline;
    private readonly Organisation _organisation;
    private readonly ConcurrentDictionary<UnitCode, ImmutableArray<Area>> _below = new();

    internal AreaMap(Outline outline, Organisation organisation)
    {
        (_outline, _organisation) = (outline, organisation);
        var root = organisation.Root;
        Whole = new Area(root.Code, root.ShortName, root.Kind, Cells.Middle(outline.Ring)!.Value, outline.Ring, IsGenerated: false);
    }

    /// <summary>The district.</summary>
    public Area Whole { get; }

    /// <summary>Where the boundary comes from.</summary>
    public string Source => _outline.Source;

    /// <summary>What an area is divided into: streets, then communities, then grids.</summary>
    public ImmutableArray<Area> Below(Area area) => _below.GetOrAdd(area.Code, _ => Divide(area));

    /// <summary>The area a unit is, or stands in; the district for a department.</summary>
    public Area Of(UnitCode code)
    {
        var unit = _organisation.TryGet(code, out var found) ? found : _organisation.Root;
        while (unit.Kind is not (UnitKind.District or UnitKind.Street or UnitKind.Community or UnitKind.Grid))
            unit = unit.AdminParent is { } up ? _organisation[up] : _organisation.Root;
        if (unit.Kind == UnitKind.District || unit.AdminParent is not { } above)
            return Whole;
        var parent = Of(above);
        return Below(parent).FirstOrDefault(area => area.Code == unit.Code) ?? parent;
    }

    internal AreaMap Over(Organisation organisation) => new(_outline, organisation);

    private ImmutableArray<Area> Divide(Area parent)
    {
        var units = _organisation.ChildrenOf(parent.Code).Where(unit => unit.Successor is null && unit.Kind == PartOf(parent.Kind))
            .OrderBy(unit => unit.Code.Value, StringComparer.Ordinal).ToList();
        var centres = Centres(parent, units);
        var cells = Cells.Divide(parent.Ring, centres);
        return [.. units.Zip(centres, cells).Where(one => !one.Third.IsEmpty).Select(one => new Area(one.First.Code, one.First.ShortName, one.First.Kind, one.Second, one.Third, IsGenerated: true))];
    }

    private ImmutableArray<GeoPoint> Centres(Area parent, List<OrgUnit> units) => units.TrueForAll(unit => _outline.Centres.ContainsKey(unit.Code))
        ? [.. units.Select(unit => _outline.Centres[unit.Code])]
        : Cells.Scatter(parent.Ring, units.Count);

    private static UnitKind? PartOf(UnitKind kind) => kind switch
    {
        UnitKind.District => UnitKind.Street,
        UnitKind.Street => UnitKind.Community,
        UnitKind.Community => UnitKind.Grid,
        _ => null,
    };
}
