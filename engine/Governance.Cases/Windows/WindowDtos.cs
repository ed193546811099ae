namespace Governance.Cases;

/// <summary>综治窗口首页.</summary>
/// <param name="Visits">来访登记 of today, newest first.</param>
/// <param name="Waiting">候调: disputes whose mediation is under way, by deadline.</param>
/// <param name="Promises">到期承诺: agreements whose keeping is to be checked, by deadline.</param>
public sealed record WindowDayDto(
    UnitDto Unit, DateTimeOffset AsOf, int VisitsToday, IReadOnlyList<CaseSummary> Visits, IReadOnlyList<WaitingDto> Waiting, IReadOnlyList<WorkItemSummary> Promises);

/// <param name="Next">Its session to come; null while none is arranged in the caller's unit.</param>
public sealed record WaitingDto(WorkItemSummary Item, BookingDto? Next);
