namespace Governance.Execution.Expressions.JavaScript.Language;

/// <summary>A use or a declaration of a name; its place is known when the parser is done.</summary>
internal sealed class NameNode(string name, bool declares, int position) : TargetNode(position)
{
    private const int GlobalHops = -2;
    private const int LocalHops = -1;

    private int _hops = GlobalHops;
    private int _slot;
    private bool _checked;

    public string Name => name;

    /// <summary>Stands in a declaration: writing it is allowed once even for a constant.</summary>
    public bool Declares => declares;

    public Binding? Binding { get; set; }

    public bool IsGlobal => _hops == GlobalHops;

    public void Settle(Scope from)
    {
        if (Binding is null)
            return;
        _slot = Binding.Slot;
        _checked = Binding.CheckFirst;
        _hops = LocalHops;
        if (!Binding.Captured)
            return;
        _hops = 0;
        for (var scope = from; scope != Binding.Scope; scope = scope.Parent!)
            _hops += scope.EnvSize > 0 ? 1 : 0;
    }

    public override string Describe() => name;

    public override JsValue Evaluate(Frame frame)
    {
        if (_hops == GlobalHops)
            return frame.Run.TryGetGlobal(name, out var global) ? global : throw Unknown(frame);
        ref var slot = ref Slot(frame);
        return _checked && slot.IsMissing ? throw TooEarly(frame) : slot;
    }

    public JsValue EvaluateOrUndefined(Frame frame) =>
        _hops == GlobalHops && !frame.Run.TryGetGlobal(name, out _) ? default : Evaluate(frame);

    public override void Assign(Frame frame, JsValue value)
    {
        if (_hops == GlobalHops)
        {
            frame.Run.SetGlobal(name, value);
            return;
        }
        ref var slot = ref Slot(frame);
        if (!declares)
            GuardWrite(frame, slot);
        slot = value;
    }

    public override JsValue Modify(Frame frame, ModifyNode change)
    {
        if (change.Apply(frame, Evaluate(frame), out var stored, out var result))
            Assign(frame, stored);
        return result;
    }

    private ref JsValue Slot(Frame frame)
    {
        if (_hops == LocalHops)
            return ref frame.Locals[_slot];
        var env = frame.Env!;
        for (var i = _hops; i > 0; i--)
            env = env.Parent!;
        return ref env.Slots[_slot];
    }

    private void GuardWrite(Frame frame, JsValue old)
    {
        if (_checked && old.IsMissing)
            throw TooEarly(frame);
        if (Binding!.Kind != BindingKind.Const)
            return;
        frame.Run.Position = Position;
        throw frame.Run.TypeError("Assignment to constant variable.");
    }

    private JsThrow Unknown(Frame frame)
    {
        frame.Run.Position = Position;
        return frame.Run.ReferenceError($"{name} is not defined");
    }

    private JsThrow TooEarly(Frame frame)
    {
        frame.Run.Position = Position;
        return frame.Run.ReferenceError($"Cannot access '{name}' before initialization");
    }
}
