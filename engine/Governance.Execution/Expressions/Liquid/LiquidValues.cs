using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;
using Governance.Execution.Values;

namespace Governance.Execution.Expressions.Liquid;

/// <summary>The words <c>empty</c> and <c>blank</c>, which other values are compared with.</summary>
internal enum LiquidNothing
{
    Empty,
    Blank,
}

/// <summary><c>(1..5)</c>, both ends included; walked, never held.</summary>
internal sealed record LiquidRange(int From, int To);

/// <summary>
/// Values inside a template: null, bool, decimal, double where a decimal cannot hold it, text, times, JSON lists and objects, lists made
/// by filters, and <see cref="ILiquidObject"/>.
/// </summary>
internal static class LiquidValues
{
    /// <summary>An engine value as a template holds it.</summary>
    public static object? Of(object? value) => value switch
    {
        JsonElement json => OfJson(json),
        JsonNode node => OfJson(Value.ToJson(node)),
        double number => OfDouble(value, number),
        float number => OfDouble((double)number, number),
        sbyte or byte or short or ushort or int or uint or long or ulong => Convert.ToDecimal(value, CultureInfo.InvariantCulture),
        _ => value,
    };

    public static bool IsTrue(object? value) => value is not (null or false);

    public static object? Member(object? owner, object? key)
    {
        switch (owner)
        {
            case ILiquidObject host when key is string name:
                return Of(host.Get(name));
            case JsonElement { ValueKind: JsonValueKind.Object } map when key is string name && map.TryGetProperty(name, out var member):
                return OfJson(member);
            case JsonElement { ValueKind: JsonValueKind.Object } map when key is "size":
                return (decimal)map.GetPropertyCount();
            case JsonElement { ValueKind: JsonValueKind.Array } list:
                return OfList(list.GetArrayLength(), i => OfJson(list[i]), key);
            case List<object?> list:
                return OfList(list.Count, i => list[i], key);
            case string text when key is "size":
                return (decimal)text.Length;
            default:
                return null;
        }
    }

    /// <summary>What a loop or a list filter walks over; nothing for what is no list.</summary>
    public static IEnumerable<object?> Items(object? value) => value switch
    {
        JsonElement { ValueKind: JsonValueKind.Array } list => list.EnumerateArray().Select(OfJson),
        JsonElement { ValueKind: JsonValueKind.Object } map => map.EnumerateObject().Select(m => (object?)new List<object?> { m.Name, OfJson(m.Value) }),
        List<object?> list => list,
        LiquidRange range => Walk(range),
        string { Length: > 0 } text => [text],
        _ => [],
    };

    public static bool IsList(object? value) => value is List<object?> or LiquidRange or JsonElement { ValueKind: JsonValueKind.Array };

    public static decimal Number(object? value) => value switch
    {
        decimal number => number,
        double number when double.IsFinite(number) && Math.Abs(number) < 7.9e28 => (decimal)number,
        string text when decimal.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var number) => number,
        true => 1,
        _ => 0,
    };

    public static string Text(LiquidRun run, object? value) => value switch
    {
        null or LiquidNothing => string.Empty,
        string text => text,
        bool flag => flag ? "true" : "false",
        decimal number => number.ToString(CultureInfo.InvariantCulture),
        double number => number.ToString("R", CultureInfo.InvariantCulture),
        DateTimeOffset time => time.UtcDateTime.ToString("u", CultureInfo.InvariantCulture),
        DateTime time => LiquidTime.Of(run, time).UtcDateTime.ToString("u", CultureInfo.InvariantCulture),
        LiquidRange range => string.Create(CultureInfo.InvariantCulture, $"{range.From}..{range.To}"),
        JsonElement { ValueKind: JsonValueKind.Object } map => run.Made(JsonSerializer.Serialize(map, Value.Compact)),
        ILiquidObject => string.Empty,
        _ when IsList(value) => Joined(run, value, string.Empty),
        _ => Value.ToText(value) ?? string.Empty,
    };

    public static string Joined(LiquidRun run, object? list, string separator)
    {
        var text = new System.Text.StringBuilder();
        foreach (var item in Items(list))
        {
            run.Step();
            if (text.Length > 0 || separator.Length == 0)
                text.Append(text.Length > 0 ? separator : string.Empty);
            text.Append(Text(run, item));
            run.Room(text.Length);
        }

        return text.ToString();
    }

    public static bool AreEqual(object? left, object? right)
    {
        if (right is LiquidNothing || left is LiquidNothing)
            return right is LiquidNothing nothing ? IsNothing(left, nothing) : IsNothing(right, (LiquidNothing)left!);
        if (left is null || right is null)
            return left is null && right is null;
        if (left is bool || right is bool)
            return left.Equals(right);
        if (IsNumber(left) || IsNumber(right))
            return IsNumeric(left) && IsNumeric(right) && Number(left) == Number(right);
        if (left is JsonElement one && right is JsonElement other)
            return JsonElement.DeepEquals(one, other);

        return left.Equals(right);
    }

    public static bool Contains(LiquidRun run, object? owner, object? part)
    {
        if (owner is string text)
            return text.Contains(Text(run, part), StringComparison.Ordinal);
        if (owner is JsonElement { ValueKind: JsonValueKind.Object } map)
            return map.TryGetProperty(Text(run, part), out _);

        foreach (var item in Items(owner))
        {
            run.Step();
            if (AreEqual(item, part))
                return true;
        }

        return false;
    }

    /// <summary>Null where the two have no order, which makes every comparison false.</summary>
    public static int? Compare(object? left, object? right) => (left, right) switch
    {
        _ when IsNumeric(left) && IsNumeric(right) && (IsNumber(left) || IsNumber(right)) => Number(left).CompareTo(Number(right)),
        (string one, string other) => string.CompareOrdinal(one, other),
        (DateTimeOffset one, DateTimeOffset other) => one.CompareTo(other),
        (DateTime one, DateTime other) => one.CompareTo(other),
        (TimeSpan one, TimeSpan other) => one.CompareTo(other),
        _ => null,
    };

    private static bool IsNumber(object? value) => value is decimal or double;

    private static bool IsNumeric(object? value) =>
        IsNumber(value) || (value is string text && decimal.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out _));

    private static bool IsNothing(object? value, LiquidNothing nothing) => value switch
    {
        null or false => nothing == LiquidNothing.Blank,
        string text => nothing == LiquidNothing.Blank ? string.IsNullOrWhiteSpace(text) : text.Length == 0,
        JsonElement { ValueKind: JsonValueKind.Object } map => map.GetPropertyCount() == 0,
        _ => IsList(value) && !Items(value).Any(),
    };

    private static object? OfJson(JsonElement json) => json.ValueKind switch
    {
        JsonValueKind.Number => json.TryGetDecimal(out var exact) ? exact : json.GetDouble(),
        _ => Value.FromJson(json),
    };

    // A decimal prints and compares exactly; what it cannot hold stays as it is.
    private static object OfDouble(object boxed, double number) =>
        double.IsFinite(number) && Math.Abs(number) < 7.9e28 && (number == 0 || Math.Abs(number) > 1e-20) ? (decimal)number : boxed;

    private static object? OfList(int count, Func<int, object?> item, object? key) => key switch
    {
        "size" => (decimal)count,
        "first" => count > 0 ? item(0) : null,
        "last" => count > 0 ? item(count - 1) : null,
        decimal number when number >= -count && number < count => item((int)(number < 0 ? number + count : number)),
        _ => null,
    };

    private static IEnumerable<object?> Walk(LiquidRange range)
    {
        for (var i = range.From; i <= range.To; i++)
            yield return (decimal)i;
    }
}
