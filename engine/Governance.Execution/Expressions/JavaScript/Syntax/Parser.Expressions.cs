namespace Governance.Execution.Expressions.JavaScript.Language;

internal sealed partial class Parser
{
    private const int GuardEvery = 24;

    // {a = 1} is only right where it later turns out to be a pattern.
    private int _shorthandDefault = -1;

    private Node ReadExpression()
    {
        var first = ReadAssignment();
        if (!Current.Is(","))
            return first;
        var items = new List<Node> { first };
        while (TryTake(","))
            items.Add(ReadAssignment());
        return new SequenceNode([.. items], first.Position);
    }

    private Node ReadAssignment()
    {
        Enter();
        var node = IsArrow() ? ReadArrow() : ReadAssignmentHere();
        // Patterns and names are taken apart later, so only what cannot be one is wrapped.
        if (_nesting % 16 == 0 && node is BinaryNode or CallNode or ConditionalNode or LogicalNode or UnaryNode)
            node = new StackGuardNode(node);
        Leave();
        return node;
    }

    private Node ReadAssignmentHere()
    {
        var left = ReadConditional();
        var token = Current;
        if (token.Kind != TokenKind.Punctuator || !token.Text.EndsWith('=') || token.Text is "==" or "===" or "!=" or "!==" or "<=" or ">=")
            return left;
        _at++;
        if (token.Text is "=")
            return ReadPlainAssignment(left, token.Start);
        if (left is not (NameNode or MemberNode))
            throw SyntaxProblem.Malformed("赋值号左边不能被赋值", left.Position);
        var target = (TargetNode)left;
        var value = ReadAssignment();
        return token.Text switch
        {
            "&&=" => new LogicalAssignNode(target, LogicalOperator.And, Named(value, target), token.Start),
            "||=" => new LogicalAssignNode(target, LogicalOperator.Or, Named(value, target), token.Start),
            "??=" => new LogicalAssignNode(target, LogicalOperator.Nullish, Named(value, target), token.Start),
            _ => new CompoundNode(target, Operators[token.Text[..^1]].Operator, value, token.Start),
        };
    }

    private AssignNode ReadPlainAssignment(Node left, int position)
    {
        var target = ToTarget(left);
        if (_shorthandDefault >= left.Position && left is ObjectNode or ArrayNode)
            _shorthandDefault = -1;
        return new AssignNode(target, Named(ReadAssignment(), target), position);
    }

    private static Node Named(Node value, TargetNode target) => target is NameNode name ? Named(value, name.Name) : value;

    private static Node Named(Node value, string name)
    {
        if (value is FunctionNode { Code.Name: "" } function)
            function.Code.Name = name;
        else if (value is ClassNode { Code.Name: "" } type)
            type.Code.Name = name;
        return value;
    }

    private Node ReadConditional()
    {
        var condition = ReadBinary(0);
        if (!Current.Is("?"))
            return condition;
        var start = Take().Start;
        var outer = _noIn;
        _noIn = false;
        var whenTrue = ReadAssignment();
        _noIn = outer;
        Expect(":");
        return new ConditionalNode(condition, whenTrue, ReadAssignment(), start);
    }

    private Node ReadBinary(int lowest)
    {
        var bare = !Current.Is("(");
        var left = ReadUnary();
        for (var links = 1; ; links++)
        {
            var token = Current;
            if (token.Kind is not (TokenKind.Punctuator or TokenKind.Name) || !Operators.TryGetValue(token.Text, out var op)
                || op.Rank < lowest || (_noIn && token.Text is "in"))
                return left;
            _at++;
            if (token.Text is "**" && bare && left is UnaryNode)
                throw SyntaxProblem.Malformed("“**”左边需要括号", left.Position);
            var right = token.Text is "**" ? ReadPower(op.Rank) : ReadBinary(op.Rank + 1);
            left = Combine(token, op, links % GuardEvery == 0 ? new StackGuardNode(left) : left, right);
        }
    }

    private Node ReadPower(int rank)
    {
        Enter();
        var right = ReadBinary(rank);
        Leave();
        return right;
    }

