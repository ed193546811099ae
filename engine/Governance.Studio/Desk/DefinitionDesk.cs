using Governance.Data;
using Governance.Execution;
using Microsoft.EntityFrameworkCore;

namespace Governance.Studio;

/// <summary>What an analyst's day begins with: every definition, what runs on it, what is drawn and not published, and what waits for a second person.</summary>
internal sealed class DefinitionDesk(IReadDb read, DefinitionLibrary library, CaseTypeFolders folders, RunningInstances running, LintCounts lint, Instants instants)
{
    /// <summary>Case types first, then shared flows, then what was drawn here; by name.</summary>
    public async Task<IReadOnlyList<DeskDefinition>> All(Actor reader, CancellationToken cancellationToken)
    {
        var states = new List<DefinitionState>();
        foreach (var id in await library.Ids(cancellationToken))
            states.Add(await library.State(id, cancellationToken));
        var counts = await running.Count([.. states.SelectMany(state => state.Versions).Select(version => version.Id)], cancellationToken);
        var (kinds, found) = (Kinds(), new List<DeskDefinition>());
        foreach (var state in states)
        {
            if (await Of(state, kinds, counts, reader, cancellationToken) is { } definition)
                found.Add(definition);
        }

        return [.. found.OrderBy(one => one.Kind switch { "case-type" => 0, "shared" => 1, _ => 2 }).ThenBy(one => one.Name, StringComparer.Ordinal)];
    }

    /// <returns>The definition and its versions, newest first; null when there is none, or it is hidden.</returns>
    public async Task<(DeskDefinition Definition, IReadOnlyList<DeskVersion> Versions)?> One(string definitionId, Actor reader, CancellationToken cancellationToken)
    {
        var state = await library.State(definitionId, cancellationToken);
        var counts = await running.Count([.. state.Versions.Select(version => version.Id)], cancellationToken);
        return await Of(state, Kinds(), counts, reader, cancellationToken) is not { } definition
            ? null
            : (definition, [.. state.Versions.Where(version => !version.IsHidden).Reverse().Select(version => Shape(state, version, counts))]);
    }

    private async Task<DeskDefinition?> Of(
        DefinitionState state, Dictionary<string, string> kinds, IReadOnlyDictionary<string, int> counts, Actor reader, CancellationToken cancellationToken)
    {
        if (state.IsHidden || state.Latest is not { } latest)
            return null;

        var (name, description) = await Words(latest.Id, cancellationToken);
        var total = state.Versions.Sum(version => counts.GetValueOrDefault(version.Id));
        var draft = latest.IsPublished || latest.PublishedBy is not null ? null : latest;
        var next = draft ?? state.Published ?? latest;
        return new DeskDefinition(
            state.DefinitionId, name, description, kinds.GetValueOrDefault(state.DefinitionId, "own"),
            state.Published is { } published ? Shape(state, published, counts) : null,
            draft is null ? null : Shape(state, draft, counts),
            new DeskRunning(total, total - (state.Published is { } on ? counts.GetValueOrDefault(on.Id) : 0)),
            await lint.Of(state.DefinitionId, next, cancellationToken), DeskRehearsal.Of(state, next, instants), DeskRequest.Of(state, reader, instants));
    }

    private DeskVersion Shape(DefinitionState state, VersionState version, IReadOnlyDictionary<string, int> counts)
    {
        var saved = state.Saves.LastOrDefault(save => save.Version == version.Version);
        var wasPublished = version.IsPublished || version.PublishedBy is not null;
        return new DeskVersion(
            version.Version, version.Id, version.IsPublished ? "published" : version.IsLatest && !wasPublished ? "draft" : "earlier", version.FileHash is not null,
            version.SavedByName, instants.Of(saved?.AtMicros ?? version.CreatedMicros),
            wasPublished ? version.PublishedByName ?? version.PublishedBy ?? version.SavedByName : null, instants.Of(version.PublishedMicros), version.PublishReason,
            counts.GetValueOrDefault(version.Id));
    }

    private Dictionary<string, string> Kinds() =>
        folders.All().ToDictionary(folder => folder.DefinitionId, folder => folder.IsCaseType ? "case-type" : "shared", StringComparer.Ordinal);

    private async Task<(string Name, string? Description)> Words(string versionId, CancellationToken cancellationToken)
    {
        await using var db = read.Open();
        var row = await db.Definitions.Where(version => version.Id == versionId).Select(version => new { version.Name, version.Description }).FirstAsync(cancellationToken);
        return (row.Name, row.Description);
    }
}
