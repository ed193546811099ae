namespace Governance.Execution.Expressions.JavaScript.Language;

internal delegate JsValue NativeCode(Run run, JsValue self, JsValue[] arguments);

internal delegate JsValue NativeConstructor(Run run, JsValue[] arguments, JsObject newTarget);

internal abstract class JsFunction(JsObject prototype, string name) : JsObject(prototype)
{
    public string Name { get; set; } = name;

    public virtual int ParameterCount => 0;

    public override string ClassName => "Function";

    public virtual bool IsConstructor => false;

    public abstract JsValue Call(Run run, JsValue self, JsValue[] arguments);

    public virtual JsValue Construct(Run run, JsValue[] arguments, JsObject newTarget) =>
        throw run.TypeError($"{(Name.Length == 0 ? "(intermediate value)" : Name)} is not a constructor");

    public override bool TryGetOwn(Run run, string key, JsValue receiver, out JsValue value)
    {
        if (base.TryGetOwn(run, key, receiver, out value))
            return true;
        if (key is not ("name" or "length"))
            return false;
        value = key is "name" ? Name : ParameterCount;
        return true;
    }

    public override bool HasOwn(string key) => key is "name" or "length" || base.HasOwn(key);

    /// <summary>The object a <c>new</c> of <paramref name="newTarget"/> gets as prototype.</summary>
    public static JsObject PrototypeOf(Run run, JsObject newTarget, JsObject fallback) =>
        newTarget.Get(run, "prototype").Object ?? fallback;
}

internal sealed class NativeFunction(string name, int parameters, NativeCode code, NativeConstructor? construct = null)
    : JsFunction(Builtins.FunctionPrototype, name)
{
    public override int ParameterCount => parameters;

    public override bool IsConstructor => construct is not null;

    public override JsValue Call(Run run, JsValue self, JsValue[] arguments) => code(run, self, arguments);

    public override JsValue Construct(Run run, JsValue[] arguments, JsObject newTarget) =>
        construct is null ? base.Construct(run, arguments, newTarget) : construct(run, arguments, newTarget);
}

internal sealed class BoundFunction(JsFunction target, JsValue self, JsValue[] bound)
    : JsFunction(Builtins.FunctionPrototype, target.Name.Length > 100 ? target.Name : "bound " + target.Name)
{
    public override bool IsConstructor => target.IsConstructor;

    public override JsValue Call(Run run, JsValue receiver, JsValue[] arguments)
    {
        run.Enter();
        run.Charge(bound.Length / 8);
        var result = target.Call(run, self, [.. bound, .. arguments]);
        run.Leave();
        return result;
    }

    public override JsValue Construct(Run run, JsValue[] arguments, JsObject newTarget) =>
        target.Construct(run, [.. bound, .. arguments], ReferenceEquals(newTarget, this) ? target : newTarget);
}

internal static class Arguments
{
    public static JsValue At(this JsValue[] arguments, int index) => index < arguments.Length ? arguments[index] : default;
}
