namespace Governance.Execution.Expressions.JavaScript.Language;

internal sealed record ClassMember(MemberKind Kind, bool IsStatic, bool IsField, string? Key, Node? ComputedKey, FunctionNode Value);

internal sealed class ClassNode(
    FunctionCode code, bool hasConstructor, Node? parent, ClassMember[] members, Scope scope, NameNode? self, int position)
    : Node(position)
{
    public FunctionCode Code => code;

    public override JsValue Evaluate(Frame frame)
    {
        var run = frame.Run;
        var outer = frame.Env;
        scope.Open(frame);
        var above = parent?.Evaluate(frame);
        if (above is { IsNull: false } given && given.Function is not { IsConstructor: true })
            throw run.TypeError($"Class extends value {Display.Of(run, given)} is not a constructor or null");
        var type = new ScriptFunction(code, frame);
        if (above?.Function is { } parentType)
            type.Prototype = parentType;
        var prototype = new JsObject(above is { } from ? from.Function?.Get(run, "prototype").Object : Builtins.ObjectPrototype);
        prototype.Define("constructor", type, PropertyTraits.Hidden);
        type.Define("prototype", prototype, PropertyTraits.Hidden | PropertyTraits.Permanent);
        type.AdoptHome(prototype);
        self?.Assign(frame, type);
        foreach (var member in members)
            Add(frame, type, prototype, member);
        frame.Env = outer;
        return type;
    }

    public JsValue Construct(Run run, ScriptFunction type, JsValue[] arguments, JsObject newTarget)
    {
        if (parent is not null)
            return ConstructDerived(run, type, arguments, newTarget);
        JsValue made = new JsObject(JsFunction.PrototypeOf(run, newTarget, Builtins.ObjectPrototype));
        type.InitializeFields(run, made);
        if (!hasConstructor)
            return made;
        var result = code.Run(type.NewFrame(run, made, arguments, newTarget), type);
        return result.IsObject ? result : made;
    }

    private JsValue ConstructDerived(Run run, ScriptFunction type, JsValue[] arguments, JsObject newTarget)
    {
        if (!hasConstructor)
        {
            var made = SuperCallNode.Construct(run, type, arguments, newTarget);
            return made;
        }
        var frame = type.NewFrame(run, JsValue.Missing, arguments, newTarget);
        var result = code.Run(frame, type);
        if (result.IsObject)
            return result;
        return frame.This.IsMissing
            ? throw run.ReferenceError("Must call super constructor in derived class before accessing 'this' or returning from derived constructor")
            : frame.This;
    }

    private static void Add(Frame frame, ScriptFunction type, JsObject prototype, ClassMember member)
    {
        var holder = member.IsStatic ? type : prototype;
        var key = member.Key ?? Coerce.ToKey(frame.Run, member.ComputedKey!.Evaluate(frame));
        var function = new ScriptFunction(member.Value.Code, frame);
        function.AdoptHome(holder);
        if (member.IsField && member.IsStatic)
            type.Define(key, function.Call(frame.Run, type, []));
        else if (member.IsField)
            type.AddField(key, function);
        else if (member.Kind == MemberKind.Getter)
            holder.DefineAccessor(key, function, null, PropertyTraits.Hidden);
        else if (member.Kind == MemberKind.Setter)
            holder.DefineAccessor(key, null, function, PropertyTraits.Hidden);
        else
            holder.Define(key, function, PropertyTraits.Hidden);
    }
}

internal sealed class SuperCallNode(Node[] arguments, int position) : Node(position)
{
    private readonly bool _spreads = arguments.Any(a => a is SpreadNode);

    public override JsValue Evaluate(Frame frame)
    {
        var run = frame.Run;
        var values = Calls.Evaluate(frame, arguments, _spreads);
        run.Position = Position;
        if (frame.Function is not { Code.Class: not null } type || frame.NewTarget is null)
            throw run.SyntaxError("'super' keyword unexpected here");
        if (!frame.This.IsMissing)
            throw run.ReferenceError("Super constructor may only be called once");
        frame.This = Construct(run, type, values, frame.NewTarget);
        return frame.This;
    }

    public static JsValue Construct(Run run, ScriptFunction type, JsValue[] arguments, JsObject newTarget)
    {
        if (type.Prototype is not JsFunction { IsConstructor: true } parent)
            throw run.TypeError("Super constructor is not a constructor");
        var made = Calls.Construct(run, parent, arguments, newTarget);
        type.InitializeFields(run, made);
        return made;
    }
}

internal sealed class SuperMemberNode(string? name, Node? computed, int position) : Node(position)
{
    public override JsValue Evaluate(Frame frame)
    {
        var key = name ?? Coerce.ToKey(frame.Run, computed!.Evaluate(frame));
        frame.Run.Position = Position;
        if (frame.Function?.Home is not { } home)
            throw frame.Run.SyntaxError("'super' keyword unexpected here");
        return home.Prototype?.Get(frame.Run, key, frame.This) ?? default;
    }

    public override string Describe() => "(intermediate value)." + (name ?? "[...]");
}
