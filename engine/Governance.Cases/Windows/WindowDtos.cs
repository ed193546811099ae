namespace Governance.Cases;

/// <summary>综治窗口首页.</summary>
/// <param name="Visits">来访登记 of today, newest first.</param>
/// <param name="Waiting">候调: disputes whose mediation is under way, by deadline.</param>
/// <param name="Promises">到期承诺, by their day.</param>
public sealed record WindowDayDto(
    UnitDto Unit, DateTimeOffset AsOf, int VisitsToday, IReadOnlyList<CaseSummary> Visits, IReadOnlyList<WaitingDto> Waiting, IReadOnlyList<PromiseDto> Promises);

/// <param name="Next">Its session to come; null while none is arranged in the caller's unit.</param>
public sealed record WaitingDto(WorkItemSummary Item, BookingDto? Next);

/// <summary>A day somebody outside was told.</summary>
/// <param name="Kind">performance (an agreement's keeping is checked), shelve-review (挂账 is looked at again) or extended (办结 after an extension they were told of).</param>
/// <param name="ItemId">What is to be done on that day; null where the case's holder does it.</param>
public sealed record PromiseDto(string Kind, string KindName, DateTimeOffset Day, CaseSummary Case, string? ItemId);
