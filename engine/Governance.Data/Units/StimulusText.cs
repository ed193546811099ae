using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using Governance.Execution;

namespace Governance.Data;

/// <summary>A stimulus as the queues store it.</summary>
internal static partial class StimulusText
{
    public static string Write(Stimulus s) => JsonSerializer.Serialize(
        new Stored(s.Id, s.To.Value, s.Kind, Known(s.Data), s.By, s.Reason, s.ExpectedVersion), Shapes.Readable.Stored);

    public static Stimulus Read(string text)
    {
        var s = JsonSerializer.Deserialize(text, Shapes.Readable.Stored)
            ?? throw new InvalidOperationException("A stored stimulus is empty.");
        return new(s.Id, new AggregateKey(s.To), s.Kind, s.Data ?? default, s.By, s.Reason, s.ExpectedVersion);
    }

    /// <summary>The element's own text; <c>null</c> for an undefined one.</summary>
    public static string Text(JsonElement element) => Known(element)?.GetRawText() ?? "null";

    public static JsonElement Element(string text) => JsonSerializer.Deserialize(text, Shapes.Readable.JsonElement);

    private static JsonElement? Known(JsonElement element) => element.ValueKind == JsonValueKind.Undefined ? null : element;

    internal sealed record Stored(
        Guid Id, string To, string Kind, JsonElement? Data, Actor By, string? Reason, long? ExpectedVersion);

    [JsonSerializable(typeof(Stored))]
    [JsonSerializable(typeof(JsonElement))]
    private sealed partial class Shapes : JsonSerializerContext
    {
        /// <summary>Chinese stays readable in the database.</summary>
        public static readonly Shapes Readable = new(new JsonSerializerOptions(JsonSerializerDefaults.Web)
        {
            DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
            Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        });
    }
}
