using Governance.Definitions;

namespace Governance.Execution;

/// <summary>Every reason why an instance cannot move to another version.</summary>
public static class MigrateRefusals
{
    public static Refusal Gone(string text, string nodeId) =>
        new("RUN-034", RefusalKind.Conflict, $"正在办理的“{text}”在新版本中没有对应节点，请指定对应关系或等它办完。", nodeId);

    internal static Refusal OtherActivity(GraphNode node) =>
        new("RUN-035", RefusalKind.Conflict, $"正在办理的“{node.DisplayText}”在新版本中换了类型，请等它办完再迁移。", node.NodeId);

    internal static Refusal OtherContainer(GraphNode node) =>
        new("RUN-036", RefusalKind.Conflict, $"正在办理的“{node.DisplayText}”在新版本中移到了别的容器里，请等它办完再迁移。", node.NodeId);

    public static Refusal OtherType(string variable) =>
        new("RUN-037", RefusalKind.Conflict, $"变量“{variable}”的值不符合新版本中的类型，请先修改变量再迁移。", variable);

    public static Refusal OtherDefinition(string definitionId) =>
        new("RUN-038", RefusalKind.Invalid, $"只能迁移到同一流程的其他版本，“{definitionId}”是另一个流程。", definitionId);
}
