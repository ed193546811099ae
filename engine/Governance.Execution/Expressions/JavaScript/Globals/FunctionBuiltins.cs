namespace Governance.Execution.Expressions.JavaScript.Language;

internal static class FunctionBuiltins
{
    public static NativeFunction Make()
    {
        var prototype = Builtins.FunctionPrototype;
        prototype.Method("call", 1, (run, self, a) => Target(run, self).Call(run, a.At(0), a.Length > 1 ? a[1..] : []));
        prototype.Method("apply", 2, (run, self, a) => Target(run, self).Call(run, a.At(0), Listed(run, a.At(1))));
        prototype.Method("bind", 1, (run, self, a) =>
            new BoundFunction(Target(run, self), a.At(0), a.Length > 1 ? a[1..] : []));
        prototype.Method("toString", 0, (run, self, _) => TextOf(Target(run, self)));
        return Builtins.Type("Function", 1, prototype, Refuse, (run, a, _) => Refuse(run, default, a));
    }

    public static string TextOf(JsFunction function) =>
        function is ScriptFunction script ? script.Code.Source : $"function {function.Name}() {{ [native code] }}";

    public static JsValue[] Listed(Run run, JsValue value)
    {
        if (value.IsNullish)
            return [];
        if (value.Reference is JsArray array)
        {
            run.Charge(array.Length / 8);
            return array.Items.ToArray();
        }
        return value.IsObject
            ? [.. ArrayBuiltins.Like(run, value.Object!)]
            : throw run.TypeError("CreateListFromArrayLike called on non-object");
    }

    private static JsFunction Target(Run run, JsValue self) => self.Function ?? throw run.TypeError("Not a function");

    private static JsValue Refuse(Run run, JsValue self, JsValue[] arguments) =>
        throw run.TypeError("Code generation from strings is not available");
}
