namespace Governance.Cases;

/// <summary>What a gathering looks like to whoever runs it: one look, no arithmetic left to the reader. Each part is null where the case has none.</summary>
public sealed record RoomsDto(WhistleRoomDto? Whistle, ConsultationRoomDto? Consultation, MediationRoomDto? Mediation, InspectionRoomDto? Inspection, IReadOnlyList<ChildDto> Children);

/// <summary>吹哨报到.</summary>
/// <param name="CalledAt">When the called units got their items; null before.</param>
/// <param name="DueAt">When the last of them has to be there.</param>
/// <param name="ItemId">Item of the street that confirms who came; null once it is done.</param>
public sealed record WhistleRoomDto(
    string? KindName, UnitDto? Lead, DateTimeOffset? CalledAt, DateTimeOffset? DueAt, string? Limit, string? ItemId, int Arrived, int Late, int Absent, IReadOnlyList<WhistleMemberDto> Members);

/// <param name="State">waiting, overdue, arrived, late or absent.</param>
/// <param name="LateSeconds">How far past the limit it came.</param>
/// <param name="ItemId">Its open 报到 item.</param>
public sealed record WhistleMemberDto(
    UnitDto Unit, bool Leads, string State, string StateName, string? Person, string? Place, DateTimeOffset? At, DateTimeOffset? DueAt, long? LateSeconds, string? ItemId, WhistleGradeDto? Grade);

public sealed record WhistleGradeDto(int Presence, int Promptness, int Effect);

/// <summary>联席会商.</summary>
/// <param name="Agenda">What it was called for; null where the case itself is the matter.</param>
/// <param name="Minutes">会商结论, once there is one.</param>
/// <param name="Weight">Of all who were asked.</param>
/// <param name="WouldCarry">Whether it carries if the lead agrees now.</param>
public sealed record ConsultationRoomDto(
    string RuleName, UnitDto Lead, string? Agenda, DateTimeOffset? CalledAt, DateTimeOffset? DueAt, string? DecisionName, string? Minutes, string? ItemId, int Weight, int Agree, int Disagree, int Abstain,
    bool WouldCarry, IReadOnlyList<BallotDto> Members);

/// <param name="VoteName">Null while nothing was said.</param>
public sealed record BallotDto(UnitDto Unit, bool Leads, int Weight, string? Vote, string? VoteName, string? Opinion, DateTimeOffset? DueAt, bool Overdue, string? ItemId);

/// <summary>调解. Sessions, agreement and checks are the case's steps.</summary>
public sealed record MediationRoomDto(
    string GradeName, string? RiskName, string? Level, string? LevelName, string? Mediator, DateTimeOffset? DueAt, int Sessions, int Absences, int Lifts, string? AgreementName, int Urges,
    string? EndingName, string? ItemId);

/// <summary>隐患整改与复查. What was found and written is the case's steps.</summary>
public sealed record InspectionRoomDto(
    string? GradeName, bool Emergency, bool Listed, string? OrderName, string? Party, int? Days, DateTimeOffset? OrderedAt, DateTimeOffset? DueAt, int Failures, int FailuresAtMost, int Extensions,
    string? ItemId);

/// <param name="Status">open, waived, or how it ended.</param>
public sealed record ChildDto(string CaseNo, string Title, UnitDto? Unit, string Status, string StatusName);
