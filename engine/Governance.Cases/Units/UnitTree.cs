namespace Governance.Cases;

/// <summary>Subtrees as lists of units: a list page asks an index for each of a few, instead of one range whose rows stand in another order.</summary>
public sealed class UnitTree(UnitBook units)
{
    /// <summary>Above this a subtree is most of the district: a list walks its own order and leaves out what is elsewhere.</summary>
    internal const int Few = 64;

    private readonly Lazy<UnitRef[]> _byPath = new(() =>
        [.. units.Organisation.All.Select(unit => units.Find(unit.Code.Value)).OfType<UnitRef>().OrderBy(unit => unit.Path, StringComparer.Ordinal)]);

    /// <summary>The unit whose path this is and everything below it.</summary>
    internal IReadOnlyList<UnitRef> Below(string path) => [.. _byPath.Value.Where(unit => unit.Path.StartsWith(path, StringComparison.Ordinal))];

    /// <summary>What a caller's unit answers for: its own subtree and its stationed units (派驻站所), with theirs.</summary>
    internal IReadOnlyList<UnitRef> Of(Caller caller) =>
        [.. _byPath.Value.Where(unit => unit.IsWithin(caller.Unit) || unit.Path.StartsWith(caller.Unit.Path, StringComparison.Ordinal))];
}
