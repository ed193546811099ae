namespace Governance.Execution.Expressions.JavaScript.Language;

/// <summary>An expression. Nodes hold no state of an evaluation, so one program runs on many threads at once.</summary>
internal abstract class Node(int position)
{
    public int Position => position;

    public abstract JsValue Evaluate(Frame frame);

    /// <summary>How an error message names the expression.</summary>
    public virtual string Describe() => "(intermediate value)";
}

/// <summary>An expression that can be written to.</summary>
internal abstract class TargetNode(int position) : Node(position)
{
    public abstract void Assign(Frame frame, JsValue value);

    /// <summary>Reads, changes and writes while evaluating its parts once.</summary>
    public virtual JsValue Modify(Frame frame, ModifyNode change) =>
        throw new InvalidOperationException("A pattern has no old value.");
}

/// <summary><c>a += b</c>, <c>a ??= b</c>, <c>a++</c>.</summary>
internal abstract class ModifyNode(TargetNode target, int position) : Node(position)
{
    public override JsValue Evaluate(Frame frame) => target.Modify(frame, this);

    /// <returns>False where nothing is written.</returns>
    public abstract bool Apply(Frame frame, JsValue old, out JsValue stored, out JsValue result);
}

internal abstract class Statement(int position)
{
    public int Position => position;

    public abstract Completion Execute(Frame frame);
}

/// <summary>Stands in long chains and deep nesting, where evaluation could use up the thread's stack.</summary>
internal sealed class StackGuardNode(Node inner) : Node(inner.Position)
{
    public Node Inner => inner;

    public override JsValue Evaluate(Frame frame)
    {
        frame.Run.CheckStack();
        return inner.Evaluate(frame);
    }
}
