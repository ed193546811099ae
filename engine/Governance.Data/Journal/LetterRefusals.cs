using Governance.Definitions;

namespace Governance.Data;

/// <summary>Every "no" about messages nobody took.</summary>
public static class LetterRefusals
{
    public static Refusal Unknown(string id) =>
        new("LTR-001", RefusalKind.NotFound, "没有找到这条消息，或已经清理，请刷新后重试。", id);

    public static Refusal NotDead(string id) =>
        new("LTR-002", RefusalKind.Conflict, "这条消息正在发送或已经送达，不能搁置，请刷新后查看。", id);

    public static Refusal TooMany(int most) =>
        new("LTR-003", RefusalKind.Invalid, FormattableString.Invariant($"请选择 1 到 {most} 条消息，或选择一个通道。"), "ids");
}
