namespace Governance.Execution.Expressions.JavaScript.Language;

internal static class RegExpBuiltins
{
    public static NativeFunction Make()
    {
        var prototype = Builtins.RegExpPrototype;
        prototype.Method("test", 1, (run, self, a) => This(run, self).Exec(run, Coerce.ToText(run, a.At(0))) is not null);
        prototype.Method("exec", 1, Exec);
        prototype.Method("toString", 0, (run, self, _) =>
            "/" + This(run, self).Pattern.Source + "/" + This(run, self).Pattern.Flags);
        prototype.Getter("source", (run, self, _) => This(run, self).Pattern.Source);
        prototype.Getter("flags", (run, self, _) => This(run, self).Pattern.Flags);
        (string, char)[] flags = [("global", 'g'), ("ignoreCase", 'i'), ("multiline", 'm'), ("dotAll", 's'), ("unicode", 'u'), ("sticky", 'y')];
        foreach (var (name, flag) in flags)
            prototype.Getter(name, (run, self, _) => This(run, self).Pattern.Flags.Contains(flag, StringComparison.Ordinal));
        return Builtins.Type("RegExp", 2, prototype, (run, _, a) => New(run, a), (run, a, _) => New(run, a));
    }

    public static JsRegex New(Run run, JsValue[] arguments)
    {
        var given = arguments.At(0).Reference as JsRegex;
        var source = given?.Pattern.Source ?? (arguments.At(0).IsUndefined ? "(?:)" : Coerce.ToText(run, arguments[0]));
        var flags = arguments.At(1).IsUndefined ? given?.Pattern.Flags ?? "" : Coerce.ToText(run, arguments[1]);
        if (source.Length > 10_000)
            throw run.Exhausted("a regular expression is too long");
        run.Charge(100);
        var pattern = JsPattern.TryCompile(source, flags, out var problem);
        return pattern is null
            ? throw run.SyntaxError($"Invalid regular expression: /{source}/: {problem}")
            : new JsRegex(pattern);
    }

    private static JsRegex This(Run run, JsValue self) =>
        self.Reference as JsRegex ?? throw run.TypeError("Receiver is not a RegExp");

    private static JsValue Exec(Run run, JsValue self, JsValue[] arguments)
    {
        var (regex, text) = (This(run, self), Coerce.ToText(run, arguments.At(0)));
        return regex.Exec(run, text) is { } match ? regex.Describe(match, text) : JsValue.Null;
    }
}
