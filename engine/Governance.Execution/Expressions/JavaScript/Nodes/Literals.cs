using System.Text;

namespace Governance.Execution.Expressions.JavaScript.Language;

internal sealed class ConstantNode(JsValue value, int position) : Node(position)
{
    public JsValue Value => value;

    public override JsValue Evaluate(Frame frame) => value;

    public override string Describe() =>
        value.IsText ? $"\"{value.Text}\"" : value.IsNumber ? NumberText.Of(value.Number) : value.IsNull ? "null" : base.Describe();
}

internal sealed class ThisNode(int position) : Node(position)
{
    public override JsValue Evaluate(Frame frame) =>
        frame.This.IsMissing
            ? throw frame.Run.ReferenceError("Must call super constructor in derived class before accessing 'this' or returning from derived constructor")
            : frame.This;

    public override string Describe() => "this";
}

internal sealed class TemplateNode(string[] texts, Node[] parts, int position) : Node(position)
{
    public override JsValue Evaluate(Frame frame)
    {
        var run = frame.Run;
        if (parts.Length == 1)
            return run.Concat(run.Concat(texts[0], Text(frame, parts[0])), texts[1]);
        var result = new StringBuilder(texts[0]);
        for (var i = 0; i < parts.Length; i++)
        {
            result.Append(Text(frame, parts[i])).Append(texts[i + 1]);
            run.ChargeText(result.Length);
        }
        return result.ToString();
    }

    private static string Text(Frame frame, Node part) => Coerce.ToText(frame.Run, part.Evaluate(frame));
}

internal sealed class TaggedTemplateNode(Node tag, string[] texts, string[] raw, Node[] parts, int position) : Node(position)
{
    public override JsValue Evaluate(Frame frame)
    {
        var self = default(JsValue);
        var called = tag is MemberNode member ? member.EvaluateWithOwner(frame, out self) : tag.Evaluate(frame);
        var strings = new JsArray([.. texts.Select(t => (JsValue)t)]);
        strings.Define("raw", new JsArray([.. raw.Select(t => (JsValue)t)]), PropertyTraits.Hidden);
        var arguments = new JsValue[parts.Length + 1];
        arguments[0] = strings;
        for (var i = 0; i < parts.Length; i++)
            arguments[i + 1] = parts[i].Evaluate(frame);
        return Calls.Invoke(frame.Run, called.Function ?? throw frame.Run.TypeError($"{tag.Describe()} is not a function"), self, arguments);
    }
}

internal sealed class SpreadNode(Node inner, int position) : Node(position)
{
    public Node Inner => inner;

    public override JsValue Evaluate(Frame frame) =>
        throw new InvalidOperationException("A spread is read by the list around it.");

    /// <summary>Evaluates a list that may hold spreads.</summary>
    public static JsValue[] Expand(Frame frame, Node[] items)
    {
        var result = new List<JsValue>(items.Length);
        foreach (var item in items)
        {
            if (item is not SpreadNode spread)
            {
                result.Add(item.Evaluate(frame));
                continue;
            }
            foreach (var value in Iteration.Over(frame.Run, spread.Inner.Evaluate(frame)))
            {
                frame.Run.Step();
                result.Add(value);
            }
        }
        return [.. result];
    }
}

internal sealed class ArrayNode(Node[] items, int position) : Node(position)
{
    private readonly bool _spreads = items.Any(i => i is SpreadNode);

    public Node[] Items => items;

    public override JsValue Evaluate(Frame frame)
    {
        frame.Run.Charge(1 + (items.Length / 8));
        if (_spreads)
            return new JsArray(SpreadNode.Expand(frame, items));
        var values = new JsValue[items.Length];
        for (var i = 0; i < items.Length; i++)
            values[i] = items[i].Evaluate(frame);
        return new JsArray(values);
    }
}

internal enum MemberKind
{
    Value,
    Getter,
    Setter,
    Spread,
}

/// <param name="Key">The name, or null where <paramref name="ComputedKey"/> gives it.</param>
/// <param name="ShorthandDefault">In <c>{a = 1}</c>, which only a pattern may hold.</param>
internal sealed record ObjectMember(MemberKind Kind, string? Key, Node? ComputedKey, Node Value, Node? ShorthandDefault = null)
{
    public string KeyOf(Frame frame) => Key ?? Coerce.ToKey(frame.Run, ComputedKey!.Evaluate(frame));
}

internal sealed class ObjectNode(ObjectMember[] members, int position) : Node(position)
{
    public ObjectMember[] Members => members;

    public override JsValue Evaluate(Frame frame)
    {
        frame.Run.Charge(1 + (members.Length / 8));
        var result = new JsObject(Builtins.ObjectPrototype);
        foreach (var member in members)
            Add(frame, result, member);
        return result;
    }

    private static void Add(Frame frame, JsObject result, ObjectMember member)
    {
        if (member.Kind == MemberKind.Spread)
        {
            ObjectBuiltins.CopyOwn(frame.Run, member.Value.Evaluate(frame), result);
            return;
        }
        var key = member.KeyOf(frame);
        var value = member.Value.Evaluate(frame);
        if (member.Value is FunctionNode)
            ((ScriptFunction)value.Object!).AdoptHome(result);
        switch (member.Kind)
        {
            case MemberKind.Getter:
                result.DefineAccessor(key, value.Function, null);
                break;
            case MemberKind.Setter:
                result.DefineAccessor(key, null, value.Function);
                break;
            case MemberKind.Value when key is "__proto__" && member.Key is not null:
                result.Prototype = value.IsObject || value.IsNull ? value.Object : result.Prototype;
                break;
            default:
                result.Define(key, value);
                break;
        }
    }
}

internal sealed class RegexNode(JsPattern pattern, int position) : Node(position)
{
    public override JsValue Evaluate(Frame frame) => new JsRegex(pattern);
}

/// <summary><c>[1, , 2]</c>: a gap reads as undefined.</summary>
internal sealed class GapNode(int position) : Node(position)
{
    public override JsValue Evaluate(Frame frame) => default;
}
