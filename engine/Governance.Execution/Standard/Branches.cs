using System.Collections.Immutable;
using System.Text.Json;
using Governance.Definitions;
using Governance.Execution.Running;
using Governance.Execution.Values;

namespace Governance.Execution.Standard;

/// <summary>One of two branches. Elsa type <c>Elsa.If</c>.</summary>
internal sealed class If() : EngineActivity(
    Describe.Activity("Elsa.If", "分支", "如果", "按条件执行其中一个分支。", Describe.Condition("Condition", "条件"))
        .WithMorePorts(Describe.Slot("Then", "成立"), Describe.Slot("Else", "不成立")).WithResult("Boolean"))
{
    public override bool CanEnter => true;

    public override bool CanStartAt => true;

    public override void Run(Site site)
    {
        var holds = site.Flag(0);
        site.SetOutput("Result", Value.Box(holds));
        if (site.Node.One(holds ? "Then" : "Else") is { } branch)
            site.Schedule(branch);
        else
            site.Complete();
    }
}

/// <summary>Several branches at once, over with the first or the last. Elsa type <c>Elsa.Fork</c>.</summary>
internal sealed class Fork() : EngineActivity(
    Describe.Activity(
        "Elsa.Fork", "分支", "分叉", "同时执行多个分支。",
        Describe.Choice("JoinMode", "汇合方式", "WaitAll", "WaitAll", "WaitAny") with { IsWrapped = false }) with
    { ListSlots = ["branches"], IsBrowsable = false })
{
    public override object Compile(GraphNode node, ActivityNode source) =>
        source.Json.TryGetProperty("joinMode", out var mode)
        && (mode.ValueKind == JsonValueKind.Number
            ? mode.GetInt32() == 1
            : string.Equals(mode.GetString(), "WaitAny", StringComparison.OrdinalIgnoreCase));

    public override void Run(Site site)
    {
        var branches = site.Node.List("branches");
        if (branches.IsEmpty)
        {
            site.Complete();
            return;
        }

        site.Frame.Remaining = branches.Length;
        foreach (var branch in branches)
            site.Schedule(branch);
    }

    public override bool CanEnter => true;

    public override void Enter(Site site, GraphNode child, Entry entry, bool isBack) => EnterAmong(site, child, entry);

    // A branch that is called off does not win: the others go on.
    public override void ChildStopped(Site site, Frame child)
    {
        if (--site.Frame.Remaining == 0)
            site.Complete();
    }

    public override void ChildCompleted(Site site, Frame child, IReadOnlyList<string> outcomes)
    {
        var waitsForAny = site.Node.Compiled is true;
        if (--site.Frame.Remaining == 0 || waitsForAny || site.Frame.IsBreaking)
            site.Complete();
    }

    public override bool Hear(Site site, Frame sender, ActivitySignal signal, IReadOnlyList<string>? outcomes)
    {
        if (signal == ActivitySignal.Break)
            site.Frame.IsBreaking = true;
        return false;
    }
}

/// <summary>The branch, or the branches, whose condition holds. Elsa type <c>Elsa.Switch</c>.</summary>
internal sealed class Switch() : EngineActivity(
    Describe.Activity(
        "Elsa.Switch", "分支", "多路分支", "执行条件成立的分支。",
        new InputDescriptor("Cases", "Object", "分支", "switch-editor") { IsWrapped = false },
        Describe.Choice("Mode", "匹配方式", "MatchFirst", "MatchFirst", "MatchAny"))
        .WithMorePorts(Describe.Slot("Default", "其他")) with
    { ListSlots = ["cases/activity"] })
{
    public override bool CanEnter => true;

    public override void Enter(Site site, GraphNode child, Entry entry, bool isBack) => EnterAmong(site, child, entry);

    public override object Compile(GraphNode node, ActivityNode source) => SwitchCases.Compile(source.Json, node.List("cases/activity"));

    public override void Run(Site site)
    {
        var matches = SwitchCases.Matching(site, site.Text(0));
        var branches = matches.Count > 0 ? matches.Select(m => m.Branch) : [site.Node.One("Default")];
        foreach (var branch in branches.OfType<GraphNode>())
        {
            site.Frame.Remaining++;
            site.Schedule(branch);
        }

        if (site.Frame.Remaining == 0)
            site.Complete();
    }

    public override void ChildCompleted(Site site, Frame child, IReadOnlyList<string> outcomes)
    {
        if (--site.Frame.Remaining == 0)
            site.Complete();
    }
}

