using System.Collections.Immutable;
using System.Text.Json;
using Governance.Definitions;
using Governance.Execution.Running;
using Governance.Execution.Values;

namespace Governance.Execution.Standard;

/// <summary>
/// Named states and transitions with triggers. Elsa type <c>Elsa.StateMachine</c>. Entering a state runs its entry, then waits at the triggers
/// of all its transitions; the first whose condition holds wins, the others are cancelled, then come its action, the state's exit and the next
/// state. A false condition arms its trigger again. A state without a way on ends the machine.
/// </summary>
/// <remarks>In its frame: <c>Cursor</c> is the state it is in, <c>Remaining</c> the transition under way counted from 1, or 0.</remarks>
internal sealed class StateMachine() : EngineActivity(
    Describe.Activity("Elsa.StateMachine", "流程", "状态机", "在若干状态之间按触发条件流转，进入没有后续转换的状态时结束。") with
    { ListSlots = ["states/entry", "states/exit", "transitions/trigger", "transitions/action"] })
{
    public override object Compile(GraphNode node, ActivityNode source) => MachinePlan.Of(node, source.Json);

    public override void Run(Site site) => Enter(site, Plan(site).First);

    public override void ChildCompleted(Site site, Frame child, IReadOnlyList<string> outcomes)
    {
        var plan = Plan(site);
        if (site.Frame.Remaining is > 0 and var number)
            GoOn(site, child, plan.Transitions[number - 1]);
        else if (Array.Find(plan.Transitions, t => ReferenceEquals(t.Trigger, child.Node)) is { } triggered)
            Triggered(site, triggered);
        else
            ArmTriggers(site);
    }

    /// <summary>A trigger that a person cancelled does not fire; when it was the last one, there is no way on.</summary>
    public override void ChildStopped(Site site, Frame child)
    {
        if (!Array.Exists(Plan(site).Transitions, t => ReferenceEquals(t.Trigger, child.Node)))
            ChildCompleted(site, child, []);
        else if (!site.Frame.HasRunningChild && !site.Run.HasWork(site.Frame))
            site.Complete();
    }

    public override bool Accepts(FrameState frame, GraphNode node)
    {
        var plan = (MachinePlan)node.Compiled!;
        return frame.Cursor is >= 0 && frame.Cursor < plan.States.Length && frame.Remaining >= 0 && frame.Remaining <= plan.Transitions.Length;
    }

    private static MachinePlan Plan(Site site) => (MachinePlan)site.Node.Compiled!;

    private static void Enter(Site site, int state)
    {
        if (state < 0)
        {
            site.Complete();
            return;
        }

        site.Frame.Cursor = state;
        site.Frame.Remaining = 0;
        if (Plan(site).States[state].Entry is { } entry)
            site.Schedule(entry);
        else
            ArmTriggers(site);
    }

    private static void ArmTriggers(Site site)
    {
        var ways = Array.FindAll(Plan(site).Transitions, t => t.From == site.Frame.Cursor && t.Trigger is not null && t.To >= 0);
        if (ways.Length == 0)
        {
            site.Complete();
            return;
        }

        foreach (var way in ways)
            site.Schedule(way.Trigger!);
    }

    private static void Triggered(Site site, Transition taken)
    {
        if (taken.From != site.Frame.Cursor)
            return;

        if (taken.Condition is { } condition && !Conversion.ToBoolean(site.Evaluate(condition, TypeAlias.Any)))
        {
            site.Schedule(taken.Trigger!);
            return;
        }

        site.Frame.Remaining = taken.Number;
        foreach (var other in Plan(site).Transitions)
        {
            if (other.From == taken.From && other.Number != taken.Number && other.Trigger is { } trigger)
                Disarm(site, trigger);
        }

        if (taken.Action is { } action)
            site.Schedule(action);
        else
            Leave(site, taken);
    }

    private static void Disarm(Site site, GraphNode trigger)
    {
        site.Run.Unschedule(site.Frame, n => ReferenceEquals(n, trigger));
        foreach (var waiting in site.Frame.Children?.FindAll(c => ReferenceEquals(c.Node, trigger)) ?? [])
            site.Run.Cancel(waiting);
    }

    // The action is over, or the exit of the state.
    private static void GoOn(Site site, Frame child, Transition taken)
    {
        if (ReferenceEquals(child.Node, taken.Action))
            Leave(site, taken);
        else if (ReferenceEquals(child.Node, Plan(site).States[taken.From].Exit))
            Enter(site, taken.To);
    }

    private static void Leave(Site site, Transition taken)
    {
        if (Plan(site).States[taken.From].Exit is { } exit)
            site.Schedule(exit);
        else
            Enter(site, taken.To);
    }
}

internal sealed record MachineState(string Name, GraphNode? Entry, GraphNode? Exit);

/// <param name="Number">Counts from 1.</param>
/// <param name="From">Index of a state; -1 where there is none of that name.</param>
internal sealed record Transition(int Number, string Name, int From, int To, GraphNode? Trigger, Expression? Condition, GraphNode? Action);

/// <summary>A state machine's states and transitions, with the nodes that belong to each.</summary>
/// <param name="First">Index of the state it begins in; -1 where there is none.</param>
internal sealed record MachinePlan(MachineState[] States, Transition[] Transitions, int First)
{
    public static MachinePlan Of(GraphNode node, JsonElement json)
    {
        var (entries, exits) = (new Taker(node.List("states/entry")), new Taker(node.List("states/exit")));
        MachineState[] states = [.. Items(json, "states").Select(s => new MachineState(Text(s, "name"), entries.Take(s, "entry"), exits.Take(s, "exit")))];
        var (triggers, actions) = (new Taker(node.List("transitions/trigger")), new Taker(node.List("transitions/action")));
        var index = 0;
        Transition[] transitions =
        [
            .. Items(json, "transitions").Select(t => new Transition(
                ++index, Text(t, "name"), Find(states, Text(t, "from")), Find(states, Text(t, "to")), triggers.Take(t, "trigger"), Condition(t),
                actions.Take(t, "action"))),
        ];
        var current = Text(json, "currentState");
        return new MachinePlan(states, transitions, Find(states, string.IsNullOrWhiteSpace(current) ? Text(json, "initialState") : current));
    }

    private static Expression? Condition(JsonElement transition) =>
        ExpressionText.ReadInput(Member(transition, "condition")) is { } written ? ExpressionCompiler.Compile(written) : null;

    private static int Find(MachineState[] states, string name) =>
        string.IsNullOrWhiteSpace(name) ? -1 : Array.FindIndex(states, s => string.Equals(s.Name, name, StringComparison.Ordinal));

    private static IEnumerable<JsonElement> Items(JsonElement json, string name) =>
        Member(json, name) is { ValueKind: JsonValueKind.Array } list ? list.EnumerateArray().Where(i => i.ValueKind == JsonValueKind.Object) : [];

    private static string Text(JsonElement json, string name) =>
        Member(json, name) is { ValueKind: JsonValueKind.String } text ? text.GetString()! : string.Empty;

    private static JsonElement Member(JsonElement json, string name)
    {
        foreach (var member in json.EnumerateObject())
        {
            if (string.Equals(member.Name, name, StringComparison.OrdinalIgnoreCase))
                return member.Value;
        }

        return default;
    }

    // The reader left out empty places: the nodes stand in the order of the places that are filled.
    private sealed class Taker(ImmutableArray<GraphNode> nodes)
    {
        private int _next;

        public GraphNode? Take(JsonElement owner, string name) =>
            Member(owner, name).ValueKind == JsonValueKind.Object && _next < nodes.Length ? nodes[_next++] : null;
    }
}
