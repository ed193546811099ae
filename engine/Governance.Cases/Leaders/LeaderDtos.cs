namespace Governance.Cases;

/// <summary>领导首页: the whole district at one look.</summary>
/// <param name="Red">红色件: past their deadline, the latest first in the row; at most a hundred.</param>
/// <param name="ToRead">待阅批: what waits for this person.</param>
/// <param name="Last">倒数单位: the lowest rates of 按时办结, of those below all.</param>
/// <param name="Promises">到期承诺, by their day.</param>
public sealed record LeaderDayDto(
    DateTimeOffset AsOf, TodayDto Today, int Open, int DueIn24h, int Overdue, double? OnTimeRate, IReadOnlyList<PlacedCaseDto> Red, IReadOnlyList<WorkItemSummary> ToRead,
    IReadOnlyList<HotSpotDto> Hot, int HotDays, IReadOnlyList<LastUnitDto> Last, IReadOnlyList<PromiseDto> Promises);

/// <param name="LastYear">Opened on the same day a year ago up to this hour; 0 where nothing is recorded of that day.</param>
public sealed record TodayDto(int Opened, int Closed, int LastYear);

public sealed record HotSpotDto(CategoryDto Category, int Count);

public sealed record LastUnitDto(UnitDto Unit, double OnTimeRate, int Overdue);
