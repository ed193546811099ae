namespace Governance.Execution.Expressions.JavaScript.Language;

internal sealed class ScriptFunction : JsFunction
{
    private readonly FunctionCode _code;
    private readonly Env? _env;
    private readonly JsValue _this;
    private readonly ScriptFunction? _outer;
    private readonly JsObject? _outerTarget;

    public ScriptFunction(FunctionCode code, Frame frame)
        : base(Builtins.FunctionPrototype, code.Name)
    {
        _code = code;
        _env = frame.Env;
        if (!code.IsArrow)
            return;
        _this = frame.This;
        _outer = frame.Function;
        _outerTarget = frame.NewTarget;
    }

    public FunctionCode Code => _code;

    /// <summary>The object a method was written in: <c>super</c> starts at its prototype.</summary>
    public JsObject? Home { get; private set; }

    private List<(string Key, ScriptFunction Value)>? _fields;

    public void AddField(string key, ScriptFunction value) => (_fields ??= []).Add((key, value));

    public void InitializeFields(Run run, JsValue made)
    {
        foreach (var (key, value) in _fields ?? [])
            made.Object!.Define(key, value.Call(run, made, []));
    }

    public override int ParameterCount => _code.Length;

    public override bool IsConstructor =>
        _code.Class is not null || _code is { IsArrow: false, IsAsync: false, IsMethod: false };

    public void AdoptHome(JsObject home) => Home ??= _code.IsMethod || _code.Class is not null ? home : null;

    public override bool TryGetOwn(Run run, string key, JsValue receiver, out JsValue value)
    {
        if (key is "prototype" && !base.HasOwn(key) && IsConstructor)
        {
            var prototype = new JsObject(Builtins.ObjectPrototype);
            prototype.Define("constructor", this, PropertyTraits.Hidden);
            Define(key, prototype, PropertyTraits.Hidden | PropertyTraits.Permanent);
        }
        return base.TryGetOwn(run, key, receiver, out value);
    }

    public override JsValue Call(Run run, JsValue self, JsValue[] arguments)
    {
        if (_code.Class is not null)
            throw run.TypeError($"Class constructor {Name} cannot be invoked without 'new'");
        var frame = NewFrame(run, _code.IsArrow ? _this : self, arguments, _code.IsArrow ? _outerTarget : null);
        return _code.IsAsync ? Promises.RunAsync(run, () => _code.Run(frame, this)) : _code.Run(frame, this);
    }

    public override JsValue Construct(Run run, JsValue[] arguments, JsObject newTarget)
    {
        if (_code.Class is { } type)
            return type.Construct(run, this, arguments, newTarget);
        JsValue self = new JsObject(PrototypeOf(run, newTarget, Builtins.ObjectPrototype));
        var result = _code.Run(NewFrame(run, self, arguments, newTarget), this);
        return result.IsObject ? result : self;
    }

    public Frame NewFrame(Run run, JsValue self, JsValue[] arguments, JsObject? newTarget) =>
        new(run, _code.LocalCount, _env)
        {
            This = self,
            Arguments = arguments,
            Function = _code.IsArrow ? _outer : this,
            NewTarget = newTarget,
        };
}
