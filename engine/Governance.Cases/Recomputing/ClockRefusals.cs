using Governance.Definitions;

namespace Governance.Cases;

/// <summary>Every "no" of recomputing deadlines.</summary>
public static class ClockRefusals
{
    public static Refusal NotPreviewed() =>
        new("CLK-001", RefusalKind.Conflict, "请先预览重算结果：预览一小时内有效，政策或日历再次变化后也要重新预览。");

    public static Refusal Running() =>
        new("CLK-002", RefusalKind.Conflict, "上一次重算还没有完成，请等它完成后再提交。");

    public static Refusal NothingToMove(string caseNo) =>
        new("CLK-003", RefusalKind.Conflict, "这件办件的时限不需要重算，请刷新后查看。", caseNo);

    public static Refusal ReasonMissing() =>
        new("CLK-004", RefusalKind.Invalid, "请写明重算的原因，如新政策的文号。", "reason");
}
