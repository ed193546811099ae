using System.Text.Json;
using Governance.Data;

namespace Governance.Cases;

/// <summary>What is sealed for a case, as case handling knows it.</summary>
public sealed class ReporterVault(SealedDocuments vault)
{
    public ValueTask<RawReporter?> Identity(Casefile file, CancellationToken cancellationToken) => Read<RawReporter>(file.Reporter.DocumentId, cancellationToken);

    public ValueTask<RawText?> Text(Casefile file, CancellationToken cancellationToken) => Read<RawText>(file.Content.DocumentId, cancellationToken);

    /// <summary>Masks by context, and besides whatever the reporter of this very case is called.</summary>
    public async ValueTask<string> Mask(Casefile file, string text, CancellationToken cancellationToken) =>
        KnownWords.Mask(text, await Identity(file, cancellationToken));

    private async ValueTask<T?> Read<T>(string? documentId, CancellationToken cancellationToken)
        where T : class => documentId is not null && await vault.Open(documentId, cancellationToken) is { } plain
            ? JsonSerializer.Deserialize<T>(plain, CaseJson.Options)
            : null;
}
