namespace Governance.Execution.Expressions.JavaScript.Language;

internal static class ErrorBuiltins
{
    public static IEnumerable<NativeFunction> Types()
    {
        Builtins.ErrorPrototype.Method("toString", 0, (run, self, _) => TextOf(run, Coerce.ToObject(run, self)));
        return
        [
            Make("Error", Builtins.ErrorPrototype), Make("TypeError", Builtins.TypeErrorPrototype),
            Make("RangeError", Builtins.RangeErrorPrototype), Make("ReferenceError", Builtins.ReferenceErrorPrototype),
            Make("SyntaxError", Builtins.SyntaxErrorPrototype), Make("EvalError", Builtins.EvalErrorPrototype),
            Make("URIError", Builtins.UriErrorPrototype),
        ];
    }

    public static JsError New(JsObject prototype, string message)
    {
        var error = new JsError(prototype);
        error.Define("message", message, PropertyTraits.Hidden);
        return error;
    }

    public static string TextOf(Run run, JsObject error)
    {
        var name = error.Get(run, "name") is { IsUndefined: false } given ? Coerce.ToText(run, given) : "Error";
        var message = error.Get(run, "message") is { IsUndefined: false } text ? Coerce.ToText(run, text) : "";
        return name.Length == 0 ? message : message.Length == 0 ? name : name + ": " + message;
    }

    private static NativeFunction Make(string name, JsObject prototype)
    {
        prototype.Define("name", name, PropertyTraits.Hidden);
        prototype.Define("message", "", PropertyTraits.Hidden);
        return Builtins.Type(name, 1, prototype, (run, _, a) => Construct(run, a, prototype), (run, a, target) =>
            Construct(run, a, JsFunction.PrototypeOf(run, target, prototype)));
    }

    private static JsError Construct(Run run, JsValue[] arguments, JsObject prototype)
    {
        var error = new JsError(prototype);
        if (!arguments.At(0).IsUndefined)
            error.Define("message", Coerce.ToText(run, arguments[0]), PropertyTraits.Hidden);
        if (arguments.At(1).Object is { } options && options.HasOwn("cause"))
            error.Define("cause", options.Get(run, "cause"), PropertyTraits.Hidden);
        error.Define("stack", TextOf(run, error), PropertyTraits.Hidden);
        return error;
    }
}
