using System.Collections.Frozen;
using System.Globalization;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using Governance.Execution.Values;

namespace Governance.Execution.Expressions.Liquid;

/// <summary>What stands behind a bar. Pure: looks at its input and arguments alone.</summary>
internal delegate object? LiquidFilter(LiquidRun run, object? input, object?[] arguments);

/// <summary>Filters by name: Liquid's own, and Elsa's <c>base64</c> and <c>keys</c>.</summary>
internal static class LiquidFilters
{
    private static readonly FrozenDictionary<string, LiquidFilter> All = new[] { TextFilters.All, ListFilters.All, NumberFilters.All, Others() }
        .SelectMany(f => f).ToFrozenDictionary(f => f.Key, f => f.Value, StringComparer.Ordinal);

    public static LiquidFilter? Find(string name) => All.GetValueOrDefault(name);

    public static object? At(object?[] arguments, int index) => index < arguments.Length ? arguments[index] : null;

    private static Dictionary<string, LiquidFilter> Others() => new(StringComparer.Ordinal)
    {
        ["default"] = (_, input, a) => input is null or false || LiquidValues.AreEqual(input, LiquidNothing.Empty) ? At(a, 0) : input,
        ["raw"] = (_, input, _) => input,
        ["json"] = (run, input, _) => Json(run, input),
        ["base64"] = (run, input, _) => Base64(run, input),
        ["base64_encode"] = (run, input, _) => Base64(run, LiquidValues.Text(run, input)),
        ["base64_decode"] = (run, input, _) => FromBase64(LiquidValues.Text(run, input)),
        ["keys"] = (_, input, _) => input is JsonElement { ValueKind: JsonValueKind.Object } map
            ? map.EnumerateObject().Select(m => (object?)m.Name).ToList()
            : throw new LiquidException("The filter 'keys' works on objects only."),
        ["date"] = Date,
        ["format_date"] = Date,
        ["size"] = (_, input, _) => LiquidValues.Member(input, "size") ?? 0m,
    };

    private static object? Date(LiquidRun run, object? input, object?[] arguments)
    {
        if (LiquidTime.Read(run, input) is not { } time || At(arguments, 0) is not { } format)
            return input;

        var written = LiquidValues.Text(run, format);
        run.Room(written.Length * 12L);
        return LiquidTime.Format(time, written);
    }

    private static string Json(LiquidRun run, object? value)
    {
        var text = Plain(run, value, 0)?.ToJsonString(Value.Compact) ?? "null";
        run.Room(text.Length);
        return text;
    }

    private static JsonNode? Plain(LiquidRun run, object? value, int depth)
    {
        if (depth > 16)
            throw new LiquidException("The list nests too deeply.");

        return value switch
        {
            JsonElement json => Value.ToNode(json),
            decimal number => JsonValue.Create(number),
            _ when LiquidValues.IsList(value) => new JsonArray([.. LiquidValues.Items(value).Select(i => Item(run, i, depth))]),
            ILiquidObject or LiquidNothing => null,
            _ => Value.ToNode(Value.ToJson(value)),
        };
    }

    private static JsonNode? Item(LiquidRun run, object? value, int depth)
    {
        run.Step();
        return Plain(run, value, depth + 1);
    }

    private static string? Base64(LiquidRun run, object? input)
    {
        var text = input is null ? null : input is string written ? written : input is bool flag ? (flag ? "True" : "False")
            : input is decimal number ? number.ToString(CultureInfo.InvariantCulture) : Json(run, input);
        if (text is null)
            return null;

        run.Room(text.Length * 4L);
        return Convert.ToBase64String(Encoding.UTF8.GetBytes(text));
    }

    private static string FromBase64(string text)
    {
        var bytes = new byte[text.Length];
        return Convert.TryFromBase64String(text, bytes, out var length)
            ? Encoding.UTF8.GetString(bytes, 0, length)
            : throw new LiquidException("The input is not a valid Base-64 string.");
    }
}
