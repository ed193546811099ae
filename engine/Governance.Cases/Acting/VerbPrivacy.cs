using System.Collections.Immutable;
using System.Text.Json;
using System.Text.Json.Nodes;
using Governance.Data;
using Governance.Execution;
using Governance.Knowledge;

namespace Governance.Cases;

/// <summary>Free words of a verb, masked before they enter a stimulus; where that changed them, the words as typed are sealed beside.</summary>
/// <param name="Sealed">Rows of the vault, kept out of the chain.</param>
public sealed record MaskedVerb(JsonElement Data, string? Reason, ImmutableArray<Effect> Sealed);

public sealed class VerbPrivacy(SealedDocuments vault)
{
    public MaskedVerb Mask(string caseNo, VerbSchema schema, JsonElement data, string? reason)
    {
        var masked = data.ValueKind == JsonValueKind.Object ? JsonObject.Create(data)! : [];
        masked.Remove("documentId");
        var changed = false;
        foreach (var field in schema.Fields.Where(IsFree))
        {
            if (masked[field.Name] is not JsonValue value || !value.TryGetValue<string>(out var text) || Masking.Mask(text) is not { } safe
                || string.Equals(safe, text, StringComparison.Ordinal))
                continue;
            masked[field.Name] = safe;
            changed = true;
        }

        var hidden = reason is null ? null : Masking.Mask(reason);
        if (!changed && string.Equals(hidden, reason, StringComparison.Ordinal))
            return new MaskedVerb(ToElement(masked), hidden, []);
        var document = vault.Seal(caseNo, "verb", JsonSerializer.SerializeToUtf8Bytes(new { data, reason }, CaseJson.Options));
        masked["documentId"] = document.Id;
        return new MaskedVerb(ToElement(masked), hidden, [.. document.Effects]);
    }

    // Codes a picker gave (units, people) are no words: masking would break them.
    private static bool IsFree(VerbField field) => field is { Type: FieldType.Text, Choices.IsEmpty: true, Format: null or "textarea" };

    private static JsonElement ToElement(JsonObject value) => JsonSerializer.SerializeToElement(value);
}
