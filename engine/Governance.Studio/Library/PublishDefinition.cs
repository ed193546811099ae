using System.Globalization;
using Governance.Definitions;
using Governance.Execution;

namespace Governance.Studio;

/// <summary>Makes a version the one that new cases and instances run on, and freezes a release when it is a case type's.</summary>
internal sealed class PublishDefinition(DefinitionLibrary library, PublicationCheck check, Releases releases, StoredGraphs graphs, SharedVersions shared)
{
    /// <param name="Warnings">What was found and does not stand against publishing.</param>
    /// <param name="Consumers">Definitions published anew with it.</param>
    public sealed record Published(DefinitionState State, bool AlreadyPublished, IReadOnlyList<LintProblem> Warnings, IReadOnlyList<string> Consumers);

    /// <summary>The latest version; whoever is drawn with it is published anew where the drawing says so.</summary>
    /// <returns>The published version, or everything that stands against publishing.</returns>
    public async Task<(Published? Published, IReadOnlyList<Refusal> Refusals)> Handle(string definitionId, Actor by, CancellationToken cancellationToken)
    {
        var (published, refusals) = await Handle(definitionId, versionId: null, by, cancellationToken);
        return published is { AlreadyPublished: false } ? (published with { Consumers = await shared.Renew(by, cancellationToken) }, refusals) : (published, refusals);
    }

    /// <param name="versionId">Null: the latest.</param>
    public async Task<(Published? Published, IReadOnlyList<Refusal> Refusals)> Handle(string definitionId, string? versionId, Actor by, CancellationToken cancellationToken)
    {
        IReadOnlyList<Refusal> problems = [];
        IReadOnlyList<LintProblem> found = [];
        var already = false;
        var changed = await library.Change(
            definitionId, by,
            async (moment, cancellation) =>
            {
                (already, problems) = (false, []);
                if (moment.State.IsHidden || (versionId is null ? moment.State.Latest : moment.State.Find(versionId)) is not { } latest)
                    return StudioRefusals.UnknownDefinition(definitionId);

                var content = (await library.Content(latest.Id, cancellation))!;
                var release = releases.Next(moment, latest);
                already = latest.IsPublished;
                if (already && release is null)
                    return (DefinitionChange?)null;

                problems = await check.Check(definitionId, content, cancellation);
                if (problems.Count > 0)
                    return problems[0];

                found = check.Lint(definitionId, content);
                return Publish(moment, latest with { Uses = graphs.Uses(content.Bytes) }, content, release);
            },
            cancellationToken);
        if (problems.Count > 0)
            return (null, problems);

        return changed.Refusal is { } refusal ? (null, [refusal]) : (new Published(changed.Value, already, found, []), []);
    }

    private static DefinitionChange Publish(DefinitionMoment moment, VersionState latest, DefinitionContent content, FreezeRelease? release)
    {
        var state = moment.State;
        var others = state with { Versions = [.. state.Versions.Select(v => v with { IsPublished = false })] };
        var next = others.With(latest with { IsPublished = true, IsFrozen = true, PublishedBy = moment.By.Id });
        var change = DefinitionChange.Of(
            release is null ? next : next with { Release = release.Release }, "definition.published",
            string.Create(CultureInfo.InvariantCulture, $"{moment.By.Name}发布了流程“{content.Name}”第 {latest.Version} 版"));
        return release is null ? change : change with { More = [release] };
    }
}
