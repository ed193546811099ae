using System.Collections.Immutable;
using System.Globalization;
using System.Text.Json;
using Governance.Definitions;

namespace Governance.Execution.Time;

/// <summary>Reads a file of rows and notes the first thing wrong with its JSON path; every read goes on with a harmless value.</summary>
internal sealed class JsonCursor
{
    private readonly JsonElement _element;
    private readonly Notes _notes;

    private JsonCursor(JsonElement element, string path, Notes notes) => (_element, Path, _notes) = (element, path, notes);

    public string Path { get; }

    /// <summary>The first thing wrong anywhere in the file.</summary>
    public Refusal? Refusal => _notes.First;

    public static Result<JsonCursor> Open(string json)
    {
        try
        {
            using var document = JsonDocument.Parse(json);
            return new JsonCursor(document.RootElement.Clone(), "$", new Notes());
        }
        catch (JsonException mistake)
        {
            return TimeRefusals.NotJson(string.Create(CultureInfo.InvariantCulture, $"第 {mistake.LineNumber + 1} 行。"));
        }
    }

    public void Note(Refusal refusal) => _notes.First ??= refusal;

    /// <summary>Notes any property that is none of these.</summary>
    public JsonCursor Only(params ReadOnlySpan<string> names)
    {
        if (_element.ValueKind != JsonValueKind.Object)
        {
            Note(TimeRefusals.Malformed("对象 {…}", Path));
            return this;
        }

        foreach (var property in _element.EnumerateObject())
        {
            if (!names.Contains(property.Name))
                Note(TimeRefusals.UnknownProperty(property.Name, Path));
        }

        return this;
    }

    /// <summary>The property, or null where it is absent or null.</summary>
    public JsonCursor? Get(string name) =>
        _element.ValueKind == JsonValueKind.Object && _element.TryGetProperty(name, out var value) && value.ValueKind != JsonValueKind.Null
            ? new JsonCursor(value, $"{Path}.{name}", _notes)
            : null;

    /// <summary>The property, which must be there but may be null.</summary>
    public JsonCursor? Stated(string name)
    {
        if (_element.ValueKind == JsonValueKind.Object && !_element.TryGetProperty(name, out _))
            Note(TimeRefusals.Missing($"{Path}.{name}"));
        return Get(name);
    }

    public string Text(string name) => Required(name)?.AsText() ?? "";

    public ImmutableArray<JsonCursor> Items(string name) => Get(name)?.AsItems() ?? [];

    public ImmutableArray<(string Name, JsonCursor Value)> Properties() =>
        _element.ValueKind == JsonValueKind.Object
            ? [.. _element.EnumerateObject().Select(p => (p.Name, new JsonCursor(p.Value, $"{Path}.{p.Name}", _notes)))]
            : [];

    public JsonCursor? Required(string name)
    {
        var value = Get(name);
        if (value is null)
            Note(TimeRefusals.Missing($"{Path}.{name}"));
        return value;
    }

    public ImmutableArray<JsonCursor> AsItems()
    {
        if (_element.ValueKind == JsonValueKind.Array)
            return [.. _element.EnumerateArray().Select((item, index) => new JsonCursor(item, $"{Path}[{index}]", _notes))];
        Note(TimeRefusals.Malformed("数组 […]", Path));
        return [];
    }

    public string AsText()
    {
        if (_element.ValueKind == JsonValueKind.String && _element.GetString() is { Length: > 0 } text)
            return text;
        Note(TimeRefusals.Malformed("非空文字", Path));
        return "";
    }

    public bool AsFlag()
    {
        if (_element.ValueKind is not (JsonValueKind.True or JsonValueKind.False))
            Note(TimeRefusals.Malformed("true 或 false", Path));
        return _element.ValueKind == JsonValueKind.True;
    }

    public decimal AsNumber()
    {
        if (_element.ValueKind == JsonValueKind.Number && _element.TryGetDecimal(out var number))
            return number;
        Note(TimeRefusals.Malformed("数字", Path));
        return 1;
    }

    public DateOnly AsDate() => Date(AsText());

    /// <summary>One date or <c>first..last</c>.</summary>
    public (DateOnly First, DateOnly Last) AsDates()
    {
        var parts = AsText().Split("..");
        var first = Date(parts[0]);
        var last = parts.Length == 1 ? first : Date(parts[^1]);
        if (last < first)
            Note(TimeRefusals.Reversed(Path));
        return (first, last);
    }

    /// <summary>One of the names of a vocabulary.</summary>
    public T AsOneOf<T>(IReadOnlyDictionary<string, T> names)
    {
        var text = AsText();
        if (names.TryGetValue(text, out var value))
            return value;
        Note(TimeRefusals.UnknownValue(text, string.Join('、', names.Keys), Path));
        return names.Values.First();
    }

    private DateOnly Date(string text)
    {
        if (DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var date))
            return date;
        Note(TimeRefusals.Malformed("如 2026-01-01 的日期", Path));
        return new DateOnly(2000, 1, 1);
    }

    private sealed class Notes
    {
        public Refusal? First { get; set; }
    }
}
