namespace Governance.Execution.Expressions.JavaScript.Language;

internal sealed partial class Parser
{
    /// <summary>A name or a destructuring pattern that declares names.</summary>
    private TargetNode ReadBindingTarget(BindingKind kind, out List<Binding> declared)
    {
        declared = [];
        return ReadBindingTarget(kind, declared);
    }

    private TargetNode ReadBindingTarget(BindingKind kind, List<Binding> declared)
    {
        Enter();
        TargetNode target;
        if (Current.Is("["))
            target = ReadArrayBinding(kind, declared);
        else if (Current.Is("{"))
            target = ReadObjectBinding(kind, declared);
        else
            target = DeclareName(Take(), kind, declared);
        Leave();
        return target;
    }

    private NameNode DeclareName(Token token, BindingKind kind, List<Binding> declared)
    {
        var name = Declare(token, kind);
        name.Binding!.DeclaredAt = int.MaxValue;
        declared.Add(name.Binding);
        return name;
    }

    private TargetNode WithDefault(TargetNode target) =>
        TryTake("=") ? new DefaultNode(target, Named(ReadAssignment(), target)) : target;

    private ArrayPatternNode ReadArrayBinding(BindingKind kind, List<Binding> declared)
    {
        var start = Take().Start;
        var items = new List<TargetNode?>();
        TargetNode? rest = null;
        while (!Current.Is("]"))
        {
            if (TryTake("..."))
            {
                rest = ReadBindingTarget(kind, declared);
                break;
            }
            items.Add(Current.Is(",") ? null : WithDefault(ReadBindingTarget(kind, declared)));
            if (!Current.Is("]"))
                Expect(",");
        }
        Expect("]");
        return new ArrayPatternNode([.. items], rest, start);
    }

    private ObjectPatternNode ReadObjectBinding(BindingKind kind, List<Binding> declared)
    {
        var start = Take().Start;
        var members = new List<PatternMember>();
        TargetNode? rest = null;
        while (!Current.Is("}"))
        {
            if (TryTake("..."))
            {
                rest = ReadBindingTarget(kind, declared);
                break;
            }
            var token = Current;
            var (key, computed) = ReadKey();
            var target = TryTake(":") ? ReadBindingTarget(kind, declared)
                : token.Kind == TokenKind.Name ? DeclareName(token, kind, declared)
                : throw Unexpected();
            members.Add(new PatternMember(key, computed, WithDefault(target)));
            if (!Current.Is("}"))
                Expect(",");
        }
        Expect("}");
        return new ObjectPatternNode([.. members], rest, start);
    }

    /// <summary>What was read as an expression turns out to stand left of an assignment.</summary>
    private static TargetNode ToTarget(Node node) => node switch
    {
        MemberNode member => member,
        NameNode name => name,
        ArrayNode array => ToArrayTarget(array),
        ObjectNode literal => ToObjectTarget(literal),
        StackGuardNode guard => ToTarget(guard.Inner),
        _ => throw SyntaxProblem.Malformed("赋值号左边不能被赋值", node.Position),
    };

    private static TargetNode ToTargetWithDefault(Node node) =>
        node is AssignNode assign ? new DefaultNode(assign.Target, assign.Value) : ToTarget(node);

    private static ArrayPatternNode ToArrayTarget(ArrayNode array)
    {
        var rest = array.Items.Length > 0 && array.Items[^1] is SpreadNode spread ? ToTarget(spread.Inner) : null;
        var items = rest is null ? array.Items : array.Items[..^1];
        return new ArrayPatternNode([.. items.Select(i => i is GapNode ? null : ToTargetWithDefault(i))], rest, array.Position);
    }

    private static ObjectPatternNode ToObjectTarget(ObjectNode literal)
    {
        var rest = literal.Members.Length > 0 && literal.Members[^1].Kind == MemberKind.Spread ? ToTarget(literal.Members[^1].Value) : null;
        var members = rest is null ? literal.Members : literal.Members[..^1];
        return new ObjectPatternNode([.. members.Select(ToPatternMember)], rest, literal.Position);
    }

    private static PatternMember ToPatternMember(ObjectMember member)
    {
        if (member.Kind != MemberKind.Value)
            throw SyntaxProblem.Malformed("赋值号左边不能被赋值", member.Value.Position);
        var target = member.ShorthandDefault is null
            ? ToTargetWithDefault(member.Value)
            : new DefaultNode(ToTarget(member.Value), member.ShorthandDefault);
        return new PatternMember(member.Key, member.ComputedKey, target);
    }
}
