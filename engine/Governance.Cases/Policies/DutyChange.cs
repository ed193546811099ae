using System.Collections.Immutable;
using Governance.Knowledge;

namespace Governance.Cases;

/// <summary>One change laid over the shipped duty clauses, complete in itself.</summary>
/// <param name="Deed">As with limits: a clause is added, changed, ended or as it was shipped again.</param>
/// <param name="From">The first day of it, in the city's zone.</param>
public sealed record DutyChange(string Id, LimitDeed Deed, string Duty, DateOnly From, string Reason, string By, string ByName, long AtMicros)
{
    public string Name { get; init; } = "";

    public ImmutableArray<string> Categories { get; init; } = [];

    /// <summary>A unit said relative to a place: <c>unit:370102-ZJ</c>, <c>street</c>, <c>office:SQ</c>, <c>line:ZF</c>, <c>community</c>.</summary>
    public string Lead { get; init; } = "";

    public ImmutableArray<string> Support { get; init; } = [];

    public DutyKind Kind { get; init; }

    public bool RequiresEnforcement { get; init; }

    public string Text { get; init; } = "";

    public string Basis { get; init; } = "";

    public DateOnly? Until { get; init; }

    public long? RevokedMicros { get; init; }

    public string? RevokedBy { get; init; }

    public bool IsPlanned(DateOnly today) => RevokedMicros is null && From > today;
}

/// <summary>State of the aggregate <c>policy/duties</c>: every change ever made, in the order they were made.</summary>
public sealed record DutyChanges
{
    public ImmutableArray<DutyChange> Items { get; init; } = [];
}
