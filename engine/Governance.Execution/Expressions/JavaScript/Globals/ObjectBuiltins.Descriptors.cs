namespace Governance.Execution.Expressions.JavaScript.Language;

internal static partial class ObjectBuiltins
{
    private static void AddDescriptors(JsObject type)
    {
        type.Method("defineProperty", 3, (run, _, a) =>
            Define(run, Target(run, a.At(0)), Coerce.ToKey(run, a.At(1)), a.At(2)));
        type.Method("defineProperties", 2, (run, _, a) => DefineAll(run, Target(run, a.At(0)), a.At(1)));
        type.Method("getOwnPropertyDescriptor", 2, (run, _, a) =>
            Describe(run, Coerce.ToObject(run, a.At(0)), Coerce.ToKey(run, a.At(1))));
        type.Method("getOwnPropertyDescriptors", 1, (run, _, a) => DescribeAll(run, Coerce.ToObject(run, a.At(0))));
    }

    private static JsObject Target(Run run, JsValue value) =>
        value.Object is { IsBuiltin: false } target ? target : throw run.TypeError("Object.defineProperty called on a value that cannot be changed");

    private static JsObject DefineAll(Run run, JsObject target, JsValue descriptors)
    {
        var source = Coerce.ToObject(run, descriptors);
        foreach (var key in source.OwnKeys())
            Define(run, target, key, source.Get(run, key));
        return target;
    }

    private static JsValue Define(Run run, JsObject target, string key, JsValue descriptor)
    {
        run.Step();
        if (descriptor.Object is not { } wanted)
            throw run.TypeError($"Property description must be an object: {Display.Of(run, descriptor)}");
        var known = target.TryDescribe(run, key, out var old, out var traits);
        if (known ? (traits & PropertyTraits.Permanent) != PropertyTraits.None : target.Sealed)
            throw run.TypeError($"Cannot redefine property: {key}");
        if (!known)
            traits = PropertyTraits.Hidden | PropertyTraits.ReadOnly | PropertyTraits.Permanent;
        traits = Trait(run, wanted, "enumerable", traits, PropertyTraits.Hidden);
        traits = Trait(run, wanted, "configurable", traits, PropertyTraits.Permanent);
        if (wanted.Has("get") || wanted.Has("set"))
        {
            target.DefineAccessor(key, wanted.Get(run, "get").Function, wanted.Get(run, "set").Function, traits & ~PropertyTraits.ReadOnly);
            return target;
        }
        traits = Trait(run, wanted, "writable", traits, PropertyTraits.ReadOnly);
        if (wanted.Has("value"))
            traits &= ~PropertyTraits.Accessor;
        target.Define(key, wanted.Has("value") ? wanted.Get(run, "value") : old, traits);
        return target;
    }

    private static PropertyTraits Trait(Run run, JsObject wanted, string name, PropertyTraits traits, PropertyTraits denied)
    {
        if (!wanted.Has(name))
            return traits;
        return Coerce.ToBoolean(wanted.Get(run, name)) ? traits & ~denied : traits | denied;
    }

    private static JsValue DescribeAll(Run run, JsObject source)
    {
        var result = new JsObject(Builtins.ObjectPrototype);
        foreach (var key in source.OwnKeys(withHidden: true))
            result.Define(key, Describe(run, source, key));
        return result;
    }

    private static JsValue Describe(Run run, JsObject source, string key)
    {
        if (!source.TryDescribe(run, key, out var value, out var traits))
            return default;
        var result = new JsObject(Builtins.ObjectPrototype);
        if (value.Object is Accessor accessor)
        {
            result.Define("get", accessor.Getter is { } getter ? getter : default(JsValue));
            result.Define("set", accessor.Setter is { } setter ? setter : default(JsValue));
        }
        else
        {
            result.Define("value", value);
            result.Define("writable", (traits & PropertyTraits.ReadOnly) == PropertyTraits.None);
        }
        result.Define("enumerable", (traits & PropertyTraits.Hidden) == PropertyTraits.None);
        result.Define("configurable", (traits & PropertyTraits.Permanent) == PropertyTraits.None);
        return result;
    }
}
