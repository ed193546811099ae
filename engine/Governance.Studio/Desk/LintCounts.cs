using System.Collections.Concurrent;
using Governance.Execution;

namespace Governance.Studio;

/// <summary>How much was found in a drawing, kept until any definition changes: a flow's findings follow from those it is drawn with.</summary>
internal sealed class LintCounts
{
    private readonly ConcurrentDictionary<string, (int Errors, int Warnings)> _known = new(StringComparer.Ordinal);
    private readonly DefinitionLibrary _library;
    private readonly PublicationCheck _check;

    public LintCounts(DefinitionLibrary library, PublicationCheck check, DefinitionChanges changes)
    {
        (_library, _check) = (library, check);
        changes.Listen(_ => _known.Clear());
    }

    /// <returns>Null when the drawing cannot be found.</returns>
    public async Task<DeskLint?> Of(string definitionId, VersionState version, CancellationToken cancellationToken)
    {
        var key = $"{version.Id} {version.Hash}";
        if (!_known.TryGetValue(key, out var counts))
        {
            if (await _library.Content(version.Id, cancellationToken) is not { } content)
                return null;
            _known[key] = counts = await Count(definitionId, content, cancellationToken);
        }

        return new DeskLint(version.Version, counts.Errors, counts.Warnings);
    }

    private async Task<(int Errors, int Warnings)> Count(string definitionId, DefinitionContent content, CancellationToken cancellationToken)
    {
        var standing = await _check.Check(definitionId, content, cancellationToken);
        var found = _check.Lint(definitionId, content);
        return (standing.Count, found.Count(problem => problem.Level == LintLevel.Warning));
    }
}