    private static Node Combine(Token token, (int Rank, BinaryOperator Operator) op, Node left, Node right)
    {
        var logical = token.Text switch
        {
            "&&" => LogicalOperator.And,
            "||" => LogicalOperator.Or,
            "??" => LogicalOperator.Nullish,
            _ => (LogicalOperator?)null,
        };
        if (logical is null)
            return new BinaryNode(op.Operator, left, right, token.Start);
        if (Mixes(logical.Value, left) || Mixes(logical.Value, right))
            throw SyntaxProblem.Malformed("“??”与“||”“&&”混用时需要括号", token.Start);
        return new LogicalNode(logical.Value, left, right, token.Start);
    }

    private static bool Mixes(LogicalOperator op, Node side) =>
        side is LogicalNode { Parenthesized: false } inner && (op == LogicalOperator.Nullish) != (inner.Operator == LogicalOperator.Nullish);

    private Node ReadUnary()
    {
        var token = Current;
        var op = token.Kind switch
        {
            TokenKind.Punctuator => token.Text switch
            {
                "!" => UnaryOperator.Not,
                "-" => UnaryOperator.Minus,
                "+" => UnaryOperator.Plus,
                "~" => UnaryOperator.Complement,
                _ => (UnaryOperator?)null,
            },
            TokenKind.Name => token.Text switch
            {
                "typeof" => UnaryOperator.TypeOf,
                "void" => UnaryOperator.Void,
                "delete" => UnaryOperator.Delete,
                _ => null,
            },
            _ => null,
        };
        if (op is null)
            return ReadAwaitOrUpdate(token);
        _at++;
        Enter();
        var operand = ReadUnary();
        Leave();
        return op == UnaryOperator.Minus && operand is ConstantNode { Value.IsNumber: true } constant && Current.Text is not "**"
            ? new ConstantNode(-constant.Value.Number, token.Start)
            : new UnaryNode(op.Value, operand, token.Start);
    }

    private Node ReadAwaitOrUpdate(Token token)
    {
        if (token.IsName("await") && (_function.IsAsync || _function.IsProgram))
        {
            _at++;
            Enter();
            var operand = ReadUnary();
            Leave();
            return new AwaitNode(operand, token.Start);
        }
        if (token.Is("++") || token.Is("--"))
        {
            _at++;
            return Update(ReadUnary(), token, prefix: true);
        }
        var node = ReadPostfix();
        if (!Current.AfterNewLine && (Current.Is("++") || Current.Is("--")))
            return Update(node, Take(), prefix: false);
        return node;
    }

    private static UpdateNode Update(Node node, Token token, bool prefix) =>
        node is NameNode or MemberNode
            ? new UpdateNode((TargetNode)node, token.Text is "++" ? 1 : -1, prefix, token.Start)
            : throw SyntaxProblem.Malformed("“++”“--”只能用于变量或属性", token.Start);

    private static readonly Dictionary<string, (int Rank, BinaryOperator Operator)> Operators = new(StringComparer.Ordinal)
    {
        ["??"] = (1, default),
        ["||"] = (1, default),
        ["&&"] = (2, default),
        ["|"] = (3, BinaryOperator.Or),
        ["^"] = (4, BinaryOperator.Xor),
        ["&"] = (5, BinaryOperator.And),
        ["=="] = (6, BinaryOperator.Equal),
        ["!="] = (6, BinaryOperator.NotEqual),
        ["==="] = (6, BinaryOperator.StrictEqual),
        ["!=="] = (6, BinaryOperator.StrictNotEqual),
        ["<"] = (7, BinaryOperator.Less),
        ["<="] = (7, BinaryOperator.LessOrEqual),
        [">"] = (7, BinaryOperator.Greater),
        [">="] = (7, BinaryOperator.GreaterOrEqual),
        ["in"] = (7, BinaryOperator.In),
        ["instanceof"] = (7, BinaryOperator.InstanceOf),
        ["<<"] = (8, BinaryOperator.ShiftLeft),
        [">>"] = (8, BinaryOperator.ShiftRight),
        [">>>"] = (8, BinaryOperator.ShiftRightUnsigned),
        ["+"] = (9, BinaryOperator.Add),
        ["-"] = (9, BinaryOperator.Subtract),
        ["*"] = (10, BinaryOperator.Multiply),
        ["/"] = (10, BinaryOperator.Divide),
        ["%"] = (10, BinaryOperator.Remainder),
        ["**"] = (11, BinaryOperator.Power),
    };
}
