using Governance.Definitions;
using Governance.Execution;
using Microsoft.Extensions.Logging;

namespace Governance.Studio;

/// <summary>Brings the definitions of <c>workflows/</c> into the database, at every start.</summary>
/// <remarks>An unknown id is loaded and published. A file that changed becomes a draft; an analyst's own draft stays the latest.</remarks>
public sealed partial class DefinitionFiles
{
    private static readonly Actor Loader = new("system.files", "流程文件");

    private readonly CaseTypeFolders _folders;
    private readonly DefinitionLibrary _library;
    private readonly PublishDefinition _publish;
    private readonly ILogger<DefinitionFiles> _logger;

    internal DefinitionFiles(
        CaseTypeFolders folders, DefinitionLibrary library, PublishDefinition publish, ILogger<DefinitionFiles> logger)
    {
        _folders = folders;
        _library = library;
        _publish = publish;
        _logger = logger;
    }

    /// <summary>Safe to call on every node at once.</summary>
    public async Task Load(CancellationToken cancellationToken)
    {
        foreach (var folder in _folders.All())
        {
            var read = DefinitionContent.Parse(await File.ReadAllBytesAsync(folder.DefinitionFile, cancellationToken));
            if ((read.Refusal ?? await Load(folder.DefinitionId, read.Value, cancellationToken)) is { } refusal)
                NotLoaded(folder.DefinitionId, refusal.Code, refusal.Message, refusal.Where);
        }
    }

    private async Task<Refusal?> Load(string definitionId, DefinitionContent file, CancellationToken cancellationToken)
    {
        var isNew = false;
        var loaded = await _library.Change(
            definitionId, Loader,
            (moment, _) =>
            {
                isNew = moment.State.Versions.Length == 0;
                return Task.FromResult<Result<DefinitionChange?>>(IsKnown(moment.State, file) ? null : SaveDefinition.FromFile(moment, file));
            },
            cancellationToken);
        if (loaded.Refusal is { } refusal || !isNew)
            return loaded.Refusal;

        var (_, refusals) = await _publish.Handle(definitionId, Loader, cancellationToken);
        return refusals.Count == 0 ? null : refusals[0];
    }

    private static bool IsKnown(DefinitionState state, DefinitionContent file) =>
        state.IsHidden || state.SeenFiles.Contains(file.Hash, StringComparer.Ordinal) || state.Versions.Any(v => string.Equals(v.Hash, file.Hash, StringComparison.Ordinal));

    [LoggerMessage(Level = LogLevel.Warning, Message = "Definition file {DefinitionId} was not loaded: {Code} {Reason} {Where}")]
    private partial void NotLoaded(string definitionId, string code, string reason, string where);
}
