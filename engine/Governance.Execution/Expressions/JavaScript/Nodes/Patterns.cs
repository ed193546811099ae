namespace Governance.Execution.Expressions.JavaScript.Language;

/// <summary>A target with the value it takes where the source has none.</summary>
internal sealed class DefaultNode(TargetNode target, Node fallback) : TargetNode(target.Position)
{
    public TargetNode Target => target;

    public override JsValue Evaluate(Frame frame) => throw new InvalidOperationException("A pattern is only written to.");

    public override void Assign(Frame frame, JsValue value) =>
        target.Assign(frame, value.IsUndefined ? fallback.Evaluate(frame) : value);
}

/// <summary><c>[a, , b = 1, ...rest]</c>; null stands for a gap.</summary>
internal sealed class ArrayPatternNode(TargetNode?[] items, TargetNode? rest, int position) : TargetNode(position)
{
    public override JsValue Evaluate(Frame frame) => throw new InvalidOperationException("A pattern is only written to.");

    public override void Assign(Frame frame, JsValue value)
    {
        frame.Run.Position = Position;
        using var source = Iteration.Over(frame.Run, value).GetEnumerator();
        var more = true;
        foreach (var item in items)
        {
            more = more && source.MoveNext();
            item?.Assign(frame, more ? source.Current : default);
        }
        if (rest is null)
            return;
        var tail = new JsArray();
        while (more && source.MoveNext())
        {
            frame.Run.Step();
            tail.Add(frame.Run, source.Current);
        }
        rest.Assign(frame, tail);
    }
}

internal sealed record PatternMember(string? Key, Node? ComputedKey, TargetNode Target);

/// <summary><c>{a, b: c = 1, ...rest}</c>.</summary>
internal sealed class ObjectPatternNode(PatternMember[] members, TargetNode? rest, int position) : TargetNode(position)
{
    public override JsValue Evaluate(Frame frame) => throw new InvalidOperationException("A pattern is only written to.");

    public override void Assign(Frame frame, JsValue value)
    {
        var run = frame.Run;
        run.Position = Position;
        if (value.IsNullish)
            throw run.TypeError($"Cannot destructure '{Display.Of(run, value)}' as it is {Display.Of(run, value)}.");
        var taken = rest is null ? null : new HashSet<string>(StringComparer.Ordinal);
        foreach (var member in members)
        {
            var key = member.Key ?? Coerce.ToKey(run, member.ComputedKey!.Evaluate(frame));
            taken?.Add(key);
            member.Target.Assign(frame, Properties.Get(run, value, key));
        }
        if (rest is null)
            return;
        var others = new JsObject(Builtins.ObjectPrototype);
        ObjectBuiltins.CopyOwn(run, value, others, taken);
        rest.Assign(frame, others);
    }
}
