namespace Governance.Execution.Expressions.JavaScript.Language;

/// <summary>Reading and writing members of any value.</summary>
internal static class Properties
{
    public static JsValue Get(Run run, JsValue target, string key)
    {
        if (target.Object is { } source)
            return source.Get(run, key, target);
        if (target.IsText)
            return OfText(run, target, key);
        if (target.IsNullish)
            throw run.TypeError($"Cannot read properties of {(target.IsNull ? "null" : "undefined")} (reading '{Shown(key)}')");
        return PrototypeOf(target)!.Get(run, key, target);
    }

    public static JsValue Get(Run run, JsValue target, JsValue key)
    {
        if (key.IsNumber)
        {
            var index = (int)key.Number;
            if (index == key.Number && index >= 0)
            {
                if (target.Reference is JsArray array)
                    return array.At(index);
                if (target.IsText && index < target.Text.Length)
                    return JsText.Of(target.Text[index]);
            }
        }
        if (target.IsNullish)
            throw run.TypeError($"Cannot read properties of {(target.IsNull ? "null" : "undefined")} (reading '{Shown(Coerce.ToKey(run, key))}')");
        return Get(run, target, Coerce.ToKey(run, key));
    }

    public static void Set(Run run, JsValue target, string key, JsValue value)
    {
        if (target.Object is { } holder)
            holder.Set(run, key, value);
        else if (target.IsNullish)
            throw run.TypeError($"Cannot set properties of {(target.IsNull ? "null" : "undefined")} (setting '{Shown(key)}')");
    }

    public static void Set(Run run, JsValue target, JsValue key, JsValue value)
    {
        if (key.IsNumber && key.Number >= 0 && key.Number == (uint)key.Number && target.Reference is JsArray array && key.Number < uint.MaxValue)
            array.SetAt(run, (uint)key.Number, value);
        else
            Set(run, target, Coerce.ToKey(run, key), value);
    }

    public static JsObject? PrototypeOf(JsValue value)
    {
        if (value.Object is { } source)
            return source.Prototype;
        if (value.IsText)
            return Builtins.StringPrototype;
        if (value.IsNumber)
            return Builtins.NumberPrototype;
        if (value.IsBoolean)
            return Builtins.BooleanPrototype;
        return value.IsBigInteger ? Builtins.BigIntPrototype : value.Symbol is null ? null : Builtins.SymbolPrototype;
    }

    private static JsValue OfText(Run run, JsValue target, string key)
    {
        if (string.Equals(key, "length", StringComparison.Ordinal))
            return target.Text.Length;
        if (key.Length > 0 && char.IsAsciiDigit(key[0]) && NumberText.Parse(key) is var index && string.Equals(NumberText.Of(index), key, StringComparison.Ordinal))
            return index < target.Text.Length && index == Math.Floor(index)
                ? JsText.Of(target.Text[(int)index])
                : default(JsValue);
        return Builtins.StringPrototype.Get(run, key, target);
    }

    private static string Shown(string key) => key.StartsWith(JsSymbol.KeyMark) ? "Symbol(...)" : key;
}
