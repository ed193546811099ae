using System.Text.Json;
using Governance.Definitions;
using Governance.Execution.Running;
using Governance.Execution.Values;

namespace Governance.Execution.Standard;

/// <summary>What loops share: they hear Break, and are cancelled when the composite around them is completed from inside.</summary>
internal abstract class Loop(ActivityDescriptor descriptor) : EngineActivity(descriptor.WithMorePorts(Describe.Slot("Body", "循环体")))
{
    public override bool CanEnter => true;

    public override void Run(Site site) => Turn(site);

    /// <summary>The turn that is on begins again.</summary>
    public override void Enter(Site site, GraphNode child, Entry entry, bool isBack)
    {
        site.Run.Unschedule(site.Frame, static _ => true);
        foreach (var other in site.Frame.Children?.ToArray() ?? [])
            site.Run.Withdraw(other);
        site.Run.Schedule(site.Frame, child, Current(site), isBackward: false, entry);
    }

    public override void ChildCompleted(Site site, Frame child, IReadOnlyList<string> outcomes) => Turn(site);

    public override bool Hear(Site site, Frame sender, ActivitySignal signal, IReadOnlyList<string>? outcomes)
    {
        if (signal == ActivitySignal.Break)
        {
            site.Frame.IsBreaking = true;
            return true;
        }

        site.Run.Cancel(site.Frame);
        return false;
    }

    protected abstract void Turn(Site site);

    /// <summary>Variables of the turn that is on.</summary>
    protected virtual (string Name, object? Value)[]? Current(Site site) => null;
}

/// <summary>Repeats its body while a condition holds. Elsa type <c>Elsa.While</c>.</summary>
internal sealed class While() : Loop(
    Describe.Activity("Elsa.While", "循环", "当…时循环", "条件成立时重复执行。", Describe.Condition("Condition", "条件") with { IsEvaluated = false }))
{
    protected override void Turn(Site site)
    {
        if (site.Frame.IsBreaking || !Conversion.ToBoolean(site.Evaluate(0)))
            site.Complete();
        else if (site.Node.One("Body") is { } body)
            site.Schedule(body);
        else
            throw new FaultException("The loop has no body, its condition can never change.");
    }
}

/// <summary>Counts. Bounds inclusive unless said otherwise. Elsa type <c>Elsa.For</c>.</summary>
internal sealed class For() : Loop(
    Describe.Activity(
        "Elsa.For", "循环", "计数循环", "从起始数到结束数重复执行。", Describe.Whole("Start", "起始", "0"), Describe.Whole("End", "结束", "0"),
        Describe.Whole("Step", "步长", "1"), Describe.Flag("OuterBoundInclusive", "包含结束数", defaultValue: true))
        .WithOutputs(new OutputDescriptor("CurrentValue", "Int32", "当前数")))
{
    public override bool KeepsInputs => true;

    protected override void Turn(Site site)
    {
        var (start, end, step) = (site.Whole(0, 0), site.Whole(1, 0), site.Whole(2, 0));
        var value = site.Frame.Cursor is { } last ? (long)last + step : start;
        var isLast = step >= 0 ? value > end : value < end;
        if (site.Frame.IsBreaking || isLast || (value == end && !site.Flag(3)) || value is > int.MaxValue or < int.MinValue)
        {
            site.Complete();
            return;
        }

        site.Frame.Cursor = (int)value;
        site.SetOutput("CurrentValue", (int)value);
        if (site.Node.One("Body") is { } body)
            site.Run.Schedule(site.Frame, body, Current(site));
        else
            site.Complete();
    }

    protected override (string Name, object? Value)[] Current(Site site) => [("CurrentValue", site.Frame.Cursor)];
}

