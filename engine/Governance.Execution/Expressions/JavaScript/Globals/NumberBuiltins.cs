using System.Globalization;
using System.Text;

namespace Governance.Execution.Expressions.JavaScript.Language;

internal static class NumberBuiltins
{
    public static NativeFunction Make()
    {
        var prototype = Builtins.NumberPrototype;
        var type = Builtins.Type("Number", 1, prototype, (run, _, a) => From(run, a), (run, a, _) => new JsWrapper(From(run, a)));
        AddConstants(type);
        type.Method("isInteger", 1, (_, _, a) => IsWhole(a.At(0)));
        type.Method("isSafeInteger", 1, (_, _, a) => IsWhole(a.At(0)) && Math.Abs(a[0].Number) <= 9007199254740991);
        type.Method("isFinite", 1, (_, _, a) => a.At(0).IsNumber && double.IsFinite(a[0].Number));
        type.Method("isNaN", 1, (_, _, a) => a.At(0).IsNumber && double.IsNaN(a[0].Number));
        type.Method("parseInt", 2, (run, _, a) => GlobalFunctions.ParseInt(run, a));
        type.Method("parseFloat", 1, (run, _, a) => GlobalFunctions.ParseFloat(Coerce.ToText(run, a.At(0))));
        prototype.Method("toString", 1, ToText);
        prototype.Method("toLocaleString", 0, (run, self, a) => Local(run, This(run, self), a.At(1)));
        prototype.Method("valueOf", 0, (run, self, _) => This(run, self));
        prototype.Method("toFixed", 1, ToFixed);
        prototype.Method("toPrecision", 1, ToPrecision);
        prototype.Method("toExponential", 1, ToExponential);
        return type;
    }

    private static void AddConstants(JsObject type)
    {
        type.Constant("MAX_SAFE_INTEGER", 9007199254740991);
        type.Constant("MIN_SAFE_INTEGER", -9007199254740991);
        type.Constant("MAX_VALUE", double.MaxValue);
        type.Constant("MIN_VALUE", double.Epsilon);
        type.Constant("EPSILON", Math.Pow(2, -52));
        type.Constant("POSITIVE_INFINITY", double.PositiveInfinity);
        type.Constant("NEGATIVE_INFINITY", double.NegativeInfinity);
        type.Constant("NaN", double.NaN);
    }

    private static JsValue From(Run run, JsValue[] arguments)
    {
        if (arguments.Length == 0)
            return 0;
        var value = Coerce.ToNumeric(run, arguments[0]);
        return value.IsBigInteger ? (double)value.BigInteger : value;
    }

    private static bool IsWhole(JsValue value) =>
        value.IsNumber && double.IsFinite(value.Number) && value.Number == Math.Floor(value.Number);

    private static double This(Run run, JsValue self)
    {
        if (self.IsNumber)
            return self.Number;
        return self.Reference is JsWrapper { Value.IsNumber: true } wrapper
            ? wrapper.Value.Number
            : throw run.TypeError("Number.prototype.valueOf requires that 'this' be a Number");
    }

    private static JsValue ToText(Run run, JsValue self, JsValue[] arguments)
    {
        var radix = arguments.At(0).IsUndefined ? 10 : Coerce.ToInteger(run, arguments[0]);
        if (radix is < 2 or > 36)
            throw run.RangeError("toString() radix must be between 2 and 36");
        return NumberText.InRadix(This(run, self), (int)radix);
    }

    private static JsValue ToFixed(Run run, JsValue self, JsValue[] arguments)
    {
        var (value, digits) = (This(run, self), Coerce.ToInteger(run, arguments.At(0)));
        if (digits is < 0 or > 100)
            throw run.RangeError("toFixed() digits argument must be between 0 and 100");
        if (!double.IsFinite(value) || Math.Abs(value) >= 1e21)
            return NumberText.Of(value);
        var text = DecimalText.Rounded(Math.Abs(value), (int)digits);
        return value < 0 && (text.AsSpan().IndexOfAnyExcept("0.") >= 0 || value < 0) ? "-" + text : text;
    }

    private static JsValue ToPrecision(Run run, JsValue self, JsValue[] arguments)
    {
        var value = This(run, self);
        if (arguments.At(0).IsUndefined || !double.IsFinite(value))
            return NumberText.Of(value);
        var precision = Coerce.ToInteger(run, arguments[0]);
        if (precision is < 1 or > 100)
            throw run.RangeError("toPrecision() argument must be between 1 and 100");
        var (digits, exponent) = DecimalText.Scientific(Math.Abs(value), (int)precision);
        var sign = value < 0 ? "-" : "";
        if (exponent < -6 || exponent >= precision)
            return sign + Exponential(digits, exponent);
        if (exponent == digits.Length - 1)
            return sign + digits;
        return exponent >= 0
            ? sign + digits[..(exponent + 1)] + "." + digits[(exponent + 1)..]
            : sign + "0." + new string('0', -exponent - 1) + digits;
    }

    private static JsValue ToExponential(Run run, JsValue self, JsValue[] arguments)
    {
        var value = This(run, self);
        var places = Coerce.ToInteger(run, arguments.At(0));
        if (!double.IsFinite(value))
            return NumberText.Of(value);
        if (places is < 0 or > 100)
            throw run.RangeError("toExponential() argument must be between 0 and 100");
        var (digits, exponent) = arguments.At(0).IsUndefined ? Shortest(Math.Abs(value)) : DecimalText.Scientific(Math.Abs(value), (int)places + 1);
        return (value < 0 ? "-" : "") + Exponential(digits, exponent);
    }

    private static (string Digits, int Exponent) Shortest(double value)
    {
        var (digits, point) = NumberText.Shortest(value);
        return (digits, point - 1);
    }

    private static string Exponential(string digits, int exponent) =>
        digits[..1] + (digits.Length > 1 ? "." + digits[1..] : "") + "e" + (exponent < 0 ? "-" : "+")
        + Math.Abs(exponent).ToString(CultureInfo.InvariantCulture);

    /// <summary>As Chinese and English readers expect: grouped in threes, three decimals at most.</summary>
    private static string Local(Run run, double value, JsValue options)
    {
        if (!double.IsFinite(value))
            return double.IsNaN(value) ? "NaN" : value > 0 ? "∞" : "-∞";
        var least = (int)Math.Clamp(Option(run, options, "minimumFractionDigits", 0), 0, 20);
        var most = (int)Math.Clamp(Option(run, options, "maximumFractionDigits", Math.Max(3, least)), least, 20);
        var text = DecimalText.Rounded(Math.Abs(value), most);
        var dot = text.IndexOf('.', StringComparison.Ordinal);
        var whole = new StringBuilder(dot < 0 ? text : text[..dot]);
        for (var i = whole.Length - 3; i > 0; i -= 3)
            whole.Insert(i, ',');
        var decimals = dot < 0 ? "" : text[(dot + 1)..];
        while (decimals.Length > least && decimals[^1] == '0')
            decimals = decimals[..^1];
        return (value < 0 ? "-" : "") + whole + (decimals.Length > 0 ? "." + decimals : "");
    }

    private static double Option(Run run, JsValue options, string name, double fallback) =>
        options.Object?.Get(run, name) is { IsUndefined: false } given ? Coerce.ToInteger(run, given) : fallback;
}
