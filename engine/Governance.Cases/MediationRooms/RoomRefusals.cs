using Governance.Definitions;

namespace Governance.Cases;

/// <summary>Every "no" about mediation rooms.</summary>
public static class RoomRefusals
{
    public static Refusal RoomUnknown(string room) =>
        new("ROM-001", RefusalKind.Invalid, $"本单位没有“{room}”，请从列出的调解室中选择。", "room");

    public static Refusal SpanWrong(int mostHours, int mostDays) =>
        new("ROM-002", RefusalKind.Invalid, FormattableString.Invariant($"时间不正确：开始须早于结束且还没有过去，一场最长 {mostHours} 小时，最多提前 {mostDays} 天，请修改。"), "from");

    public static Refusal NoOpenDispute(string caseNo) =>
        new("ROM-003", RefusalKind.Invalid, $"“{caseNo}”不是在办的纠纷，不能排调解，请核对编号。", "caseNo");

    public static Refusal RoomTaken(string room, string when, string caseNo) =>
        new("ROM-004", RefusalKind.Conflict, $"{room}在 {when} 已经排了 {caseNo}，请换一个调解室或时间。", "room");

    public static Refusal MediatorTaken(string mediator, string when, string room) =>
        new("ROM-005", RefusalKind.Conflict, $"调解员{mediator}在 {when} 已经排在{room}，请换一个时间。", "from");

    public static Refusal SessionWaits(string when, string room) =>
        new("ROM-006", RefusalKind.Conflict, $"这件纠纷已经排在 {when} 的{room}，请先取消原来的安排。", "caseNo");

    public static Refusal BookingUnknown() =>
        new("ROM-007", RefusalKind.NotFound, "没有找到这场安排，或已经取消，请刷新后重试。", "id");

    public static Refusal NotArranging() =>
        new("ROM-008", RefusalKind.Forbidden, "只有本单位的受理员、分拨员、值班长、调解员和专管员可以安排调解室。");
}