/// <summary>Its body for every item, one after the other. Elsa type <c>Elsa.ForEach</c>.</summary>
internal sealed class ForEach() : Loop(
    Describe.Activity("Elsa.ForEach", "循环", "逐项循环", "对列表中的每一项依次执行。", Describe.Any("Items", "列表"))
        .WithOutputs(new OutputDescriptor("CurrentValue", "Object", "当前项")))
{
    public override bool KeepsInputs => true;

    public override bool Accepts(FrameState frame, GraphNode node) => frame.Cursor is null
        || (frame.Cursor >= 0 && frame.Inputs.FirstOrDefault(i => i.Name is "Items")?.Value is JsonElement { ValueKind: JsonValueKind.Array });

    protected override void Turn(Site site)
    {
        var items = site.Frame.Inputs[0] as JsonElement? ?? default;
        if (site.Frame.Cursor is null)
        {
            items = Items.Read(site.Input(0), site.Node.Inputs[0].Expression);
            site.Frame.Inputs[0] = items;
        }

        var index = site.Frame.Cursor ?? 0;
        if (site.Frame.IsBreaking || index >= items.GetArrayLength())
        {
            site.Complete();
            return;
        }

        var value = Value.FromJson(items[index]);
        site.Frame.Cursor = index + 1;
        site.SetOutput("CurrentValue", value);
        if (site.Node.One("Body") is { } body)
            site.Run.Schedule(site.Frame, body, Current(site));
        else
            site.Complete();
    }

    protected override (string Name, object? Value)[] Current(Site site)
    {
        var index = site.Frame.Cursor!.Value - 1;
        return [("CurrentIndex", index), ("CurrentValue", Value.FromJson(((JsonElement)site.Frame.Inputs[0]!)[index]))];
    }
}

/// <summary>Its body for every item at once. Elsa type <c>Elsa.ParallelForEach</c>.</summary>
internal sealed class ParallelForEach() : EngineActivity(
    Describe.Activity("Elsa.ParallelForEach", "循环", "并行逐项", "对列表中的每一项同时执行。", Describe.Any("Items", "列表"))
        .WithMorePorts(Describe.Slot("Body", "循环体")))
{
    public override void Run(Site site)
    {
        var items = Items.AtOnce(Items.Read(site.Input(0), site.Node.Inputs[0].Expression));
        var body = site.Node.One("Body");
        site.Frame.Remaining = body is null ? 0 : items.GetArrayLength();
        if (site.Frame.Remaining == 0)
        {
            site.Complete();
            return;
        }

        var index = 0;
        foreach (var item in items.EnumerateArray())
            site.Schedule(body!, ("CurrentValue", Value.FromJson(item)), ("CurrentIndex", index++));
    }

    public override void ChildCompleted(Site site, Frame child, IReadOnlyList<string> outcomes)
    {
        if (--site.Frame.Remaining == 0)
            site.Complete();
    }
}

/// <summary>Leaves the innermost loop. Elsa type <c>Elsa.Break</c>.</summary>
internal sealed class Break() : EngineActivity(Describe.Activity("Elsa.Break", "循环", "跳出循环", "结束所在的循环。").Terminal())
{
    public override void Run(Site site)
    {
        site.Run.Signal(site.Frame, ActivitySignal.Break);
        site.Complete();
    }
}

/// <summary>Reads a list of items: JSON, the text of JSON, or the characters of a text.</summary>
internal static class Items
{
    // All of them are held at once: a longer list wants a loop.
    private const int MaxAtOnce = 10_000;
    private static readonly JsonElement None = Value.Parse("[]");

    public static JsonElement AtOnce(JsonElement items) => items.GetArrayLength() <= MaxAtOnce
        ? items
        : throw new FaultException($"The list has {items.GetArrayLength()} items; no more than {MaxAtOnce} can be taken at once.");

    public static JsonElement Read(object? value, Expression written)
    {
        switch (value)
        {
            case null when written is LiteralExpression:
                return None;
            case null:
                throw new FaultException("There are no items to go through: the value is null.");
            case JsonElement { ValueKind: JsonValueKind.Array } list:
                return list;
            case string text when text.AsSpan().TrimStart() is ['[', ..]:
                return Conversion.To(TypeAlias.Any with { IsArray = true }, text) is JsonElement parsed ? parsed : None;
            case string text:
                return JsonSerializer.SerializeToElement(text.Select(c => c.ToString()));
            default:
                throw new FaultException($"'{Value.ToText(value)}' is no list of items.");
        }
    }
}
