namespace Governance.Execution.Expressions.JavaScript.Language;

/// <summary>The equalities and the order of ECMAScript chapter 7.2.</summary>
internal static class Compare
{
    public static bool Strict(JsValue left, JsValue right)
    {
        if (left.IsNumber)
            return right.IsNumber && left.Number == right.Number;
        if (left.IsText)
            return right.IsText && string.Equals(left.Text, right.Text, StringComparison.Ordinal);
        if (left.IsBoolean)
            return right.IsBoolean && left.Number == right.Number;
        if (left.IsBigInteger)
            return right.IsBigInteger && left.BigInteger == right.BigInteger;
        return left.SameReference(right);
    }

    public static bool Loose(Run run, JsValue left, JsValue right)
    {
        while (true)
        {
            if (left.IsNullish || right.IsNullish)
                return left.IsNullish && right.IsNullish;
            if (SameKind(left, right))
                return Strict(left, right);
            if (left.IsObject)
                left = Coerce.ToPrimitive(run, left, "default");
            else if (right.IsObject)
                right = Coerce.ToPrimitive(run, right, "default");
            else if (left.Symbol is not null || right.Symbol is not null)
                return false;
            else if (left.IsBigInteger || right.IsBigInteger)
                return ToDouble(left) == ToDouble(right);
            else
                return Coerce.ToNumber(run, left) == Coerce.ToNumber(run, right);
        }
    }

    private static bool SameKind(JsValue left, JsValue right) =>
        (left.IsNumber && right.IsNumber) || (left.IsText && right.IsText) || (left.IsBoolean && right.IsBoolean)
        || (left.IsObject && right.IsObject) || (left.IsBigInteger && right.IsBigInteger);

    private static double ToDouble(JsValue value) =>
        value.IsBigInteger ? (double)value.BigInteger : value.IsText ? NumberText.Parse(value.Text) : value.Number;

    /// <summary>As keys of Map and Set compare: NaN equals itself.</summary>
    public static bool SameValueZero(JsValue left, JsValue right) =>
        Strict(left, right) || (left.IsNumber && right.IsNumber && double.IsNaN(left.Number) && double.IsNaN(right.Number));

    public static bool SameValue(JsValue left, JsValue right) =>
        SameValueZero(left, right) && (!left.IsNumber || left.Number != 0 || double.IsNegative(left.Number) == double.IsNegative(right.Number));

    /// <summary>Below, equal or above zero; null where the two have no order (NaN).</summary>
    public static int? Order(Run run, JsValue left, JsValue right)
    {
        left = Coerce.ToPrimitive(run, left, "number");
        right = Coerce.ToPrimitive(run, right, "number");
        if (left.IsText && right.IsText)
            return string.CompareOrdinal(left.Text, right.Text);
        if (left.IsBigInteger && right.IsBigInteger)
            return left.BigInteger.CompareTo(right.BigInteger);
        var (a, b) = (left.IsBigInteger ? ToDouble(left) : Coerce.ToNumber(run, left), right.IsBigInteger ? ToDouble(right) : Coerce.ToNumber(run, right));
        return double.IsNaN(a) || double.IsNaN(b) ? null : a.CompareTo(b) is var order && a == b ? 0 : order;
    }

    public static string TypeOf(JsValue value)
    {
        if (value.IsText)
            return "string";
        if (value.IsNumber)
            return "number";
        if (value.IsBoolean)
            return "boolean";
        if (value.IsUndefined)
            return "undefined";
        if (value.IsBigInteger)
            return "bigint";
        return value.Symbol is not null ? "symbol" : value.Function is not null ? "function" : "object";
    }
}
