using Governance.Definitions;

namespace Governance.Cases;

/// <summary>Every "no" about leave, deputies and duty rosters.</summary>
public static class StaffRefusals
{
    public static Refusal SpanWrong(int mostDays) =>
        new("STF-001", RefusalKind.Invalid, FormattableString.Invariant($"起止时间不正确：开始须早于结束，结束须晚于现在，最长 {mostDays} 天，请修改。"), "until");

    public static Refusal DeputySelf() =>
        new("STF-002", RefusalKind.Invalid, "不能由本人代理自己，请选择其他人。", "deputy");

    public static Refusal DeputyOutside(string name) =>
        new("STF-003", RefusalKind.Invalid, $"“{name}”不在同一个单位，不能代理，请在本单位内选择。", "deputy");

    public static Refusal DeputyAway(string name) =>
        new("STF-004", RefusalKind.Conflict, $"“{name}”在这段时间也不在岗，请另选代理人。", "deputy");

    public static Refusal AwayTwice() =>
        new("STF-005", RefusalKind.Conflict, "这段时间已经登记过请假，请先结束原来的登记。", "from");

    public static Refusal AbsenceUnknown(string id) =>
        new("STF-006", RefusalKind.NotFound, "没有找到这条请假登记，或已经结束，请刷新后重试。", id);

    public static Refusal NotManaging(string what) =>
        new("STF-007", RefusalKind.Forbidden, $"只有本人、本单位专管员、单位领导或系统管理员可以{what}。");

    public static Refusal ShiftUnknown(string id) =>
        new("STF-008", RefusalKind.NotFound, "没有找到这个班次，或已经撤销，请刷新后重试。", id);

    public static Refusal ShiftOverlaps(string name) =>
        new("STF-009", RefusalKind.Conflict, $"这段时间已经排了“{name}”值同一个岗位，请先撤销原来的班次。", "shifts");

    public static Refusal ShiftsMissing(int most) =>
        new("STF-010", RefusalKind.Invalid, FormattableString.Invariant($"请填写 1 到 {most} 个班次。"), "shifts");

    public static Refusal PostUnknown(string post) =>
        new("STF-011", RefusalKind.Invalid, $"没有“{post}”这个值班岗位，请选择值班员或带班领导。", "post");

    public static Refusal NotOfUnit(string name) =>
        new("STF-012", RefusalKind.Invalid, $"“{name}”不是这个单位的人员，不能排班，请重新选择。", "person");
}
