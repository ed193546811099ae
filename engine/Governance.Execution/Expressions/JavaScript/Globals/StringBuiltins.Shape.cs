using System.Globalization;
using System.Text;

namespace Governance.Execution.Expressions.JavaScript.Language;

internal static partial class StringBuiltins
{
    private static readonly CompareInfo Alphabet = CultureInfo.GetCultureInfo("zh-CN").CompareInfo;

    private static void AddSearch(JsObject prototype)
    {
        prototype.Method("indexOf", 1, (run, self, a) =>
            Find(run, This(run, self), Coerce.ToText(run, a.At(0)), Coerce.ToInteger(run, a.At(1))));
        prototype.Method("lastIndexOf", 1, LastIndexOf);
        prototype.Method("includes", 1, (run, self, a) =>
            Find(run, This(run, self), Sought(run, a.At(0)), Coerce.ToInteger(run, a.At(1))) >= 0);
        prototype.Method("startsWith", 1, (run, self, a) =>
        {
            var (text, sought) = (This(run, self), Sought(run, a.At(0)));
            var start = (int)Math.Clamp(Coerce.ToInteger(run, a.At(1)), 0, text.Length);
            return text.AsSpan(start).StartsWith(sought, StringComparison.Ordinal);
        });
        prototype.Method("endsWith", 1, (run, self, a) =>
        {
            var (text, sought) = (This(run, self), Sought(run, a.At(0)));
            var end = a.At(1).IsUndefined ? text.Length : (int)Math.Clamp(Coerce.ToInteger(run, a[1]), 0, text.Length);
            return text.AsSpan(0, end).EndsWith(sought, StringComparison.Ordinal);
        });
        prototype.Method("localeCompare", 1, (run, self, a) =>
            Math.Sign(Alphabet.Compare(This(run, self), Coerce.ToText(run, a.At(0)), CompareOptions.None)));
    }

    private static string Sought(Run run, JsValue value) => value.Reference is JsRegex
        ? throw run.TypeError("First argument must not be a regular expression")
        : Coerce.ToText(run, value);

    private static int Find(Run run, string text, string sought, double from)
    {
        run.Charge(text.Length >> 6);
        return text.IndexOf(sought, (int)Math.Clamp(from, 0, text.Length), StringComparison.Ordinal);
    }

    private static JsValue LastIndexOf(Run run, JsValue self, JsValue[] arguments)
    {
        var (text, sought) = (This(run, self), Coerce.ToText(run, arguments.At(0)));
        run.Charge(text.Length >> 6);
        var from = Coerce.ToNumber(run, arguments.At(1));
        var start = double.IsNaN(from) ? text.Length : (int)Math.Clamp(Math.Truncate(from), 0, text.Length);
        var end = Math.Min(start + (long)sought.Length, text.Length);
        return text.AsSpan(0, (int)end).LastIndexOf(sought, StringComparison.Ordinal);
    }

    private static void AddShape(JsObject prototype)
    {
        prototype.Method("toUpperCase", 0, (run, self, _) => Cased(run, This(run, self), upper: true));
        prototype.Method("toLocaleUpperCase", 0, (run, self, _) => Cased(run, This(run, self), upper: true));
        prototype.Method("toLowerCase", 0, (run, self, _) => Cased(run, This(run, self), upper: false));
        prototype.Method("toLocaleLowerCase", 0, (run, self, _) => Cased(run, This(run, self), upper: false));
        prototype.Method("trim", 0, (run, self, _) => This(run, self).AsSpan().Trim(JsText.Blank).ToString());
        prototype.Method("trimStart", 0, (run, self, _) => This(run, self).AsSpan().TrimStart(JsText.Blank).ToString());
        prototype.Method("trimEnd", 0, (run, self, _) => This(run, self).AsSpan().TrimEnd(JsText.Blank).ToString());
        prototype.Method("padStart", 2, (run, self, a) => Pad(run, This(run, self), a, atStart: true));
        prototype.Method("padEnd", 2, (run, self, a) => Pad(run, This(run, self), a, atStart: false));
        prototype.Method("repeat", 1, Repeat);
        prototype.Method("normalize", 0, Normalize);
    }

    // The invariant tables map one character to one; the German sharp s is the one growth met in practice.
    private static JsValue Cased(Run run, string text, bool upper)
    {
        run.ChargeText(text.Length);
        return upper ? text.ToUpperInvariant().Replace("ß", "SS", StringComparison.Ordinal) : text.ToLowerInvariant();
    }

    private static JsValue Pad(Run run, string text, JsValue[] arguments, bool atStart)
    {
        var length = Coerce.ToInteger(run, arguments.At(0));
        var filler = arguments.At(1).IsUndefined ? " " : Coerce.ToText(run, arguments[1]);
        if (length <= text.Length || filler.Length == 0)
            return text;
        run.ChargeText((long)Math.Min(length, int.MaxValue));
        var padding = new StringBuilder();
        while (padding.Length < length - text.Length)
            padding.Append(filler);
        padding.Length = (int)length - text.Length;
        return atStart ? padding + text : text + padding;
    }

    private static JsValue Repeat(Run run, JsValue self, JsValue[] arguments)
    {
        var text = This(run, self);
        var count = Coerce.ToInteger(run, arguments.At(0));
        if (count < 0 || double.IsInfinity(count))
            throw run.RangeError("Invalid count value: " + Coerce.ToText(run, arguments.At(0)));
        if (text.Length == 0)
            return "";
        run.ChargeText((long)Math.Min(count * text.Length, long.MaxValue / 2));
        return new StringBuilder().Insert(0, text, (int)count).ToString();
    }

    private static JsValue Normalize(Run run, JsValue self, JsValue[] arguments)
    {
        var text = This(run, self);
        run.ChargeText(text.Length * 4L);
        var form = (arguments.At(0).IsUndefined ? "NFC" : Coerce.ToText(run, arguments[0])) switch
        {
            "NFC" => NormalizationForm.FormC,
            "NFD" => NormalizationForm.FormD,
            "NFKC" => NormalizationForm.FormKC,
            "NFKD" => NormalizationForm.FormKD,
            var other => throw run.RangeError($"The normalization form should be one of NFC, NFD, NFKC, NFKD: {other}"),
        };
        // A lone surrogate cannot be normalized; the language leaves such text alone.
        return text.EnumerateRunes().Any(r => r == Rune.ReplacementChar) ? text : text.Normalize(form);
    }
}
