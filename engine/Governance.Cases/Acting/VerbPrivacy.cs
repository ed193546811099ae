using System.Collections.Immutable;
using System.Text.Json;
using System.Text.Json.Nodes;
using Governance.Data;
using Governance.Execution;

namespace Governance.Cases;

/// <summary>Free words of a verb, masked before they enter a stimulus; where that changed them, the words as typed are sealed beside.</summary>
/// <param name="Sealed">Rows of the vault, kept out of the chain.</param>
public sealed record MaskedVerb(JsonElement Data, string? Reason, ImmutableArray<Effect> Sealed);

public sealed class VerbPrivacy(SealedDocuments vault, ReporterVault reporters)
{
    private const string Phone = "phone";

    public async ValueTask<MaskedVerb> Mask(Casefile file, VerbSchema schema, JsonElement data, string? reason, CancellationToken cancellationToken)
    {
        var given = data.ValueKind == JsonValueKind.Object ? data : ToElement([]);
        var masked = JsonObject.Create(given)!;
        masked.Remove("documentId");
        var free = schema.Fields.Where(field => IsFree(field) && masked[field.Name] is JsonValue value && value.TryGetValue<string>(out _)).ToList();
        var who = free.Count > 0 || reason is not null ? await reporters.Identity(file, cancellationToken) : null;
        var changed = false;
        foreach (var field in free)
        {
            var text = masked[field.Name]!.GetValue<string>();
            var safe = field.Format is Phone ? Knowledge.Masking.MaskPhone(text) : KnownWords.Mask(text, who);
            changed |= !string.Equals(safe, text, StringComparison.Ordinal);
            masked[field.Name] = safe;
        }

        var hidden = reason is null ? null : KnownWords.Mask(reason, who);
        if (!changed && string.Equals(hidden, reason, StringComparison.Ordinal))
            return new MaskedVerb(ToElement(masked), hidden, []);
        var document = vault.Seal(file.CaseNo, "verb", JsonSerializer.SerializeToUtf8Bytes(new { data = given, reason }, CaseJson.Options));
        masked["documentId"] = document.Id;
        return new MaskedVerb(ToElement(masked), hidden, [.. document.Effects]);
    }

    // Codes a picker gave (units, people) are no words: masking would break them.
    private static bool IsFree(VerbField field) => field is { Type: FieldType.Text, Choices.IsEmpty: true, Format: null or "textarea" or Phone };

    private static JsonElement ToElement(JsonObject value) => JsonSerializer.SerializeToElement(value);
}
