namespace Governance.Cases;

/// <param name="Text">Such as “5 工作日”.</param>
public sealed record LimitDto(decimal Amount, string Unit, string Text);

/// <summary>One row over one stretch of time.</summary>
/// <param name="Scope">The conditions in words; 全部 where there are none.</param>
/// <param name="Start">What the clock is counted from, in words: the flow's, not the row's.</param>
/// <param name="Origin">shipped, changed or added.</param>
/// <param name="IsInherited">From a preset the type builds on.</param>
/// <param name="From">Null: from the beginning.</param>
/// <param name="Until">The last day; null: no end.</param>
/// <param name="Status">in-force, planned or ended.</param>
/// <param name="HiddenBy">A row of the same conditions that always comes first.</param>
public sealed record LimitRowDto(
    string Id, string Clock, string ClockName, string Scope, string? Category, string? Urgency, string? Nature, string? Source, LimitDto? Limit, LimitDto? Extension,
    string Start, bool Verified, string Basis, string Origin, bool IsInherited, DateOnly? From, DateOnly? Until, string Status, string? HiddenBy);

public sealed record NamedDto(string Id, string Name);

/// <summary>The limits of one case type.</summary>
/// <param name="Name">Of the policy.</param>
public sealed record LimitPolicyDto(
    string Type, string Name, DateOnly Today, IReadOnlyList<NamedDto> Types, IReadOnlyList<NamedDto> Clocks, IReadOnlyList<LimitRowDto> Rows, bool MayWrite);

/// <param name="Status">planned, in-force or revoked.</param>
public sealed record LimitChangeDto(
    string Id, string Kind, string KindName, string Row, string ClockName, string Scope, LimitDto? Limit, LimitDto? Extension, bool Verified, string Basis, DateOnly From,
    DateOnly? Until, bool InFlight, string Reason, string By, DateTimeOffset At, string Status, DateTimeOffset? RevokedAt, string? RevokedBy);

/// <param name="Before">The row that is in force on the day as things stand; null for one that is added.</param>
/// <param name="After">What the row will be on that day; null where it ends.</param>
/// <param name="Reach">Of a preview: what it means for open clocks.</param>
public sealed record LimitChangeAnswer(LimitChangeDto Change, LimitRowDto? Before, LimitRowDto? After, LimitReachDto? Reach);

/// <param name="Open">Open clocks of this kind in cases of this type.</param>
/// <param name="Moved">How many of them recomputing would move once the change is in force.</param>
/// <param name="Overdue">On time now, late at once when they move.</param>
public sealed record LimitReachDto(int Open, int Moved, int Overdue);

public sealed record LimitStepDto(string Name, DateTimeOffset At);

/// <summary>Which row wins for a case as described, and what follows.</summary>
/// <param name="Why">In words.</param>
/// <param name="Others">Rows whose conditions hold too but that are more general, the next first.</param>
public sealed record LimitTrialDto(
    LimitRowDto? Row, string Why, DateTimeOffset At, DateTimeOffset? Due, string? Limit, string? Extension, IReadOnlyList<LimitStepDto> Steps, IReadOnlyList<LimitRowDto> Others);
