using System.Collections.Immutable;
using Governance.Knowledge;

namespace Governance.Cases;

/// <summary>Subtrees as lists of units: a list page asks an index for each of a few, instead of one range whose rows stand in another order.</summary>
public sealed class UnitTree(UnitBook units)
{
    /// <summary>Above this a subtree is most of the district: a list walks its own order and leaves out what is elsewhere.</summary>
    internal const int Few = 64;

    private volatile Known? _known;

    private ImmutableArray<UnitRef> ByPath => _known is { } known && ReferenceEquals(known.Of, units.Organisation) ? known.Units : Read(units.Organisation);

    /// <summary>The unit whose path this is and everything below it, with what came to it by 撤并 and 划转.</summary>
    internal IReadOnlyList<UnitRef> Below(string path) =>
        [.. ByPath.Where(unit => unit.Path.StartsWith(path, StringComparison.Ordinal)), .. units.Former.Where(old => !old.IsWithin(path) && units.Find(old.Code)?.IsWithin(path) == true)];

    /// <summary>What a caller's unit answers for: its own subtree and its stationed units (派驻站所), with theirs.</summary>
    internal IReadOnlyList<UnitRef> Of(Caller caller) =>
        [.. ByPath.Where(unit => unit.IsWithin(caller.Unit) || unit.Path.StartsWith(caller.Unit.Path, StringComparison.Ordinal)), .. caller.Former];

    private ImmutableArray<UnitRef> Read(Organisation organisation)
    {
        ImmutableArray<UnitRef> read =
        [
            .. organisation.All.Select(unit => units.Find(unit.Code.Value)).OfType<UnitRef>().DistinctBy(unit => unit.Path, StringComparer.Ordinal)
                .OrderBy(unit => unit.Path, StringComparer.Ordinal),
        ];
        _known = new Known(organisation, read);
        return read;
    }

    private sealed record Known(Organisation Of, ImmutableArray<UnitRef> Units);
}
