namespace Governance.Execution.Expressions.JavaScript.Language;

internal sealed partial class Parser
{
    private Declaration ReadClassDeclaration()
    {
        var start = Current.Start;
        if (Following.Kind != TokenKind.Name)
            throw Unexpected();
        var name = Declare(Following, BindingKind.Let);
        name.Binding!.DeclaredAt = int.MaxValue;
        var type = ReadClass();
        name.Binding.DeclaredAt = Current.Start;
        return new Declaration(name, type, start);
    }

    private ClassNode ReadClass()
    {
        var start = Take().Start;
        var outer = _scope;
        var scope = OpenScope();
        var name = Current.Kind == TokenKind.Name && !Words.IsReserved(Current.Text) ? Take() : (Token?)null;
        var self = name is { } own ? Declare(own, BindingKind.Var, scope) : null;
        var parent = TryTakeName("extends") ? ReadPostfix() : null;
        FunctionNode? constructor = null;
        var members = new List<ClassMember>();
        Expect("{");
        while (!Current.Is("}"))
        {
            if (TryTake(";"))
                continue;
            var member = ReadClassMember();
            if (member is { Key: "constructor", IsStatic: false, Kind: MemberKind.Value, IsField: false })
                constructor = member.Value;
            else
                members.Add(member);
        }
        Expect("}");
        _scope = outer;
        var code = constructor?.Code ?? EmptyConstructor(start);
        code.Name = name?.Text ?? "";
        code.Source = _source[start.._tokens[_at - 1].End];
        var type = new ClassNode(code, constructor is not null, parent, [.. members], scope, self, start);
        code.Class = type;
        return type;
    }

    private FunctionCode EmptyConstructor(int start)
    {
        var code = new FunctionCode { IsMethod = true };
        code.Scope = _names.Open(_scope, code);
        code.Source = _source[start..start];
        return code;
    }

    private ClassMember ReadClassMember()
    {
        var start = Current.Start;
        var isStatic = Current.IsName("static") && !Following.Is("(") && !Following.Is("=");
        if (isStatic)
            _at++;
        if (isStatic && Current.Is("{"))
            throw SyntaxProblem.Unsupported("static {}", start);
        var (kind, isAsync) = ReadMemberWords();
        var (key, computed) = ReadKey();
        if (Current.Is("("))
            return new ClassMember(kind, isStatic, false, key, computed, ReadMethod(key ?? "", isAsync, start));
        var value = ReadField(key ?? "", start);
        EndStatement();
        return new ClassMember(MemberKind.Value, isStatic, true, key, computed, value);
    }

    /// <summary>A field's value is worked out for each new object, with that object as <c>this</c>.</summary>
    private FunctionNode ReadField(string name, int start)
    {
        var code = new FunctionCode { Name = name, IsMethod = true };
        return ReadFunctionRest(code, start, () =>
            code.Expression = TryTake("=") ? Named(ReadAssignment(), name) : new ConstantNode(default, start));
    }

    private Node ReadSuper()
    {
        var start = Take().Start;
        if (Current.Is("("))
            return new SuperCallNode(ReadArguments(), start);
        if (TryTake("["))
        {
            var key = Inside(ReadExpression);
            Expect("]");
            return new SuperMemberNode(null, key, start);
        }
        Expect(".");
        if (Current.Kind != TokenKind.Name)
            throw Unexpected();
        return new SuperMemberNode(Take().Text, null, start);
    }
}
