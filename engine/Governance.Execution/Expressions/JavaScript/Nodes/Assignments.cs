namespace Governance.Execution.Expressions.JavaScript.Language;

internal sealed class AssignNode(TargetNode target, Node value, int position) : Node(position)
{
    private readonly MemberNode? _member = target as MemberNode;

    public TargetNode Target => target;

    public Node Value => value;

    public override JsValue Evaluate(Frame frame)
    {
        if (_member is not null)
            return _member.AssignFrom(frame, value);
        var result = value.Evaluate(frame);
        target.Assign(frame, result);
        return result;
    }
}

internal sealed class CompoundNode(TargetNode target, BinaryOperator op, Node value, int position) : ModifyNode(target, position)
{
    public override bool Apply(Frame frame, JsValue old, out JsValue stored, out JsValue result)
    {
        var operand = value.Evaluate(frame);
        frame.Run.Position = Position;
        stored = old.IsNumber && operand.IsNumber
            ? Arithmetic.OfNumbers(op, old.Number, operand.Number, frame.Run)
            : Arithmetic.Apply(frame.Run, op, old, operand);
        result = stored;
        return true;
    }
}

internal sealed class LogicalAssignNode(TargetNode target, LogicalOperator op, Node value, int position) : ModifyNode(target, position)
{
    public override bool Apply(Frame frame, JsValue old, out JsValue stored, out JsValue result)
    {
        var writes = LogicalNode.GoesOn(op, old);
        stored = writes ? value.Evaluate(frame) : old;
        result = stored;
        return writes;
    }
}

internal sealed class UpdateNode(TargetNode target, int delta, bool prefix, int position) : ModifyNode(target, position)
{
    public override bool Apply(Frame frame, JsValue old, out JsValue stored, out JsValue result)
    {
        var before = Coerce.ToNumeric(frame.Run, old);
        stored = before.IsBigInteger ? JsValue.Of(before.BigInteger + delta) : before.Number + delta;
        result = prefix ? stored : before;
        return true;
    }
}
