using Governance.Definitions;

namespace Governance.Cases;

public static class EvaluationRefusals
{
    public static Refusal SchemeUnknown(string scheme) =>
        new("EVA-001", RefusalKind.NotFound, $"没有“{scheme}”这个考核方案，请重新选择。", "scheme");

    public static Refusal MonthWrong() =>
        new("EVA-002", RefusalKind.Invalid, "月份应写作 2026-03，且不晚于本月，请重新选择。", "month");

    public static Refusal RunUnknown(string id) =>
        new("EVA-003", RefusalKind.NotFound, "没有找到这个月的考核结果，请先试算，或等待公示。", id);

    public static Refusal AlreadyFrozen() =>
        new("EVA-004", RefusalKind.Conflict, "这个月的考核已经冻结，不能再改；对结果有疑问请申请复核。");

    public static Refusal NotYetPublished() =>
        new("EVA-005", RefusalKind.Conflict, "考核结果须先公示再冻结，请先公示。");

    public static Refusal AlreadyPublished() =>
        new("EVA-006", RefusalKind.Conflict, "这个月的考核已经公示，不用重复公示；复核结束后请冻结。");
}
