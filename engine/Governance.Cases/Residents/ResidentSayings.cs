using System.Text.Json;
using Governance.Data;

namespace Governance.Cases;

/// <summary>What a resident adds, masked as their case is; where that changed it, the words as typed are sealed beside.</summary>
public sealed class ResidentSayings(SealedDocuments vault, ReporterVault reporters)
{
    public async ValueTask<MaskedVerb> Of(Casefile file, string? words, CancellationToken cancellationToken)
    {
        if (words is null)
            return new MaskedVerb(CaseJson.Element(new { }), null, []);
        var hidden = KnownWords.Mask(words, await reporters.Identity(file, cancellationToken));
        var safe = file.Reporter is { Anonymous: true } or { Confidential: true } ? KnownWords.WithoutDoor(hidden) : hidden;
        if (string.Equals(safe, words, StringComparison.Ordinal))
            return new MaskedVerb(CaseJson.Element(new { text = safe }), safe, []);
        var document = vault.Seal(file.CaseNo, "verb", JsonSerializer.SerializeToUtf8Bytes(new { text = words }, CaseJson.Options));
        return new MaskedVerb(CaseJson.Element(new { text = safe, documentId = document.Id }), safe, [.. document.Effects]);
    }
}
