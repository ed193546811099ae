namespace Governance.Execution.Expressions.JavaScript.Language;

internal sealed class FunctionNode(FunctionCode code, int position) : Node(position)
{
    public FunctionCode Code => code;

    public override JsValue Evaluate(Frame frame) => new ScriptFunction(code, frame);
}

internal sealed class FunctionDeclaration(NameNode name, FunctionNode function) : Statement(function.Position)
{
    public void Hoist(Frame frame) => name.Assign(frame, function.Evaluate(frame));

    public override Completion Execute(Frame frame) => Completion.Normal;
}
