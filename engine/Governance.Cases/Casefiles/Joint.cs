using System.Collections.Immutable;

namespace Governance.Cases;

/// <summary>吹哨报到 and 联办: who whistled, who leads, who was called and who came.</summary>
public sealed record Joint
{
    /// <summary>appeal 群众诉求, enforcement 综合执法 or emergency 应急处置; null before 核哨.</summary>
    public string? Kind { get; init; }

    /// <summary>牵头单位; null before it was named.</summary>
    public UnitRef? Lead { get; init; }

    /// <summary>Called to come, the lead included.</summary>
    public ImmutableArray<UnitRef> Called { get; init; } = [];

    public ImmutableArray<Arrival> Arrivals { get; init; } = [];

    public ImmutableArray<WhistleGrade> Grades { get; init; } = [];
}

/// <summary>报到: who came where and when.</summary>
/// <param name="Late">After the limit.</param>
public sealed record Arrival(UnitRef Unit, string Person, string Place, long AtMicros, bool Late);

/// <summary>街道评价部门: 1 to 5 each.</summary>
public sealed record WhistleGrade(UnitRef Unit, int Presence, int Promptness, int Effect);

/// <summary>联席会商: the rule it decides by and what was said.</summary>
/// <param name="Rule">all, majority or lead.</param>
public sealed record Consultation(string Rule, UnitRef Lead, ImmutableArray<UnitRef> Members)
{
    public ImmutableArray<Ballot> Ballots { get; init; } = [];

    /// <summary>agreed, lead or elevated; null while it sits.</summary>
    public string? Decision { get; init; }
}

/// <param name="Weight">The lead's counts double.</param>
/// <param name="Vote">agree, disagree or abstain.</param>
public sealed record Ballot(UnitRef Unit, string Vote, int Weight, string? Opinion);

/// <summary>子任务.</summary>
/// <param name="Status">open until it ends; waived when the parent did without it.</param>
public sealed record ChildCase(string CaseNo, string Type, string Title, string Text, UnitRef? Unit, string Status = ChildCase.Open)
{
    public const string Open = "open";
    public const string Waived = "waived";

    public bool IsOwed => string.Equals(Status, Open, StringComparison.Ordinal);
}

/// <summary>先例: a decision that the dispatch catalogue takes over, from a day on.</summary>
public sealed record Precedent(string? Category, UnitRef Unit, string Basis, long FromMicros, bool Adopted)
{
    /// <summary>ruling, minutes or decision.</summary>
    public string Kind { get; init; } = "minutes";

    /// <summary>Where it holds; null: in the whole district.</summary>
    public string? Street { get; init; }

    public string? By { get; init; }
}
