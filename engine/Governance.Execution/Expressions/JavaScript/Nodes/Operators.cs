namespace Governance.Execution.Expressions.JavaScript.Language;

internal sealed class BinaryNode(BinaryOperator op, Node left, Node right, int position) : Node(position)
{
    public override JsValue Evaluate(Frame frame)
    {
        var a = left.Evaluate(frame);
        var b = right.Evaluate(frame);
        if (a.IsNumber && b.IsNumber)
            return Arithmetic.OfNumbers(op, a.Number, b.Number, frame.Run);
        frame.Run.Position = Position;
        return Arithmetic.Apply(frame.Run, op, a, b);
    }
}

internal enum LogicalOperator
{
    And,
    Or,
    Nullish,
}

internal sealed class LogicalNode(LogicalOperator op, Node left, Node right, int position) : Node(position)
{
    public LogicalOperator Operator => op;

    /// <summary>Set by the parser only: the language forbids mixing ?? with the others without brackets.</summary>
    public bool Parenthesized { get; set; }

    public override JsValue Evaluate(Frame frame)
    {
        var value = left.Evaluate(frame);
        return GoesOn(op, value) ? right.Evaluate(frame) : value;
    }

    public static bool GoesOn(LogicalOperator op, JsValue value) => op switch
    {
        LogicalOperator.And => Coerce.ToBoolean(value),
        LogicalOperator.Or => !Coerce.ToBoolean(value),
        _ => value.IsNullish,
    };
}

internal sealed class ConditionalNode(Node condition, Node whenTrue, Node whenFalse, int position) : Node(position)
{
    public override JsValue Evaluate(Frame frame) =>
        Coerce.ToBoolean(condition.Evaluate(frame)) ? whenTrue.Evaluate(frame) : whenFalse.Evaluate(frame);
}

internal sealed class SequenceNode(Node[] items, int position) : Node(position)
{
    public override JsValue Evaluate(Frame frame)
    {
        for (var i = 0; i < items.Length - 1; i++)
            items[i].Evaluate(frame);
        return items[^1].Evaluate(frame);
    }
}

internal enum UnaryOperator
{
    Not,
    Minus,
    Plus,
    Complement,
    Void,
    TypeOf,
    Delete,
}

internal sealed class UnaryNode(UnaryOperator op, Node operand, int position) : Node(position)
{
    public override JsValue Evaluate(Frame frame) => op switch
    {
        UnaryOperator.Not => !Coerce.ToBoolean(operand.Evaluate(frame)),
        UnaryOperator.Minus => Negate(frame.Run, Numeric(frame)),
        UnaryOperator.Plus => Coerce.ToNumber(frame.Run, operand.Evaluate(frame)),
        UnaryOperator.Complement => Complement(Numeric(frame)),
        UnaryOperator.TypeOf => Compare.TypeOf(operand is NameNode name ? name.EvaluateOrUndefined(frame) : operand.Evaluate(frame)),
        UnaryOperator.Delete => Delete(frame),
        _ => Forget(operand.Evaluate(frame)),
    };

    private static JsValue Forget(JsValue value) => value.IsMissing ? value : default;

    private static JsValue Negate(Run run, JsValue value)
    {
        if (!value.IsBigInteger)
            return -value.Number;
        run.Charge(1);
        return JsValue.Of(-value.BigInteger);
    }

    private static JsValue Complement(JsValue value) =>
        value.IsBigInteger ? JsValue.Of(-value.BigInteger - 1) : ~Coerce.ToInt32(value.Number);

    private JsValue Numeric(Frame frame)
    {
        var value = operand.Evaluate(frame);
        frame.Run.Position = Position;
        return Coerce.ToNumeric(frame.Run, value);
    }

    private JsValue Delete(Frame frame)
    {
        if (operand is ChainNode { Inner: MemberNode chained })
        {
            var deleted = chained.Delete(frame);
            frame.Cut = false;
            return deleted;
        }
        if (operand is MemberNode member)
            return member.Delete(frame);
        operand.Evaluate(frame);
        return true;
    }
}

internal sealed class AwaitNode(Node operand, int position) : Node(position)
{
    public override JsValue Evaluate(Frame frame)
    {
        var value = operand.Evaluate(frame);
        frame.Run.Position = Position;
        return Promises.Await(frame.Run, value);
    }
}
