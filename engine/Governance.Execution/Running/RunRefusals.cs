using Governance.Definitions;

namespace Governance.Execution;

/// <summary>Every "no" of the runner.</summary>
public static class RunRefusals
{
    public static Refusal UnknownDefinition(string id) =>
        new("RUN-001", RefusalKind.NotFound, $"没有找到已发布的流程“{id}”，请先发布后再启动。", id);

    public static Refusal UnknownBookmark(string id) =>
        new("RUN-002", RefusalKind.Conflict, "该步骤已办结或已撤销，请刷新后查看最新状态。", id);

    public static Refusal UnknownInstance(string id) =>
        new("RUN-003", RefusalKind.NotFound, $"没有找到流程实例“{id}”，请核对编号。", id);

    public static Refusal InstanceExists(string id) =>
        new("RUN-004", RefusalKind.Conflict, $"流程实例“{id}”已经启动，请勿重复启动。", id);

    public static Refusal UnknownStimulus(string kind) =>
        new("RUN-005", RefusalKind.Invalid, $"不认识的操作“{kind}”，请核对后重试。", kind);

    /// <summary>The code of <see cref="StaleVersion"/>: a domain answers it in its own words.</summary>
    public const string StaleCode = "RUN-006";

    public static Refusal StaleVersion(long seen, long actual) =>
        new(StaleCode, RefusalKind.Conflict, $"内容已被他人更新（您看到的是第 {seen} 版，现为第 {actual} 版），请刷新后重试。");

    public static Refusal BrokenState(string id) =>
        new("RUN-012", RefusalKind.Conflict, "该流程实例的存档已损坏，不能继续办理，请联系系统管理员恢复。", id);

    public static Refusal BadData(string member) =>
        new("RUN-007", RefusalKind.Invalid, $"请求缺少“{member}”或格式不对，请补充后重试。", member);

    public static Refusal TooBusy() =>
        new("RUN-008", RefusalKind.Conflict, "当前有多人同时办理，本次操作没有成功，请稍后重试。");

    public static Refusal KeyReused() =>
        new("RUN-009", RefusalKind.Invalid, "这次提交的内容与之前不一致，没有保存；请刷新后重新提交（接口调用请更换 Idempotency-Key）。", "Idempotency-Key");

    public static Refusal RuleBroken(string rule) =>
        new("RUN-010", RefusalKind.Conflict, $"与已有记录重复（{rule}），请核对后重试。", rule);

    public static Refusal AlreadyRunning(string name) =>
        new("RUN-013", RefusalKind.Conflict, $"流程“{name}”已有正在运行的实例，按设置暂不能再启动，请等它结束后重试。", name);

    public static Refusal Suspended(string instanceId, string reason) =>
        new("RUN-032", RefusalKind.Conflict, $"流程已暂停（{reason}），恢复后才能办理。", instanceId);

    public static Refusal NotSuspended(string instanceId) =>
        new("RUN-033", RefusalKind.Conflict, "流程没有暂停，不用恢复；请刷新后查看最新状态。", instanceId);

    public static Refusal Halted(string id) =>
        new("RUN-011", RefusalKind.Conflict, "系统处理本次操作时出错，内容没有变化，已通知管理员处理，请稍后查看。", id);
}
