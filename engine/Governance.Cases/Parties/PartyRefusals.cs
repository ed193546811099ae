using Governance.Definitions;

namespace Governance.Cases;

public static class PartyRefusals
{
    public static Refusal CodeWrong() =>
        new("PTY-001", RefusalKind.NotFound, "链接不正确或已失效，请核对短信中的完整链接；仍打不开的，请联系发出通知的单位。", "code");

    public static Refusal Late() =>
        new("PTY-002", RefusalKind.Conflict, "办理期限已过，这个链接不能再提交；请联系发出通知的单位说明情况。");

    public static Refusal Used() =>
        new("PTY-003", RefusalKind.Conflict, "已经提交过，每个链接只能提交一次；需要补充的，请联系发出通知的单位。");

    public static Refusal Revoked() =>
        new("PTY-004", RefusalKind.Conflict, "发出通知的单位已收回这个链接，不需要再办理；有疑问请与该单位联系。");

    public static Refusal TooManyFiles(int most) =>
        new("PTY-005", RefusalKind.Invalid, $"一次最多提交 {most} 个附件，请减少后再提交。", "attachments");

    public static Refusal NotYourFile() =>
        new("PTY-006", RefusalKind.Invalid, "附件不是从这个链接上传的，请重新上传。", "attachments");

    public static Refusal NoneOpen() =>
        new("PTY-007", RefusalKind.Conflict, "没有等待回复的责任主体任务，请刷新后查看。");
}
