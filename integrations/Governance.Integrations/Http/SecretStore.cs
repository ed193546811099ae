using System.Collections.Immutable;
using System.Text.Json;
using System.Text.Json.Nodes;
using Governance.Execution;
using Microsoft.Extensions.Configuration;

namespace Governance.Integrations.Http;

/// <summary>Secrets drawings name, from configuration or environment: <c>Governance__Secrets__{name}</c>. They live in this process's memory only.</summary>
public sealed class SecretStore
{
    // Shorter ones could not be struck out of an answer without striking out half of it.
    private const int Shortest = 6;

    private readonly ImmutableSortedDictionary<string, string> _values;

    public SecretStore(IEnumerable<KeyValuePair<string, string>> values)
    {
        _values = values.ToImmutableSortedDictionary(StringComparer.OrdinalIgnoreCase);
        if (_values.FirstOrDefault(v => v.Value.Length < Shortest) is { Key: { } tooShort })
            throw new InvalidOperationException($"Governance:Secrets:{tooShort} has fewer than {Shortest} characters.");
    }

    public static SecretStore None { get; } = new([]);

    public static SecretStore From(IConfiguration configuration)
    {
        ArgumentNullException.ThrowIfNull(configuration);
        return new SecretStore(configuration.GetSection("Governance:Secrets").GetChildren()
            .Where(s => !string.IsNullOrEmpty(s.Value)).Select(s => KeyValuePair.Create(s.Key, s.Value!)));
    }

    public string? Find(string name) => _values.GetValueOrDefault(name);

    /// <summary>What comes back must not bring a secret into the journal: its mark stands there instead.</summary>
    public OutboundAnswer Strike(OutboundAnswer answer, IReadOnlyList<string> names)
    {
        ArgumentNullException.ThrowIfNull(answer);
        ArgumentNullException.ThrowIfNull(names);
        return names.Count == 0 ? answer : answer with
        {
            Headers = answer.Headers.ToImmutableSortedDictionary(h => h.Key, h => h.Value.Select(v => Strike(v, names)).ToImmutableArray(), answer.Headers.KeyComparer),
            Content = answer.Content is { } content ? Strike(content, names) : null,
            Message = answer.Message is { } message ? Strike(message, names) : null,
        };
    }

    // By value and not by its text: JSON may write one value in many ways.
    private JsonElement Strike(JsonElement content, IReadOnlyList<string> names) =>
        JsonSerializer.SerializeToElement(Strike(JsonNode.Parse(content.GetRawText()), names));

    private JsonNode? Strike(JsonNode? node, IReadOnlyList<string> names) => node switch
    {
        JsonObject members => new JsonObject(members.Select(m => KeyValuePair.Create(Strike(m.Key, names), Strike(m.Value, names)))),
        JsonArray items => new JsonArray([.. items.Select(i => Strike(i, names))]),
        JsonValue value when value.TryGetValue<string>(out var text) => JsonValue.Create(Strike(text, names)),
        _ => node?.DeepClone(),
    };

    // As it is, and as it is written inside JSON or an address.
    private string Strike(string text, IReadOnlyList<string> names)
    {
        foreach (var name in names)
        {
            if (Find(name) is not { } value)
                continue;
            foreach (var written in new[] { value, JsonEncodedText.Encode(value).ToString(), Uri.EscapeDataString(value), Convert.ToBase64String(System.Text.Encoding.UTF8.GetBytes(value)) }.Distinct(StringComparer.Ordinal))
                text = text.Contains(written, StringComparison.Ordinal) ? text.Replace(written, SecretMarks.Of(name), StringComparison.Ordinal) : text;
        }

        return text;
    }
}
