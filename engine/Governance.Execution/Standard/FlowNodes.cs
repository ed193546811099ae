using System.Text.Json;
using Governance.Definitions;
using Governance.Execution.Running;
using Governance.Execution.Values;

namespace Governance.Execution.Standard;

/// <summary>Follows True or False. Elsa type <c>Elsa.FlowDecision</c>.</summary>
internal sealed class FlowDecision() : EngineActivity(
    Describe.Activity("Elsa.FlowDecision", "分支", "判断", "按条件走“是”或“否”。", Describe.Condition("Condition", "条件"))
        .WithPorts(new PortDescriptor("True", "是"), new PortDescriptor("False", "否")))
{
    private static readonly string[] Yes = ["True"];
    private static readonly string[] No = ["False"];

    public override void Run(Site site) => site.Complete(site.Flag(0) ? Yes : No);
}

/// <summary>Follows several outcomes at once. Elsa type <c>Elsa.FlowFork</c>.</summary>
internal sealed class FlowFork() : EngineActivity(
    Describe.Activity("Elsa.FlowFork", "分支", "并行分叉", "同时走多条路径。", new InputDescriptor("Branches", "String[]", "路径", "dynamic-outcomes")))
{
    public override void Run(Site site) => site.Complete(
        site.Input(0) is JsonElement { ValueKind: JsonValueKind.Array } branches
            ? [.. branches.EnumerateArray().Select(b => Value.ToText(Value.FromJson(b)) ?? string.Empty)]
            : Site.Done);
}

/// <summary>Brings branches together; when it runs, what still runs of the branches is cancelled. Elsa type <c>Elsa.FlowJoin</c>.</summary>
internal sealed class FlowJoin() : EngineActivity(
    Describe.Activity("Elsa.FlowJoin", "分支", "汇合", "等待多条路径汇合。", Describe.Choice("Mode", "汇合方式", "WaitAny", "WaitAny", "WaitAll", "WaitAllActive")))
{
    public override void Run(Site site)
    {
        if (site is { Frame.Parent: { Node.Activity: Flowchart } flowchart, Run.Mode: FlowchartMode.Counter })
            Flowchart.CancelAncestors(new Site(site.Run, flowchart), site.Node);
        if (Read(site.Text(0)) is null)
            throw new FaultException($"'{site.Text(0)}' is no join mode.");
        site.Complete();
    }

    public static JoinMode ModeOf(Site flowchart, GraphNode join)
    {
        var text = Value.ToText(flowchart.Run.Evaluate(flowchart.Frame, join.Inputs[0]));
        if (Read(text) is { } mode)
            return mode;

        // The join itself says so when it runs; whatever leads to it has done nothing wrong.
        return flowchart.Burst.Has(EngineFlags.JoinsFaultThemselves) ? JoinMode.WaitAny : throw new FaultException($"'{text}' is no join mode.");
    }

    private static JoinMode? Read(string? text)
    {
        if (string.IsNullOrWhiteSpace(text))
            return JoinMode.WaitAny;
        return Enum.TryParse<JoinMode>(text, ignoreCase: true, out var mode) && Enum.IsDefined(mode) ? mode : null;
    }
}

internal enum JoinMode
{
    WaitAny,
    WaitAll,
    WaitAllActive,
}

/// <summary>One activity as a node of a flowchart. Elsa type <c>Elsa.FlowNode</c>.</summary>
internal sealed class FlowNode() : EngineActivity(
    Describe.Activity("Elsa.FlowNode", "流程", "容器", "执行其中的活动。").WithMorePorts(Describe.Slot("Body", "内容")))
{
    public override bool CanEnter => true;

    public override bool CanStartAt => true;

    public override void Run(Site site)
    {
        if (site.Node.One("Body") is { } body)
            site.Schedule(body);
        else
            site.Complete();
    }
}
