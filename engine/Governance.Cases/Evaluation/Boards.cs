namespace Governance.Cases;

/// <summary>红榜 and 黑榜 of a month. No unit is on both; who has full marks is on no 黑榜, and the worse half of a group is on no 红榜.</summary>
internal static class Boards
{
    /// <summary>The first of each group. Equal ranks at the end of the list: who handled more cases; who is equal in that too comes along.</summary>
    public static IEnumerable<EvaluatedUnitDto> Red(IEnumerable<EvaluatedUnitDto> group, int longest)
    {
        var ranked = group.Where(unit => unit.Rank is not null).OrderBy(unit => unit.Rank).ThenByDescending(unit => unit.Cases)
            .ThenBy(unit => unit.Unit.Code, StringComparer.Ordinal).ToList();
        var length = Math.Min(longest, (ranked.Count + 1) / 2);
        if (length <= 0)
            return [];
        var last = ranked[length - 1];
        return ranked.TakeWhile((unit, i) => i < length || (unit.Rank == last.Rank && unit.Cases == last.Cases));
    }

    /// <summary>The last over all groups.</summary>
    public static IEnumerable<EvaluatedUnitDto> Black(IEnumerable<EvaluatedUnitDto> all, IEnumerable<EvaluatedUnitDto> red, decimal full, int longest)
    {
        var praised = red.Select(unit => unit.Unit.Code).ToHashSet(StringComparer.Ordinal);
        return all.Where(unit => unit.Rank is not null && unit.AdjustedScore < full && !praised.Contains(unit.Unit.Code))
            .OrderBy(unit => unit.AdjustedScore).ThenBy(unit => unit.Unit.Code, StringComparer.Ordinal).Take(longest);
    }
}
