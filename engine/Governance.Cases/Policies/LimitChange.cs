using System.Collections.Immutable;
using Governance.Execution.Time;

namespace Governance.Cases;

/// <summary>What a change does to a row of the limits.</summary>
public enum LimitDeed
{
    /// <summary>新增.</summary>
    Add,

    /// <summary>调整.</summary>
    Change,

    /// <summary>停用.</summary>
    End,

    /// <summary>恢复出厂: a shipped row is as its file has it, an added one ends.</summary>
    Reset,
}

/// <summary>An amount and what it is counted in; where it starts is the clock's own.</summary>
public sealed record LimitAmount(decimal Amount, LimitUnit Unit)
{
    public static LimitAmount? Of(Limit? limit) => limit is { } known ? new LimitAmount(known.Amount, known.Unit) : null;
}

/// <summary>One change laid over the shipped limits, complete in itself: it stands also where a later version ships another row.</summary>
/// <param name="From">The first day of it, in the city's zone.</param>
/// <param name="InFlight">From its day on it also governs clocks armed before: they move when deadlines are recomputed.</param>
public sealed record LimitChange(string Id, LimitDeed Deed, string Row, string Clock, DateOnly From, bool InFlight, string Reason, string By, string ByName, long AtMicros)
{
    public LimitScope Scope { get; init; } = new();

    /// <summary>Null: no clock. Without meaning where a row ends or is reset.</summary>
    public LimitAmount? Limit { get; init; }

    public LimitAmount? Extension { get; init; }

    public LimitStart Start { get; init; }

    public DayCounting Counting { get; init; }

    public DateOnly Until { get; init; } = DateOnly.MaxValue;

    public bool IsVerified { get; init; }

    public string Basis { get; init; } = "";

    /// <summary>Taken back before its day.</summary>
    public long? RevokedMicros { get; init; }

    public string? RevokedBy { get; init; }

    public bool IsPlanned(DateOnly today) => RevokedMicros is null && From > today;
}

/// <summary>State of the aggregate <c>policy/limits~{type}</c>: every change ever made, in the order they were made.</summary>
public sealed record LimitChanges
{
    public ImmutableArray<LimitChange> Items { get; init; } = [];
}
