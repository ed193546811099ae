namespace Governance.Execution.Expressions.JavaScript.Language;

internal static partial class ObjectBuiltins
{
    public static NativeFunction Make()
    {
        var type = Builtins.Type("Object", 1, Builtins.ObjectPrototype, (run, _, a) => From(run, a.At(0)), (run, a, _) => From(run, a.At(0)));
        type.Method("keys", 1, (run, _, a) => List(run, a.At(0), (_, key) => key));
        type.Method("values", 1, (run, _, a) => List(run, a.At(0), (source, key) => source.Get(run, key)));
        type.Method("entries", 1, (run, _, a) =>
            List(run, a.At(0), (source, key) => new JsArray([key, source.Get(run, key)])));
        type.Method("getOwnPropertyNames", 1, (run, _, a) =>
            new JsArray([.. Coerce.ToObject(run, a.At(0)).OwnKeys(withHidden: true).Select(k => (JsValue)k)]));
        type.Method("assign", 2, Assign);
        type.Method("fromEntries", 1, FromEntries);
        type.Method("create", 2, Create);
        type.Method("getPrototypeOf", 1, (run, _, a) => JsValue.Of(Properties.PrototypeOf(a.At(0))));
        type.Method("setPrototypeOf", 2, SetPrototype);
        type.Method("is", 2, (_, _, a) => Compare.SameValue(a.At(0), a.At(1)));
        type.Method("hasOwn", 2, (run, _, a) => Coerce.ToObject(run, a.At(0)).HasOwn(Coerce.ToKey(run, a.At(1))));
        type.Method("groupBy", 2, GroupBy);
        AddIntegrity(type);
        AddDescriptors(type);
        AddPrototype(Builtins.ObjectPrototype);
        return type;
    }

    /// <summary>Copies enumerable own properties, as <c>{...source}</c> does.</summary>
    public static void CopyOwn(Run run, JsValue source, JsObject target, HashSet<string>? except = null)
    {
        if (source.IsNullish)
            return;
        var from = Coerce.ToObject(run, source);
        foreach (var key in from.OwnKeys())
        {
            run.Step();
            if (except?.Contains(key) != true)
                target.Define(key, from.Get(run, key));
        }
    }

    private static JsObject From(Run run, JsValue value) =>
        value.IsNullish ? new JsObject(Builtins.ObjectPrototype) : Coerce.ToObject(run, value);

    private static JsArray List(Run run, JsValue value, Func<JsObject, string, JsValue> take)
    {
        var source = Coerce.ToObject(run, value);
        var keys = source.OwnKeys();
        run.Charge(keys.Count);
        var result = new JsArray(new JsValue[keys.Count], 0);
        foreach (var key in keys)
            result.Add(run, take(source, key));
        return result;
    }

    private static JsValue Assign(Run run, JsValue self, JsValue[] arguments)
    {
        var target = Coerce.ToObject(run, arguments.At(0));
        foreach (var source in arguments.Skip(1).Where(s => !s.IsNullish))
        {
            var from = Coerce.ToObject(run, source);
            foreach (var key in from.OwnKeys())
            {
                run.Step();
                target.Set(run, key, from.Get(run, key));
            }
        }
        return target;
    }

    private static JsValue FromEntries(Run run, JsValue self, JsValue[] arguments)
    {
        var result = new JsObject(Builtins.ObjectPrototype);
        foreach (var entry in Iteration.Over(run, arguments.At(0)))
        {
            run.Step();
            result.Define(Coerce.ToKey(run, Properties.Get(run, entry, 0)), Properties.Get(run, entry, 1));
        }
        return result;
    }

    private static JsValue Create(Run run, JsValue self, JsValue[] arguments)
    {
        if (arguments.At(0) is { IsObject: false, IsNull: false })
            throw run.TypeError($"Object prototype may only be an Object or null: {Display.Of(run, arguments.At(0))}");
        var made = new JsObject(arguments[0].Object);
        return arguments.At(1).IsUndefined ? made : DefineAll(run, made, arguments[1]);
    }

    private static JsValue SetPrototype(Run run, JsValue self, JsValue[] arguments)
    {
        if (arguments.At(0).Object is not { } target)
            return arguments.At(0);
        for (var holder = arguments.At(1).Object; holder is not null; holder = holder.Prototype)
        {
            if (ReferenceEquals(holder, target))
                throw run.TypeError("Cyclic __proto__ value");
        }
        if (target.Sealed)
            throw run.TypeError("#<Object> is not extensible");
        target.Prototype = arguments.At(1).Object;
        return target;
    }

    private static JsValue GroupBy(Run run, JsValue self, JsValue[] arguments)
    {
        var callback = Calls.Callback(run, arguments.At(1));
        var result = new JsObject(null);
        var index = 0;
        foreach (var item in Iteration.Over(run, arguments.At(0)))
        {
            var key = Coerce.ToKey(run, Calls.Invoke(run, callback, default, [item, index++]));
            if (result.Get(run, key).Reference is not JsArray group)
                result.Define(key, group = new JsArray());
            group.Add(run, item);
        }
        return result;
    }

    private static void AddIntegrity(JsObject type)
    {
        type.Method("freeze", 1, (_, _, a) => Apply(a.At(0), o => o.Freeze()));
        type.Method("seal", 1, (_, _, a) => Apply(a.At(0), o => o.Seal()));
        type.Method("preventExtensions", 1, (_, _, a) => Apply(a.At(0), o => o.Seal()));
        type.Method("isFrozen", 1, (_, _, a) => a.At(0).Object is not { Frozen: false });
        type.Method("isSealed", 1, (_, _, a) => a.At(0).Object is not { Sealed: false });
        type.Method("isExtensible", 1, (_, _, a) => a.At(0).Object is { Sealed: false });
    }

    private static JsValue Apply(JsValue value, Action<JsObject> change)
    {
        if (value.Object is { IsBuiltin: false } target)
            change(target);
        return value;
    }

    private static void AddPrototype(JsObject prototype)
    {
        prototype.Method("hasOwnProperty", 1, (run, self, a) =>
            Coerce.ToObject(run, self).HasOwn(Coerce.ToKey(run, a.At(0))));
        prototype.Method("propertyIsEnumerable", 1, (run, self, a) =>
            Coerce.ToObject(run, self).TryDescribe(run, Coerce.ToKey(run, a.At(0)), out _, out var traits) && (traits & PropertyTraits.Hidden) == PropertyTraits.None);
        prototype.Method("isPrototypeOf", 1, (_, self, a) => IsPrototype(self, a.At(0)));
        prototype.Method("valueOf", 0, (run, self, _) => Coerce.ToObject(run, self));
        prototype.Method("toLocaleString", 0, (run, self, _) => Coerce.ToText(run, self));
        prototype.Method("toString", 0, (run, self, _) => TextOf(run, self));
    }

    private static bool IsPrototype(JsValue self, JsValue value)
    {
        for (var holder = value.Object?.Prototype; holder is not null; holder = holder.Prototype)
        {
            if (ReferenceEquals(holder, self.Object))
                return true;
        }
        return false;
    }

    private static string TextOf(Run run, JsValue self)
    {
        if (self.IsNullish)
            return self.IsNull ? "[object Null]" : "[object Undefined]";
        var source = Coerce.ToObject(run, self);
        var tag = source.Get(run, JsSymbol.ToStringTag.Key);
        return $"[object {(tag.IsText ? tag.Text : source.ClassName)}]";
    }
}
