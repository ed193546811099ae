using System.Security.Cryptography;
using System.Text.Json;
using System.Text.Json.Nodes;
using Governance.Definitions;

namespace Governance.Studio;

/// <summary>A definition's JSON as it is kept: the exact bytes, so that an export equals the import byte for byte.</summary>
internal sealed class DefinitionContent
{
    private const int LimitMegabytes = 4;
    private const int NameLimit = 200;

    // What the server knows better than any document: not part of what was drawn.
    private static readonly string[] OwnedByServer =
        ["id", "version", "isLatest", "isPublished", "createdAt", "links", "tenantId", "isSystem", "providerName", "materializerName", "materializerContext"];

    private static readonly JsonDocumentOptions Strict = new() { MaxDepth = 256, AllowDuplicateProperties = false };

    private DefinitionContent(byte[] bytes, JsonObject json)
    {
        Bytes = bytes;
        Json = json;
        Hash = HashOf(bytes);
    }

    public byte[] Bytes { get; }

    /// <summary>Parsed once; callers that change it clone it.</summary>
    public JsonObject Json { get; }

    /// <summary>SHA-256 of <see cref="Bytes"/>, lower-case hex.</summary>
    public string Hash { get; }

    public string Name => Member("name") is JsonValue value && value.TryGetValue<string>(out var name) ? name : "";

    public string? Description => Member("description") is JsonValue value && value.TryGetValue<string>(out var text) ? text : null;

    public JsonObject? Root => Member("root") as JsonObject;

    public bool IsUsableAsActivity => Option("usableAsActivity");

    /// <summary>Publishing it publishes anew whoever is drawn with it.</summary>
    public bool UpdatesConsumers => IsUsableAsActivity && Option("autoUpdateConsumingWorkflows");

    public static string HashOf(ReadOnlySpan<byte> bytes) => Convert.ToHexStringLower(SHA256.HashData(bytes));

    /// <summary>Refusals: <c>STU-010</c>, <c>STU-013</c>.</summary>
    public static Result<DefinitionContent> Parse(ReadOnlyMemory<byte> bytes)
    {
        if (bytes.Length > LimitMegabytes * 1024 * 1024)
            return StudioRefusals.TooLarge(LimitMegabytes);

        if (!JsonBytes.AreSound(bytes.Span))
            return StudioRefusals.NotJson("$");

        try
        {
            return JsonNode.Parse(bytes.Span, documentOptions: Strict) is JsonObject json
                ? new DefinitionContent(bytes.ToArray(), json)
                : StudioRefusals.NotJson("$");
        }
        catch (JsonException e)
        {
            return StudioRefusals.NotJson(e.Path ?? "$");
        }
    }

    /// <summary>What Studio sent, written as a readable file under the id of its version; members Studio does not know are carried over.</summary>
    public static Result<DefinitionContent> FromStudio(JsonObject model, string definitionId, int version, DefinitionContent? before)
    {
        var kept = new JsonObject { ["id"] = VersionIds.Of(definitionId, version), ["definitionId"] = definitionId, ["version"] = version };
        foreach (var (name, value) in model)
        {
            if (!kept.ContainsKey(name) && !OwnedByServer.Contains(name, StringComparer.Ordinal))
                kept[name] = value?.DeepClone();
        }

        foreach (var (name, value) in before?.Json ?? [])
        {
            if (!kept.ContainsKey(name) && !OwnedByServer.Contains(name, StringComparer.Ordinal))
                kept[name] = value?.DeepClone();
        }

        return Parse(JsonSerializer.SerializeToUtf8Bytes(kept, StudioJson.Indented));
    }

    /// <summary>Equal for two documents that draw the same thing, whatever version they carry.</summary>
    public string Fingerprint()
    {
        var drawn = new JsonObject();
        foreach (var (name, value) in Json.OrderBy(m => m.Key, StringComparer.Ordinal))
        {
            if (!OwnedByServer.Contains(name, StringComparer.Ordinal) && !string.Equals(name, "definitionId", StringComparison.Ordinal))
                drawn[name] = value?.DeepClone();
        }

        return HashOf(JsonSerializer.SerializeToUtf8Bytes(drawn, StudioJson.Options));
    }

    /// <summary>What every save must fulfil. Refusals: <c>STU-006</c>, <c>STU-007</c>, <c>STU-009</c>.</summary>
    public Refusal? Check()
    {
        if (string.IsNullOrWhiteSpace(Name))
            return StudioRefusals.MissingName();
        if (Name.Length > NameLimit)
            return StudioRefusals.NameTooLong(NameLimit);

        return Root is null || ActivityTree.Text(Root, "type") is not { Length: > 0 } ? StudioRefusals.MissingRoot() : null;
    }

    private bool Option(string name) => Member("options") is JsonObject options && options[name] is JsonValue value && value.TryGetValue<bool>(out var flag) && flag;

    // Elsa accepts Pascal case at the top.
    private JsonNode? Member(string name) => Json[name] ?? Json[char.ToUpperInvariant(name[0]) + name[1..]];
}
