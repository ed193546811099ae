namespace Governance.Execution.Expressions.JavaScript.Language;

internal static class MapBuiltins
{
    public static NativeFunction Make()
    {
        var prototype = Builtins.MapPrototype;
        prototype.Method("get", 1, (run, self, a) =>
            This(run, self).Entries.TryGet(a.At(0), out var value) ? value : default);
        prototype.Method("set", 2, (run, self, a) =>
        {
            This(run, self).Entries.Set(a.At(0), a.At(1));
            return self;
        });
        prototype.Method("entries", 0, (run, self, _) => new JsIterator(This(run, self).Iterate()));
        prototype.Define(JsSymbol.Iterator.Key, prototype.RawValues().Last(), PropertyTraits.Hidden);
        prototype.Method("keys", 0, (run, self, _) => new JsIterator(This(run, self).Entries.Walk().Select(e => e.Key)));
        prototype.Method("values", 0, (run, self, _) => new JsIterator(This(run, self).Entries.Walk().Select(e => e.Value)));
        AddShared(prototype, This);
        var type = Builtins.Type("Map", 0, prototype, Builtins.NeedsNew("Map"), New);
        type.Method("groupBy", 2, GroupBy);
        return type;
    }

    /// <summary>What Map and Set have in common.</summary>
    public static void AddShared(JsObject prototype, Func<Run, JsValue, JsMap> self)
    {
        prototype.Method("has", 1, (run, receiver, a) => self(run, receiver).Entries.TryGet(a.At(0), out _));
        prototype.Method("delete", 1, (run, receiver, a) => self(run, receiver).Entries.Remove(a.At(0)));
        prototype.Method("clear", 0, (run, receiver, _) =>
        {
            self(run, receiver).Entries.Clear();
            return default;
        });
        prototype.Method("forEach", 1, (run, receiver, a) =>
        {
            var callback = Calls.Callback(run, a.At(0));
            foreach (var (key, value) in self(run, receiver).Entries.Walk())
                Calls.Invoke(run, callback, a.At(1), [value, key, receiver]);
            return default;
        });
        prototype.Getter("size", (run, receiver, _) => self(run, receiver).Entries.Count);
    }

    private static JsMap This(Run run, JsValue self) =>
        self.Reference is JsMap { IsSet: false } map ? map : throw run.TypeError("Receiver is not a Map");

    private static JsValue New(Run run, JsValue[] arguments, JsObject newTarget)
    {
        var map = new JsMap(run, JsFunction.PrototypeOf(run, newTarget, Builtins.MapPrototype), isSet: false);
        if (arguments.At(0).IsNullish)
            return map;
        foreach (var entry in Iteration.Over(run, arguments[0]))
        {
            run.Step();
            if (!entry.IsObject)
                throw run.TypeError($"Iterator value {Display.Of(run, entry)} is not an entry object");
            map.Entries.Set(Properties.Get(run, entry, 0), Properties.Get(run, entry, 1));
        }
        return map;
    }

    private static JsValue GroupBy(Run run, JsValue self, JsValue[] arguments)
    {
        var callback = Calls.Callback(run, arguments.At(1));
        var map = new JsMap(run, Builtins.MapPrototype, isSet: false);
        var index = 0;
        foreach (var item in Iteration.Over(run, arguments.At(0)))
        {
            var key = Calls.Invoke(run, callback, default, [item, index++]);
            if (!map.Entries.TryGet(key, out var group))
                map.Entries.Set(key, group = new JsArray());
            ((JsArray)group.Object!).Add(run, item);
        }
        return map;
    }
}

internal static class SetBuiltins
{
    public static NativeFunction Make()
    {
        var prototype = Builtins.SetPrototype;
        prototype.Method("add", 1, (run, self, a) =>
        {
            This(run, self).Entries.Set(a.At(0), a.At(0));
            return self;
        });
        prototype.Method("values", 0, (run, self, _) => new JsIterator(This(run, self).Iterate()));
        var values = prototype.RawValues().Last();
        prototype.Define(JsSymbol.Iterator.Key, values, PropertyTraits.Hidden);
        prototype.Define("keys", values, PropertyTraits.Hidden);
        prototype.Method("entries", 0, (run, self, _) =>
            new JsIterator(This(run, self).Entries.Walk().Select(e => (JsValue)new JsArray([e.Key, e.Key]))));
        MapBuiltins.AddShared(prototype, This);
        return Builtins.Type("Set", 0, prototype, Builtins.NeedsNew("Set"), New);
    }

    private static JsMap This(Run run, JsValue self) =>
        self.Reference is JsMap { IsSet: true } set ? set : throw run.TypeError("Receiver is not a Set");

    private static JsValue New(Run run, JsValue[] arguments, JsObject newTarget)
    {
        var set = new JsMap(run, JsFunction.PrototypeOf(run, newTarget, Builtins.SetPrototype), isSet: true);
        if (arguments.At(0).IsNullish)
            return set;
        foreach (var item in Iteration.Over(run, arguments[0]))
        {
            run.Step();
            set.Entries.Set(item, item);
        }
        return set;
    }
}
