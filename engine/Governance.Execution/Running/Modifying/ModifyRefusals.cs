using Governance.Definitions;

namespace Governance.Execution;

/// <summary>Every "no" to a change of a running instance.</summary>
public static class ModifyRefusals
{
    public static Refusal UnknownNode(string node) =>
        new("RUN-020", RefusalKind.NotFound, $"流程中没有节点“{node}”，请核对后重试。", node);

    public static Refusal AmbiguousNode(string node) =>
        new("RUN-021", RefusalKind.Conflict, $"有多处可能是“{node}”，请指明是哪一处后重试。", node);

    internal static Refusal NeverEntered(GraphNode node) =>
        new("RUN-022", RefusalKind.Conflict, $"流程还没有到过“{node.DisplayText}”，不能退回到该节点，请选择办理过的节点。", node.NodeId);

    internal static Refusal NotReachable(GraphNode node) =>
        new("RUN-023", RefusalKind.Conflict, $"流程的连线到不了“{node.DisplayText}”，请选择其他节点。", node.NodeId);

    internal static Refusal NotOpen(GraphNode node, GraphNode container) =>
        new("RUN-024", RefusalKind.Conflict, $"“{node.DisplayText}”在“{container.DisplayText}”之内，后者没有在执行或不能从中间进入，请选择外层的节点。", node.NodeId);

    internal static Refusal NotRunning(GraphNode node) =>
        new("RUN-025", RefusalKind.Conflict, $"“{node.DisplayText}”当前没有在执行，请刷新后查看最新状态。", node.NodeId);

    public static Refusal InstanceOver(string instanceId) =>
        new("RUN-026", RefusalKind.Conflict, "流程已经结束，不能再调整；需要继续办理的，请重新发起。", instanceId);

    public static Refusal CannotGoOn(string why) =>
        new("RUN-027", RefusalKind.Conflict, $"调整后流程无法继续，内容没有变化，请检查流程定义（{why}）。");

    public static Refusal UnknownVariable(string name) =>
        new("RUN-028", RefusalKind.NotFound, $"流程中没有变量“{name}”，请核对后重试。", name);

    internal static Refusal UnknownOutcome(GraphNode node, string outcome) =>
        new("RUN-029", RefusalKind.Invalid, $"“{node.DisplayText}”没有出口“{outcome}”，请选择图上有的出口。", node.NodeId);

    internal static Refusal NotBeside(GraphNode node) =>
        new("RUN-030", RefusalKind.Conflict, $"“{node.DisplayText}”所在的部分一次只能执行一个节点，请改用跳转。", node.NodeId);

    public static Refusal UnknownExecution(int number) =>
        new("RUN-031", RefusalKind.NotFound, $"第 {number} 次执行不存在或已经结束，请刷新后查看最新状态。");
}
