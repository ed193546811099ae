using System.Text.Json;
using Governance.Definitions;
using Governance.Execution.Running;
using Governance.Execution.Values;

namespace Governance.Execution.Standard;

/// <summary>Writes a line to the instance's log. Elsa type <c>Elsa.WriteLine</c>.</summary>
internal sealed class WriteLine() : EngineActivity(
    Describe.Activity("Elsa.WriteLine", "控制台", "写一行", "在运行记录中写一行文字。", Describe.Text("Text", "文字")))
{
    public override void Run(Site site)
    {
        site.Burst.Write(site.Text(0) ?? string.Empty);
        site.Complete();
    }
}

/// <summary>Assigns a variable, found by its id. Elsa type <c>Elsa.SetVariable</c>.</summary>
internal sealed class SetVariable() : EngineActivity(
    Describe.Activity(
        "Elsa.SetVariable", "基本", "设置变量", "给流程变量赋值。",
        new InputDescriptor("Variable", "Object", "变量", "variable-picker") { IsWrapped = false }, Describe.Any("Value", "值")))
{
    public override object Compile(GraphNode node, ActivityNode source) =>
        source.Json.TryGetProperty("variable", out var variable) && variable.ValueKind == JsonValueKind.Object
        && variable.TryGetProperty("id", out var id) && id.ValueKind == JsonValueKind.String
            ? id.GetString()!
            : string.Empty;

    public override void Run(Site site)
    {
        var id = (string)site.Node.Compiled!;
        var cell = Memory.FindById(site.Frame, id) ?? throw new FaultException($"Variable '{id}' not found.");
        Memory.Set(cell, site.Input(0));
        site.Complete();
    }
}

/// <summary>Writes an output of the workflow, or of the workflow used as an activity around it. Elsa type <c>Elsa.SetOutput</c>.</summary>
internal sealed class SetOutput() : EngineActivity(
    Describe.Activity("Elsa.SetOutput", "组合", "设置输出", "给流程输出赋值。", Describe.Text("OutputName", "输出"), Describe.Any("OutputValue", "值")))
{
    public override void Run(Site site)
    {
        var (name, value) = (site.Text(0) ?? string.Empty, site.Input(1));
        if (Around(site.Frame, name) is { } owner)
        {
            site.Run.SetOutput(owner, name, value);
            if (owner.Cells?.Find(c => string.Equals(c.Id, name, StringComparison.Ordinal)) is { } cell)
                cell.Value = value;
        }
        else
        {
            site.Run.Output[name] = value;
        }

        site.Complete();
    }

    private static Frame? Around(Frame frame, string name)
    {
        for (var scope = frame.Parent; scope is not null; scope = scope.Parent)
        {
            if (scope.Node.Activity is WorkflowAsActivity && scope.Node.Descriptor.Outputs.Any(o => string.Equals(o.Name, name, StringComparison.Ordinal)))
                return scope;
        }

        return null;
    }
}

/// <summary>Sets the correlation id. Elsa type <c>Elsa.Correlate</c>.</summary>
internal sealed class Correlate() : EngineActivity(
    Describe.Activity("Elsa.Correlate", "基本", "设置关联号", "设置流程实例的关联号。", Describe.Text("CorrelationId", "关联号")))
{
    public override void Run(Site site)
    {
        site.Run.CorrelationId = site.Text(0);
        site.Complete();
    }
}

/// <summary>Names the instance. Elsa type <c>Elsa.SetName</c>.</summary>
internal sealed class SetName() : EngineActivity(
    Describe.Activity("Elsa.SetName", "基本", "设置名称", "设置流程实例的名称。", Describe.Text("Value", "名称", string.Empty)))
{
    public override void Run(Site site)
    {
        site.Run.Name = site.Text(0);
        site.Complete();
    }
}

/// <summary>Does nothing; a flowchart begins here. Elsa type <c>Elsa.Start</c>.</summary>
internal sealed class Start() : EngineActivity(Describe.Activity("Elsa.Start", "流程", "开始", "流程图的起点。") with { IsStart = true })
{
    public override void Run(Site site) => site.Complete();
}

/// <summary>Ends the container around it. Elsa type <c>Elsa.End</c>.</summary>
internal sealed class End() : EngineActivity(Describe.Activity("Elsa.End", "流程", "结束", "流程图的终点。").Terminal())
{
    public override void Run(Site site) => site.Complete();
}

/// <summary>Ends the whole workflow at once. Elsa type <c>Elsa.Finish</c>.</summary>
internal sealed class Finish() : EngineActivity(Describe.Activity("Elsa.Finish", "基本", "办结流程", "立即结束整个流程。").Terminal())
{
    public override void Run(Site site)
    {
        site.Run.FinishNow();
        site.Complete();
    }
}

/// <summary>Completes the composite around it, with outcomes. Elsa type <c>Elsa.Complete</c>.</summary>
internal sealed class Complete() : EngineActivity(
    Describe.Activity("Elsa.Complete", "组合", "完成子流程", "以指定的结果完成所在的流程。", Describe.Any("Outcomes", "结果", "outcome-picker")).Terminal())
{
    public override void Run(Site site)
    {
        var value = site.Input(0);
        // What is neither a text nor a list names no outcome.
        var isNone = site.Burst.Has(EngineFlags.ChecksValues) && value is not (string or JsonElement { ValueKind: JsonValueKind.Array });
        site.Run.Signal(site.Frame, ActivitySignal.CompleteComposite, isNone ? Site.Done : Outcomes(value));
        site.Complete();
    }

    private static string[] Outcomes(object? value) => value switch
    {
        null => Site.Done,
        string text when text.AsSpan().TrimStart() is ['[', ..] && Conversion.To(TypeAlias.Text with { IsArray = true }, text) is JsonElement list => Outcomes(list),
        JsonElement { ValueKind: JsonValueKind.Array } list => [.. list.EnumerateArray().Select(o => Value.ToText(Value.FromJson(o)) ?? string.Empty)],
        _ => [Value.ToText(value) ?? string.Empty],
    };
}

/// <summary>Faults on purpose. Elsa type <c>Elsa.Fault</c>.</summary>
internal sealed class Fault() : EngineActivity(
    Describe.Activity(
        "Elsa.Fault", "基本", "报错", "使流程进入异常状态。", Describe.Text("Code", "代码", "0"), Describe.Text("Category", "类别", "General"),
        Describe.Text("FaultType", "类型", "System"), Describe.Text("Message", "说明")))
{
    public override void Run(Site site) => throw new FaultException(site.Text(3) ?? $"Fault {site.Text(1)}/{site.Text(2)}/{site.Text(0)}");
}
