using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Unicode;

namespace Governance.Execution.Values;

/// <summary>
/// Values inside a running instance: null, bool, int, long, float, double, decimal, string, DateTime, DateTimeOffset, TimeSpan, Guid,
/// a JsonElement for lists and objects, a JsonNode for values declared as JSON. All are treated as immutable.
/// </summary>
internal static class Value
{
    /// <summary>A value may be wrapped again and again; beyond this it is a fault.</summary>
    public const int MaxDepth = 512;

    // Elsa writes lists and objects this way: compact, Chinese readable, HTML marks escaped.
    public static readonly JsonSerializerOptions Compact = new() { Encoder = JavaScriptEncoder.Create(UnicodeRanges.All), MaxDepth = MaxDepth };

    private static readonly object True = true;
    private static readonly object False = false;

    public static object Box(bool value) => value ? True : False;

    /// <summary>A JSON value as the engine holds it.</summary>
    public static object? FromJson(JsonElement json) => json.ValueKind switch
    {
        JsonValueKind.Undefined or JsonValueKind.Null => null,
        JsonValueKind.True => True,
        JsonValueKind.False => False,
        JsonValueKind.String => json.GetString(),
        JsonValueKind.Number => Number(json),
        _ => json,
    };

    public static JsonElement ToJson(object? value) => value switch
    {
        JsonElement element => element,
        JsonNode node => JsonSerializer.SerializeToElement(node, Compact),
        _ => JsonSerializer.SerializeToElement(Plain(value), Compact),
    };

    /// <summary>Anything made of values, as JSON.</summary>
    public static JsonElement Serialize<T>(T value) => JsonSerializer.SerializeToElement(value, Compact);

    /// <summary>A JSON value that can be changed.</summary>
    public static JsonNode? ToNode(JsonElement json) => JsonNode.Parse(json.GetRawText(), documentOptions: new JsonDocumentOptions { MaxDepth = MaxDepth });

    /// <summary>Parses text that must be JSON.</summary>
    public static JsonElement Parse(string text)
    {
        using var document = JsonDocument.Parse(text);
        return document.RootElement.Clone();
    }

    /// <summary>Text as Elsa's type converters write it: <c>True</c>, <c>1E+21</c>, lists as compact JSON; null stays null.</summary>
    public static string? ToText(object? value) => value switch
    {
        null => null,
        string text => text,
        bool flag => flag ? "True" : "False",
        JsonElement json => JsonSerializer.Serialize(json, Compact),
        JsonNode node => node.ToString(),
        double number => number.ToString("R", CultureInfo.InvariantCulture),
        float number => number.ToString("R", CultureInfo.InvariantCulture),
        DateTime time when time == default => string.Empty,
        DateTime time => time.ToString(time.TimeOfDay == TimeSpan.Zero ? "yyyy-MM-dd" : "MM/dd/yyyy HH:mm:ss", CultureInfo.InvariantCulture),
        DateTimeOffset time => time.ToString(
            time.TimeOfDay == TimeSpan.Zero ? "yyyy-MM-dd zzz" : "MM/dd/yyyy HH:mm:ss zzz", CultureInfo.InvariantCulture),
        IFormattable other => other.ToString(null, CultureInfo.InvariantCulture),
        _ => value.ToString(),
    };

    private static object Number(JsonElement json)
    {
        if (json.TryGetInt32(out var whole))
            return whole;

        return json.TryGetInt64(out var large) ? large : json.GetDouble();
    }

    // NaN and infinities have no JSON form; an instant is written with its offset, never with the machine's.
    private static object? Plain(object? value) => value switch
    {
        double number when !double.IsFinite(number) => null,
        DateTime { Kind: DateTimeKind.Local } time => new DateTimeOffset(DateTime.SpecifyKind(time, DateTimeKind.Utc)),
        _ => value,
    };
}
