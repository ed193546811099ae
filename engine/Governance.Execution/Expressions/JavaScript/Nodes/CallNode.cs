namespace Governance.Execution.Expressions.JavaScript.Language;

internal static class Calls
{
    /// <summary>Every call goes through here, so that depth and steps are counted.</summary>
    public static JsValue Invoke(Run run, JsFunction function, JsValue self, JsValue[] arguments)
    {
        run.Enter();
        var result = function.Call(run, self, arguments);
        run.Leave();
        return result;
    }

    public static JsValue Construct(Run run, JsFunction function, JsValue[] arguments, JsObject newTarget)
    {
        run.Enter();
        var result = function.Construct(run, arguments, newTarget);
        run.Leave();
        return result;
    }

    public static JsValue[] Evaluate(Frame frame, Node[] arguments, bool spreads)
    {
        if (arguments.Length == 0)
            return [];
        if (spreads)
            return SpreadNode.Expand(frame, arguments);
        var values = new JsValue[arguments.Length];
        for (var i = 0; i < values.Length; i++)
            values[i] = arguments[i].Evaluate(frame);
        return values;
    }

    public static JsFunction Callback(Run run, JsValue value) =>
        value.Function ?? throw run.TypeError($"{Display.Of(run, value)} is not a function");
}

internal sealed class CallNode(Node callee, Node[] arguments, bool optional, bool chained, int position) : Node(position)
{
    private readonly MemberNode? _member = callee as MemberNode ?? (callee as ChainNode)?.Inner as MemberNode;
    private readonly bool _spreads = arguments.Any(a => a is SpreadNode);

    public override string Describe() => callee.Describe() + "(...)";

    public override JsValue Evaluate(Frame frame)
    {
        var self = default(JsValue);
        var called = _member is null ? callee.Evaluate(frame) : Member(frame, out self);
        if (callee is SuperMemberNode)
            self = frame.This;
        if (chained)
        {
            if (frame.Cut)
                return default;
            if (optional && called.IsNullish)
            {
                frame.Cut = true;
                return default;
            }
        }
        var values = Calls.Evaluate(frame, arguments, _spreads);
        var run = frame.Run;
        run.Position = Position;
        if (called.Function is not { } function)
            throw run.TypeError($"{callee.Describe()} is not a function");
        var result = Calls.Invoke(run, function, self, values);
        run.Position = Position;
        return result;
    }

    private JsValue Member(Frame frame, out JsValue self)
    {
        if (callee is not ChainNode)
            return _member!.EvaluateWithOwner(frame, out self);
        var outer = frame.Cut;
        frame.Cut = false;
        var called = _member!.EvaluateWithOwner(frame, out self);
        frame.Cut = outer;
        return called;
    }
}

internal sealed class NewNode(Node callee, Node[] arguments, int position) : Node(position)
{
    private readonly bool _spreads = arguments.Any(a => a is SpreadNode);

    public override JsValue Evaluate(Frame frame)
    {
        var called = callee.Evaluate(frame);
        var values = Calls.Evaluate(frame, arguments, _spreads);
        frame.Run.Position = Position;
        if (called.Function is not { IsConstructor: true } function)
            throw frame.Run.TypeError($"{callee.Describe()} is not a constructor");
        var result = Calls.Construct(frame.Run, function, values, function);
        frame.Run.Position = Position;
        return result;
    }
}

internal sealed class NewTargetNode(int position) : Node(position)
{
    public override JsValue Evaluate(Frame frame) => frame.NewTarget is { } target ? target : default(JsValue);
}
