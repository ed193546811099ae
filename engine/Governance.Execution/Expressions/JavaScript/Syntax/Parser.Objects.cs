namespace Governance.Execution.Expressions.JavaScript.Language;

internal sealed partial class Parser
{
    private ObjectNode ReadObject()
    {
        var start = Take().Start;
        var members = new List<ObjectMember>();
        while (!Current.Is("}"))
        {
            members.Add(ReadObjectMember());
            if (!Current.Is("}"))
                Expect(",");
        }
        Expect("}");
        return new ObjectNode([.. members], start);
    }

    private ObjectMember ReadObjectMember()
    {
        var token = Current;
        if (TryTake("..."))
            return new ObjectMember(MemberKind.Spread, null, null, ReadAssignment());
        var (kind, isAsync) = ReadMemberWords();
        var (key, computed) = ReadKey();
        if (kind != MemberKind.Value || isAsync || Current.Is("("))
            return new ObjectMember(kind, key, computed, ReadMethod(key ?? "", isAsync, token.Start));
        if (TryTake(":"))
            return new ObjectMember(kind, key, computed, key is null ? ReadAssignment() : Named(ReadAssignment(), key));
        if (token.Kind != TokenKind.Name || Words.IsReserved(token.Text) || computed is not null)
            throw Unexpected();
        Node? fallback = null;
        if (Current.Is("="))
        {
            var at = Take().Start;
            fallback = ReadAssignment();
            _shorthandDefault = at;
        }
        return new ObjectMember(kind, key, null, Use(token), fallback);
    }

    /// <summary><c>get</c>, <c>set</c> and <c>async</c> before a key; each may also be a key itself.</summary>
    private (MemberKind Kind, bool IsAsync) ReadMemberWords()
    {
        if (Current.Is("*"))
            throw SyntaxProblem.Unsupported("function*", Current.Start);
        var kind = Current.Text switch { "get" => MemberKind.Getter, "set" => MemberKind.Setter, _ => MemberKind.Value };
        var isAsync = Current.IsName("async");
        if (Current.Kind != TokenKind.Name || (kind == MemberKind.Value && !isAsync))
            return (MemberKind.Value, false);
        if (Following.Kind == TokenKind.Punctuator && Following.Text is not ("[" or "*"))
            return (MemberKind.Value, false);
        if (Following.Is("*"))
            throw SyntaxProblem.Unsupported("function*", Current.Start);
        _at++;
        return (kind, isAsync);
    }

    private (string? Key, Node? Computed) ReadKey()
    {
        var token = Take();
        switch (token.Kind)
        {
            case TokenKind.Name or TokenKind.Text:
                return (token.Text, null);
            case TokenKind.Number:
                return (NumberText.Of(token.Number), null);
            case TokenKind.Punctuator when token.Text is "[":
                var key = Inside(ReadAssignment);
                Expect("]");
                return (null, key);
            default:
                _at--;
                throw Unexpected("此处应为属性名");
        }
    }

    private FunctionNode ReadMethod(string name, bool isAsync, int start)
    {
        var code = new FunctionCode { Name = name, IsAsync = isAsync, IsMethod = true };
        return ReadFunctionRest(code, start, () => ReadParameters(code));
    }
}
