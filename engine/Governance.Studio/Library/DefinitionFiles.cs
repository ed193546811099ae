using Governance.Definitions;
using Governance.Execution;
using Microsoft.Extensions.Logging;

namespace Governance.Studio;

/// <summary>Brings the definitions of <c>workflows/</c> into the database, at every start.</summary>
/// <remarks>An unknown id is loaded and published. A file that changed is published too where what runs is the product's own; where a person changed
/// what runs it becomes a draft, and that is told. An analyst's own draft stays the latest. Running instances keep their version.</remarks>
public sealed partial class DefinitionFiles
{
    internal const string LoaderId = "system.files";

    private static readonly Actor Loader = new(LoaderId, "流程文件");

    private readonly CaseTypeFolders _folders;
    private readonly DefinitionLibrary _library;
    private readonly PublishDefinition _publish;
    private readonly SharedVersions _shared;
    private readonly ProductUpdates _updates;
    private readonly ILogger<DefinitionFiles> _logger;

    internal DefinitionFiles(
        CaseTypeFolders folders, DefinitionLibrary library, PublishDefinition publish, SharedVersions shared, ProductUpdates updates, ILogger<DefinitionFiles> logger)
    {
        _folders = folders;
        _library = library;
        _publish = publish;
        _shared = shared;
        _updates = updates;
        _logger = logger;
    }

    /// <summary>Safe to call on every node at once, and again.</summary>
    public async Task Load(CancellationToken cancellationToken)
    {
        await _shared.Pin(Loader, cancellationToken);
        foreach (var folder in _folders.All())
        {
            var read = DefinitionContent.Parse(await File.ReadAllBytesAsync(folder.DefinitionFile, cancellationToken));
            if ((read.Refusal ?? await Load(folder.DefinitionId, read.Value, cancellationToken)) is { } refusal)
                NotLoaded(folder.DefinitionId, refusal.Code, refusal.Message, refusal.Where);
        }

        await _shared.Renew(Loader, cancellationToken);
        foreach (var waiting in await _updates.List(cancellationToken))
            UpdateWaits(waiting.DefinitionId, waiting.Why.Code, waiting.Why.Message);
    }

    private async Task<Refusal?> Load(string definitionId, DefinitionContent file, CancellationToken cancellationToken)
    {
        var loaded = await _library.Change(
            definitionId, Loader,
            (moment, _) => Task.FromResult<Result<DefinitionChange?>>(IsKnown(moment.State, file) ? null : SaveDefinition.FromFile(moment, file)),
            cancellationToken);
        if (loaded.Refusal is { } refusal)
            return refusal;
        if (Publishable(loaded.Value, file) is not { } version)
            return null;

        var (_, refusals) = await _publish.Alone(new Publication(definitionId, version.Id, Loader, IsReviewed: true), cancellationToken);
        return refusals.Count == 0 ? null : refusals[0];
    }

    /// <summary>The file's own version, where it may take the place of what runs.</summary>
    private static VersionState? Publishable(DefinitionState state, DefinitionContent file)
    {
        var isFirst = state.Versions is [{ IsFrozen: false }];
        return !state.IsHidden && (isFirst || state.RunsAsShipped(file.Hash))
            ? state.Versions.LastOrDefault(v => v is { IsDraft: true, IsHidden: false } && string.Equals(v.FileHash, file.Hash, StringComparison.Ordinal))
            : null;
    }

    private static bool IsKnown(DefinitionState state, DefinitionContent file) =>
        state.IsHidden || state.SeenFiles.Contains(file.Hash, StringComparer.Ordinal) || state.Versions.Any(v => string.Equals(v.Hash, file.Hash, StringComparison.Ordinal));

    [LoggerMessage(Level = LogLevel.Warning, Message = "Definition file {DefinitionId} was not loaded: {Code} {Reason} {Where}")]
    private partial void NotLoaded(string definitionId, string code, string reason, string where);

    [LoggerMessage(Level = LogLevel.Warning, Message = "Definition file {DefinitionId} waits as a draft: {Code} {Reason}")]
    private partial void UpdateWaits(string definitionId, string code, string reason);
}
