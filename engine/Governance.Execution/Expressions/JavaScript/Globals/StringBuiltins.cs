namespace Governance.Execution.Expressions.JavaScript.Language;

internal static partial class StringBuiltins
{
    public static NativeFunction Make()
    {
        var type = Builtins.Type("String", 1, Builtins.StringPrototype, (run, _, a) => From(run, a), (run, a, _) => new JsWrapper(From(run, a)));
        type.Method("fromCharCode", 1, (run, _, a) => string.Concat(a.Select(c => (char)Coerce.ToInt32(run, c))));
        type.Method("fromCodePoint", 1, (run, _, a) => string.Concat(a.Select(c => Point(run, c))));
        type.Method("raw", 1, Raw);
        AddParts(Builtins.StringPrototype);
        AddSearch(Builtins.StringPrototype);
        AddShape(Builtins.StringPrototype);
        AddPatterns(Builtins.StringPrototype);
        return type;
    }

    private static string From(Run run, JsValue[] arguments) =>
        arguments.Length == 0 ? "" : arguments[0].Symbol is { } symbol ? $"Symbol({symbol.Description})" : Coerce.ToText(run, arguments[0]);

    private static string This(Run run, JsValue self)
    {
        if (self.IsText)
            return self.Text;
        return self.IsNullish
            ? throw run.TypeError("String.prototype method called on null or undefined")
            : Coerce.ToText(run, self);
    }

    private static string Point(Run run, JsValue value)
    {
        var number = Coerce.ToNumber(run, value);
        if (number != Math.Floor(number) || number is < 0 or > 0x10FFFF)
            throw run.RangeError("Invalid code point " + Coerce.ToText(run, value));
        return number is >= 0xD800 and <= 0xDFFF ? ((char)number).ToString() : char.ConvertFromUtf32((int)number);
    }

    private static JsValue Raw(Run run, JsValue self, JsValue[] arguments)
    {
        var pieces = Properties.Get(run, arguments.At(0), "raw");
        var length = (int)Coerce.ToInteger(run, Properties.Get(run, pieces, "length"));
        var text = "";
        for (var i = 0; i < length; i++)
        {
            text = run.Concat(text, Coerce.ToText(run, Properties.Get(run, pieces, i)));
            if (i + 1 < length && i + 1 < arguments.Length)
                text = run.Concat(text, Coerce.ToText(run, arguments[i + 1]));
        }
        return text;
    }

    private static void AddParts(JsObject prototype)
    {
        prototype.Method("charAt", 1, (run, self, a) =>
            Unit(This(run, self), Coerce.ToInteger(run, a.At(0))) is { } c ? JsText.Of(c) : "");
        prototype.Method("charCodeAt", 1, (run, self, a) =>
            Unit(This(run, self), Coerce.ToInteger(run, a.At(0))) is { } c ? c : double.NaN);
        prototype.Method("codePointAt", 1, CodePointAt);
        prototype.Method("at", 1, (run, self, a) =>
        {
            var (text, index) = (This(run, self), Coerce.ToInteger(run, a.At(0)));
            return Unit(text, index < 0 ? text.Length + index : index) is { } c ? JsText.Of(c) : default(JsValue);
        });
        prototype.Method("slice", 2, Slice);
        prototype.Method("substring", 2, Substring);
        prototype.Method("substr", 2, Substr);
        prototype.Method("concat", 1, (run, self, a) =>
            a.Aggregate(This(run, self), (text, item) => run.Concat(text, Coerce.ToText(run, item))));
        prototype.Method("toString", 0, ToText);
        prototype.Method("valueOf", 0, ToText);
        prototype.Method(JsSymbol.Iterator.Key, 0, (run, self, _) => new JsIterator(Iteration.Over(run, This(run, self))));
    }

    private static JsValue ToText(Run run, JsValue self, JsValue[] arguments)
    {
        if (self.IsText)
            return self;
        return self.Reference is JsWrapper { Value.IsText: true } wrapper
            ? wrapper.Value
            : throw run.TypeError("String.prototype.toString requires that 'this' be a String");
    }

    private static char? Unit(string text, double index) => index >= 0 && index < text.Length ? text[(int)index] : null;

    private static JsValue CodePointAt(Run run, JsValue self, JsValue[] arguments)
    {
        var (text, index) = (This(run, self), Coerce.ToInteger(run, arguments.At(0)));
        if (index < 0 || index >= text.Length)
            return default;
        var at = (int)index;
        return JsText.PointLength(text, at) == 2 ? char.ConvertToUtf32(text[at], text[at + 1]) : text[at];
    }

    private static JsValue Part(Run run, string text, int start, int length)
    {
        run.Charge(Math.Max(0, length) >> 6);
        return length <= 0 ? "" : length == 1 ? JsText.Of(text[start]) : text.Substring(start, length);
    }

    private static JsValue Slice(Run run, JsValue self, JsValue[] arguments)
    {
        var text = This(run, self);
        var start = Coerce.ToPosition(run, arguments.At(0), text.Length, 0);
        return Part(run, text, start, Coerce.ToPosition(run, arguments.At(1), text.Length, text.Length) - start);
    }

    private static JsValue Substring(Run run, JsValue self, JsValue[] arguments)
    {
        var text = This(run, self);
        var start = (int)Math.Clamp(Coerce.ToInteger(run, arguments.At(0)), 0, text.Length);
        var end = arguments.At(1).IsUndefined ? text.Length : (int)Math.Clamp(Coerce.ToInteger(run, arguments[1]), 0, text.Length);
        return Part(run, text, Math.Min(start, end), Math.Abs(end - start));
    }

    private static JsValue Substr(Run run, JsValue self, JsValue[] arguments)
    {
        var text = This(run, self);
        var start = Coerce.ToPosition(run, arguments.At(0), text.Length, 0);
        var length = arguments.At(1).IsUndefined ? text.Length : Coerce.ToInteger(run, arguments[1]);
        return Part(run, text, start, (int)Math.Clamp(length, 0, text.Length - start));
    }
}
