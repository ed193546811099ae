using Governance.Definitions;

namespace Governance.Portal.HttpTriggers;

/// <summary>Every "no" to a request under <c>/elsa/http/</c>.</summary>
internal static class HttpTriggerRefusals
{
    public static readonly Refusal NoSuchEndpoint = new("HTTP-001", RefusalKind.NotFound, "没有流程在这个地址等待请求，请核对地址和请求方法。");

    public static readonly Refusal Ambiguous = new("HTTP-002", RefusalKind.Conflict, "有多个流程在这个地址等待，无法确定由哪一个处理，请带上关联号或实例编号。");

    public static readonly Refusal TooLarge = new("HTTP-003", RefusalKind.TooLarge, "提交的内容超过了该接口的上限，请精简后重试。");

    public static readonly Refusal WrongFile = new("HTTP-004", RefusalKind.Invalid, "该接口不接受这种文件，请换一种格式后重试。");

    public static readonly Refusal UnreadableBody = new("HTTP-005", RefusalKind.Invalid, "请求内容与所标的类型不符，请检查后重试。");

    public static readonly Refusal TimedOut = new("HTTP-006", RefusalKind.Conflict, "请求没有在时限内处理完，请稍后重试。");

    public static readonly Refusal NoSuchTask = new("HTTP-008", RefusalKind.NotFound, "没有流程在等待这项任务：可能已经完成或取消，请核对任务编号。");

    public static Refusal Faulted(string instanceId) =>
        new("HTTP-007", RefusalKind.Conflict, "流程处理请求时出错，已记录，请联系管理员查看。", instanceId);
}
