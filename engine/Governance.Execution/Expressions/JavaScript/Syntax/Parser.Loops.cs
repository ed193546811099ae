namespace Governance.Execution.Expressions.JavaScript.Language;

internal sealed partial class Parser
{
    private Statement ReadBody()
    {
        _loops++;
        var body = ReadStatement();
        _loops--;
        return body;
    }

    private WhileStatement ReadWhile(string[] labels)
    {
        var start = Take().Start;
        var condition = ReadCondition();
        return new WhileStatement(condition, ReadBody(), testFirst: true, labels, start);
    }

    private WhileStatement ReadDo(string[] labels)
    {
        var start = Take().Start;
        var body = ReadBody();
        ExpectName("while");
        var condition = ReadCondition();
        TryTake(";");
        return new WhileStatement(condition, body, testFirst: false, labels, start);
    }

    private Statement ReadFor(string[] labels)
    {
        var start = Take().Start;
        if (Current.IsName("await"))
            throw SyntaxProblem.Unsupported("for await", start);
        Expect("(");
        var outer = _scope;
        var scope = OpenScope();
        Statement? first = null;
        TargetNode? target = null;
        if (StartsDeclaration(Current))
            first = ReadLoopDeclaration(out target);
        else if (!Current.Is(";"))
            first = ReadLoopStart(out target);
        Statement loop = target is not null ? ReadForEach(target, scope, labels, start) : ReadForRest(first, scope, labels, start);
        _scope = outer;
        return loop;
    }

    private Group ReadLoopDeclaration(out TargetNode? target)
    {
        var start = Current.Start;
        _noIn = true;
        var parts = ReadDeclarators(out target, inLoop: true);
        _noIn = false;
        return new Group([.. parts], start);
    }

    private ExpressionStatement? ReadLoopStart(out TargetNode? target)
    {
        _noIn = true;
        var expression = ReadExpression();
        _noIn = false;
        target = Current.IsName("of") || Current.IsName("in") ? ToTarget(expression) : null;
        _shorthandDefault = target is null ? _shorthandDefault : -1;
        return new ExpressionStatement(expression);
    }

    private ForEachStatement ReadForEach(TargetNode target, Scope scope, string[] labels, int start)
    {
        var keys = Take().Text is "in";
        var source = keys ? ReadExpression() : ReadAssignment();
        Expect(")");
        return new ForEachStatement(target, source, keys, ReadBody(), scope, labels, start);
    }

    private ForStatement ReadForRest(Statement? first, Scope scope, string[] labels, int start)
    {
        Expect(";");
        var condition = Current.Is(";") ? null : ReadExpression();
        Expect(";");
        var step = Current.Is(")") ? null : ReadExpression();
        Expect(")");
        return new ForStatement(first, condition, step, ReadBody(), scope, labels, start);
    }
}