/// <summary>Follows the outcome of the case, or the cases, whose condition holds. Elsa type <c>Elsa.FlowSwitch</c>.</summary>
internal sealed class FlowSwitch() : EngineActivity(
    Describe.Activity(
        "Elsa.FlowSwitch", "分支", "多路判断", "按条件选择后续路径。",
        new InputDescriptor("Cases", "Object", "路径", "flow-switch-editor") { IsWrapped = false },
        Describe.Choice("Mode", "匹配方式", "MatchFirst", "MatchFirst", "MatchAny"))
        .WithPorts(new PortDescriptor("Default", "其他")))
{
    private static readonly string[] Otherwise = ["Default"];

    public override object Compile(GraphNode node, ActivityNode source) => SwitchCases.Compile(source.Json, []);

    public override void Run(Site site)
    {
        var matches = SwitchCases.Matching(site, site.Text(0));
        site.Complete(matches.Count > 0 ? [.. matches.Select(m => m.Label)] : Otherwise);
    }
}

internal sealed record SwitchCase(string Label, Expression Condition, GraphNode? Branch);

internal static class SwitchCases
{
    public static SwitchCase[] Compile(JsonElement json, ImmutableArray<GraphNode> branches)
    {
        if (!json.TryGetProperty("cases", out var cases) || cases.ValueKind != JsonValueKind.Array)
            return [];

        var compiled = new List<SwitchCase>();
        var next = 0;
        foreach (var one in cases.EnumerateArray())
        {
            if (one.ValueKind != JsonValueKind.Object)
                continue;

            var label = one.TryGetProperty("label", out var text) && text.ValueKind == JsonValueKind.String ? text.GetString()! : string.Empty;
            var condition = one.TryGetProperty("condition", out var written) ? ExpressionCompiler.Compile(ExpressionText.Read(written)) : LiteralExpression.Null;
            var hasBranch = one.TryGetProperty("activity", out var activity) && activity.ValueKind == JsonValueKind.Object;
            compiled.Add(new SwitchCase(label, condition, hasBranch && next < branches.Length ? branches[next++] : null));
        }

        return [.. compiled];
    }

    /// <summary>Every condition is evaluated, as Elsa does, even when the first match is enough.</summary>
    public static List<SwitchCase> Matching(Site site, string? mode)
    {
        var isAny = IsAny(mode, site.Burst.Has(EngineFlags.ChecksValues));
        var matching = new List<SwitchCase>();
        foreach (var one in (SwitchCase[])site.Node.Compiled!)
        {
            if (Conversion.ToBoolean(site.Evaluate(one.Condition, TypeAlias.Any)))
                matching.Add(one);
        }

        if (matching.Count > 1 && !isAny)
            matching.RemoveRange(1, matching.Count - 1);
        return matching;
    }

    // A mode may be its number, too; one nobody knows is a fault of the activity.
    private static bool IsAny(string? mode, bool isChecked)
    {
        if (!isChecked || string.IsNullOrWhiteSpace(mode))
            return string.Equals(mode, "MatchAny", StringComparison.OrdinalIgnoreCase);

        return mode.Trim().ToUpperInvariant() switch
        {
            "MATCHFIRST" or "0" => false,
            "MATCHANY" or "1" => true,
            _ => throw new FaultException($"Failed to evaluate activity input 'Mode': '{mode}' is no mode."),
        };
    }
}
