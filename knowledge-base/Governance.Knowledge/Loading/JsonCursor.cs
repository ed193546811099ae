using System.Collections.Immutable;
using System.Globalization;
using System.Text.Json;

namespace Governance.Knowledge.Loading;

/// <summary>A JSON value that knows its file and path, so that every error names the place.</summary>
internal readonly record struct JsonCursor(string File, string Path, JsonElement Value)
{
    public JsonCursor this[string name] =>
        TryGet(name, out var found) ? found : throw Broken($"member \"{name}\" is missing");

    public bool TryGet(string name, out JsonCursor found)
    {
        if (Value.ValueKind != JsonValueKind.Object)
            throw Broken("an object is expected");
        var there = Value.TryGetProperty(name, out var element) && element.ValueKind != JsonValueKind.Null;
        found = there ? new JsonCursor(File, $"{Path}.{name}", element) : default;
        return there;
    }

    public string Text() => Value.ValueKind == JsonValueKind.String && Value.GetString() is { Length: > 0 } text
        ? text
        : throw Broken("a text that is not empty is expected");

    public string Text(string name) => this[name].Text();

    public string? OptionalText(string name) => TryGet(name, out var found) ? found.Text() : null;

    public double Number() => Value.ValueKind == JsonValueKind.Number ? Value.GetDouble() : throw Broken("a number is expected");

    public double? OptionalNumber(string name) => TryGet(name, out var found) ? found.Number() : null;

    public bool Flag(string name) => TryGet(name, out var found) && found.Value.ValueKind switch
    {
        JsonValueKind.True => true,
        JsonValueKind.False => false,
        _ => throw found.Broken("true or false is expected"),
    };

    public DateOnly Date() => DateOnly.TryParseExact(Text(), "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var date)
        ? date
        : throw Broken("a date such as 2026-01-31 is expected");

    public DateOnly? OptionalDate(string name) => TryGet(name, out var found) ? found.Date() : null;

    public ImmutableArray<JsonCursor> Items()
    {
        if (Value.ValueKind != JsonValueKind.Array)
            throw Broken("a list is expected");
        var self = this;
        return [.. Value.EnumerateArray().Select((element, index) => new JsonCursor(self.File, $"{self.Path}[{index}]", element))];
    }

    public ImmutableArray<JsonCursor> Items(string name) => this[name].Items();

    public ImmutableArray<JsonCursor> OptionalItems(string name) => TryGet(name, out var found) ? found.Items() : [];

    public ImmutableArray<string> OptionalTexts(string name) => [.. OptionalItems(name).Select(item => item.Text())];

    /// <summary>An enum member written in kebab-case.</summary>
    public T Choice<T>()
        where T : struct, Enum
    {
        var written = Text();
        foreach (var value in Enum.GetValues<T>())
            if (string.Equals(Kebab.Of(value), written, StringComparison.Ordinal))
                return value;
        throw Broken($"\"{written}\" is none of {string.Join(", ", Enum.GetValues<T>().Select(Kebab.Of))}");
    }

    public T Choice<T>(string name)
        where T : struct, Enum => this[name].Choice<T>();

    public T? OptionalChoice<T>(string name)
        where T : struct, Enum => TryGet(name, out var found) ? found.Choice<T>() : null;

    public KnowledgeLoadException Broken(string problem) => new(File, Path, problem);
}
