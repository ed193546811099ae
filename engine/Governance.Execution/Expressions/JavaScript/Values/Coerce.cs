using System.Numerics;

namespace Governance.Execution.Expressions.JavaScript.Language;

/// <summary>The conversions of ECMAScript chapter 7.1.</summary>
internal static class Coerce
{
    public static bool ToBoolean(JsValue value)
    {
        if (value.IsBoolean)
            return value.Number != 0;
        if (value.IsNumber)
            return value.Number != 0 && !double.IsNaN(value.Number);
        if (value.IsText)
            return value.Text.Length > 0;
        return !value.IsNullish && (!value.IsBigInteger || !value.BigInteger.IsZero);
    }

    public static double ToNumber(Run run, JsValue value)
    {
        if (value.IsNumber || value.IsBoolean)
            return value.Number;
        if (value.IsText)
            return NumberText.Parse(value.Text);
        if (value.IsUndefined)
            return double.NaN;
        if (value.IsNull)
            return 0;
        if (value.IsObject)
            return ToNumber(run, ToPrimitive(run, value, "number"));
        throw run.TypeError(value.IsBigInteger ? "Cannot convert a BigInt value to a number" : "Cannot convert a Symbol value to a number");
    }

    /// <summary>A number or a big integer.</summary>
    public static JsValue ToNumeric(Run run, JsValue value)
    {
        if (value.IsNumber)
            return value;
        var primitive = ToPrimitive(run, value, "number");
        return primitive.IsBigInteger ? primitive : ToNumber(run, primitive);
    }

    public static string ToText(Run run, JsValue value)
    {
        if (value.IsText)
            return value.Text;
        if (value.IsNumber)
            return NumberText.Of(value.Number);
        if (value.IsBoolean)
            return value.Number != 0 ? "true" : "false";
        if (value.IsNullish)
            return value.IsNull ? "null" : "undefined";
        if (value.IsBigInteger)
            return value.BigInteger.ToString(System.Globalization.CultureInfo.InvariantCulture);
        return value.IsObject
            ? ToText(run, ToPrimitive(run, value, "string"))
            : throw run.TypeError("Cannot convert a Symbol value to a string");
    }

    public static string ToKey(Run run, JsValue value)
    {
        if (value.IsText)
            return value.Text;
        if (value.IsNumber)
            return NumberText.Of(value.Number);
        var primitive = ToPrimitive(run, value, "string");
        return primitive.Symbol?.Key ?? ToText(run, primitive);
    }

    public static JsValue ToPrimitive(Run run, JsValue value, string hint)
    {
        if (value.Object is not { } source)
            return value;
        var custom = source.Get(run, JsSymbol.ToPrimitive.Key).Function;
        if (custom is not null)
            return Primitive(run, Calls.Invoke(run, custom, value, [hint]));
        var textFirst = hint is "string" || (hint is "default" && source is JsDate);
        foreach (var name in textFirst ? (ReadOnlySpan<string>)["toString", "valueOf"] : ["valueOf", "toString"])
        {
            if (source.Get(run, name).Function is { } method && Calls.Invoke(run, method, value, []) is { IsObject: false } result)
                return result;
        }
        throw run.TypeError("Cannot convert object to primitive value");
    }

    private static JsValue Primitive(Run run, JsValue value) =>
        value.IsObject ? throw run.TypeError("Cannot convert object to primitive value") : value;

    public static int ToInt32(Run run, JsValue value) => ToInt32(ToNumber(run, value));

    public static int ToInt32(double number)
    {
        var quick = (int)number;
        if (quick == number)
            return quick;
        if (double.IsNaN(number) || double.IsInfinity(number))
            return 0;
        var rest = Math.Truncate(number) % 4294967296.0;
        return unchecked((int)(uint)(long)rest);
    }

    /// <summary>Whole number towards zero; NaN is 0; infinities stay.</summary>
    public static double ToInteger(Run run, JsValue value)
    {
        var number = ToNumber(run, value);
        return double.IsNaN(number) ? 0 : Math.Truncate(number) + 0.0;
    }

    /// <summary>A position counted from the end when negative, kept within 0 and <paramref name="length"/>.</summary>
    public static int ToPosition(Run run, JsValue value, int length, int missing)
    {
        if (value.IsUndefined)
            return missing;
        var position = ToInteger(run, value);
        return (int)(position < 0 ? Math.Max(0, length + position) : Math.Min(position, length));
    }

    public static JsObject ToObject(Run run, JsValue value)
    {
        if (value.Object is { } source)
            return source;
        return value.IsNullish ? throw run.TypeError("Cannot convert undefined or null to object") : new JsWrapper(value);
    }

    public static BigInteger ToBigInteger(Run run, JsValue value)
    {
        var primitive = ToPrimitive(run, value, "number");
        if (primitive.IsBigInteger)
            return primitive.BigInteger;
        if (primitive.IsBoolean)
            return new BigInteger(primitive.Number);
        if (primitive.IsNumber)
        {
            return primitive.Number == Math.Floor(primitive.Number) && double.IsFinite(primitive.Number)
                ? new BigInteger(primitive.Number)
                : throw run.RangeError($"The number {NumberText.Of(primitive.Number)} cannot be converted to a BigInt because it is not an integer");
        }
        if (primitive.IsText && primitive.Text.Length < 1000 && BigInteger.TryParse(primitive.Text, System.Globalization.CultureInfo.InvariantCulture, out var parsed))
            return parsed;
        throw primitive.IsText ? run.SyntaxError($"Cannot convert {primitive.Text} to a BigInt") : run.TypeError("Cannot convert value to a BigInt");
    }
}

/// <summary>A text, number, boolean or symbol seen as an object.</summary>
internal sealed class JsWrapper(JsValue value) : JsObject(Properties.PrototypeOf(value))
{
    public JsValue Value { get; } = value;

    public override string ClassName =>
        Value.IsText ? "String" : Value.IsNumber ? "Number" : Value.IsBoolean ? "Boolean" : "Object";

    public override bool TryGetOwn(Run run, string key, JsValue receiver, out JsValue value)
    {
        if (!HasOwn(key) || base.HasOwn(key))
            return base.TryGetOwn(run, key, receiver, out value);
        value = key is "length" ? Value.Text.Length : JsText.Of(Value.Text[int.Parse(key, System.Globalization.CultureInfo.InvariantCulture)]);
        return true;
    }

    public override bool HasOwn(string key) =>
        (Value.IsText && (key is "length" || (IsIndex(key, out var index) && index < Value.Text.Length))) || base.HasOwn(key);

    public override List<string> OwnKeys(bool withHidden = false)
    {
        var keys = base.OwnKeys(withHidden);
        if (Value.IsText)
            keys.InsertRange(0, Enumerable.Range(0, Value.Text.Length).Select(i => NumberText.Of(i)));
        return keys;
    }
}
