using Governance.Definitions;

namespace Governance.Portal.Answers;

/// <summary>Refusals of the host itself: sign-in, origin, shape of a request.</summary>
internal static class PortalRefusals
{
    public static readonly Refusal WrongCredentials = new("AUTH-001", RefusalKind.Forbidden, "用户名或密码不正确，请重新输入。", "password");

    public static readonly Refusal SignInRequired = new("AUTH-002", RefusalKind.Forbidden, "请先登录后再操作。");

    public static readonly Refusal WrongOrigin = new("AUTH-003", RefusalKind.Forbidden, "请求来源不受信任，请从本系统页面操作。");

    public static readonly Refusal NotPermitted = new("AUTH-004", RefusalKind.Forbidden, "您没有此项操作的权限，如需开通请联系系统管理员。");

    public static readonly Refusal UnreadableBody = new("REQ-001", RefusalKind.Invalid, "请求内容不是有效的 JSON，或者格式不对，请检查后重试。");

    public static readonly Refusal NoSuchAddress = new("REQ-002", RefusalKind.NotFound, "访问的地址不存在，请检查后重试。");

    public static readonly Refusal TooLarge = new("REQ-003", RefusalKind.TooLarge, "提交的内容过大，请精简后重试。");

    public static readonly Refusal NoFile = new("REQ-004", RefusalKind.Invalid, "没有收到文件，请选择文件后重新上传。", "file");

    public static readonly Refusal TooOften = new("REQ-005", RefusalKind.Conflict, "操作太频繁，请过几分钟再试；您填写的内容还在页面上。");

    public static readonly Refusal UnexpectedFault = new("SYS-001", RefusalKind.Conflict, "系统暂时无法完成此操作，您的数据没有改变，请稍后重试。");

    public static readonly Refusal NotOnDisk = new(
        "SYS-002", RefusalKind.Conflict, "服务器的磁盘出了故障，这次操作有没有保存下来还不能确定。系统正在停止检修，恢复后请先查看，再决定是否重做。");

    public static Refusal LockedOut(int minutes) =>
        new("AUTH-005", RefusalKind.Forbidden, $"连续输错密码次数过多，请 {minutes} 分钟后再试。", "userName");
}
