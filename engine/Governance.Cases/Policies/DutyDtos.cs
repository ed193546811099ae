namespace Governance.Cases;

/// <summary>A clause as it is asked to be.</summary>
/// <param name="Kind">add, change, end or reset.</param>
/// <param name="Duty">Id of the clause; of one that is added the server makes one.</param>
/// <param name="Lead">unit:CODE, street, office:SUFFIX, line:SUFFIX or community.</param>
/// <param name="DutyKind">primary, supporting or reclaimed.</param>
public sealed record DutyRequest(
    string? Kind, string? Duty, string? Name, IReadOnlyList<string>? Categories, string? Lead, IReadOnlyList<string>? Support, string? DutyKind, bool? Enforcement, string? Text,
    string? Basis, DateOnly? Effective, DateOnly? Until, string? Reason, bool? DryRun);

/// <param name="Value">As a request names it.</param>
public sealed record ReferenceDto(string Value, string Name);

/// <summary>One clause over one stretch of time.</summary>
/// <param name="Topics">Matters it is limited to; empty: all of its categories.</param>
/// <param name="Origin">shipped, changed or added.</param>
/// <param name="Status">in-force, planned or ended.</param>
public sealed record DutyDto(
    string Id, string Name, IReadOnlyList<CategoryDto> Categories, IReadOnlyList<string> Topics, ReferenceDto Lead, IReadOnlyList<ReferenceDto> Support, string Kind, string KindName,
    string AreaName, bool Enforcement, string Text, string Basis, DateOnly From, DateOnly? Until, string Origin, string Status);

/// <param name="References">Units that are named relative to a place.</param>
public sealed record DutyPageDto(DateOnly Today, IReadOnlyList<DutyDto> Items, IReadOnlyList<ReferenceDto> References, bool MayWrite);

/// <param name="Status">planned, in-force or revoked.</param>
public sealed record DutyChangeDto(
    string Id, string Kind, string KindName, string Duty, string Name, ReferenceDto? Lead, IReadOnlyList<ReferenceDto> Support, string Basis, DateOnly From, DateOnly? Until, string Reason, string By,
    DateTimeOffset At, string Status, DateTimeOffset? RevokedAt, string? RevokedBy);

/// <summary>Who is suggested for a matter of a street before and after; the same where nothing changes.</summary>
public sealed record DutyRouteDto(string Category, string Street, string Before, string After);

/// <param name="Routes">Of a preview: what dispatch would suggest.</param>
public sealed record DutyChangeAnswer(DutyChangeDto Change, DutyDto? Before, DutyDto? After, IReadOnlyList<DutyRouteDto> Routes);
