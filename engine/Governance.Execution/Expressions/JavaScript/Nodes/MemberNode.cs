namespace Governance.Execution.Expressions.JavaScript.Language;

/// <summary><c>a.b</c>, <c>a[b]</c>, <c>a?.b</c>.</summary>
/// <param name="optional">Ends the chain where the owner is null or undefined.</param>
/// <param name="chained">Some link before or at this one is optional.</param>
internal sealed class MemberNode(Node owner, string? name, Node? computed, bool optional, bool chained, int position) : TargetNode(position)
{
    public Node Owner => owner;

    public override string Describe() => name is null ? "(intermediate value)[...]" : owner.Describe() + "." + name;

    public override JsValue Evaluate(Frame frame) => EvaluateWithOwner(frame, out _);

    /// <summary>The owner too, since a call needs it as <c>this</c>.</summary>
    public JsValue EvaluateWithOwner(Frame frame, out JsValue target)
    {
        target = owner.Evaluate(frame);
        if (chained)
        {
            if (frame.Cut)
                return default;
            if (optional && target.IsNullish)
            {
                frame.Cut = true;
                return default;
            }
        }
        return Read(frame, target, name is null ? computed!.Evaluate(frame) : default);
    }

    public override void Assign(Frame frame, JsValue value)
    {
        var target = owner.Evaluate(frame);
        Write(frame, target, name is null ? computed!.Evaluate(frame) : default, value);
    }

    /// <summary>The right side is evaluated after the owner and the key, as the language orders it.</summary>
    public JsValue AssignFrom(Frame frame, Node right)
    {
        var target = owner.Evaluate(frame);
        var key = name is null ? computed!.Evaluate(frame) : default;
        var value = right.Evaluate(frame);
        Write(frame, target, key, value);
        return value;
    }

    public override JsValue Modify(Frame frame, ModifyNode change)
    {
        var target = owner.Evaluate(frame);
        var key = name is null ? computed!.Evaluate(frame) : default;
        if (change.Apply(frame, Read(frame, target, key), out var stored, out var result))
            Write(frame, target, key, stored);
        return result;
    }

    public JsValue Delete(Frame frame)
    {
        var target = owner.Evaluate(frame);
        if (frame.Cut || (optional && target.IsNullish))
            return true;
        frame.Run.Position = Position;
        var key = name ?? Coerce.ToKey(frame.Run, computed!.Evaluate(frame));
        return Coerce.ToObject(frame.Run, target).Delete(frame.Run, key);
    }

    private JsValue Read(Frame frame, JsValue target, JsValue key)
    {
        if (target.IsNullish)
            frame.Run.Position = Position;
        return name is null ? Properties.Get(frame.Run, target, key) : Properties.Get(frame.Run, target, name);
    }

    private void Write(Frame frame, JsValue target, JsValue key, JsValue value)
    {
        frame.Run.Position = Position;
        if (name is null)
            Properties.Set(frame.Run, target, key, value);
        else
            Properties.Set(frame.Run, target, name, value);
    }
}

/// <summary>The end of an optional chain.</summary>
internal sealed class ChainNode(Node inner) : Node(inner.Position)
{
    public Node Inner => inner;

    public override string Describe() => inner.Describe();

    public override JsValue Evaluate(Frame frame)
    {
        var outer = frame.Cut;
        frame.Cut = false;
        var value = inner.Evaluate(frame);
        frame.Cut = outer;
        return value;
    }
}
