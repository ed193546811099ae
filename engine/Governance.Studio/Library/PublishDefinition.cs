using System.Collections.Immutable;
using System.Globalization;
using Governance.Definitions;
using Governance.Execution;
using Microsoft.Extensions.Options;

namespace Governance.Studio;

/// <param name="VersionId">Null: the latest.</param>
/// <param name="IsReviewed">A second person has seen it, or none is asked for here: files at the start, an administrator's command, a version that ran before.</param>
internal sealed record Publication(string DefinitionId, string? VersionId, Actor By, string? Reason = null, bool IsReviewed = false)
{
    /// <summary>Hash of the drawing that was looked at; null: whatever it is now.</summary>
    public string? Seen { get; init; }
}

/// <summary>Makes a version the one that new cases and instances run on, and freezes a release when it is a case type's.</summary>
internal sealed class PublishDefinition(DefinitionLibrary library, PublicationCheck check, Releases releases, StoredGraphs graphs, SharedVersions shared, IOptions<StudioOptions> options)
{
    /// <param name="Warnings">What was found and does not stand against publishing.</param>
    /// <param name="Consumers">Definitions published anew with it.</param>
    public sealed record Published(DefinitionState State, bool AlreadyPublished, IReadOnlyList<LintProblem> Warnings, IReadOnlyList<string> Consumers);

    /// <summary>Publishes; whoever is drawn with it is published anew where the drawing says so.</summary>
    /// <returns>The published version, or everything that stands against publishing.</returns>
    public async Task<(Published? Published, IReadOnlyList<Refusal> Refusals)> Handle(Publication publication, CancellationToken cancellationToken)
    {
        var (published, refusals) = await Alone(publication, cancellationToken);
        return published is { AlreadyPublished: false }
            ? (published with { Consumers = await shared.Renew(publication.By, cancellationToken) }, refusals)
            : (published, refusals);
    }

    /// <summary>Without those drawn with it: many are published one after the other, and these once at the end.</summary>
    public async Task<(Published? Published, IReadOnlyList<Refusal> Refusals)> Alone(Publication publication, CancellationToken cancellationToken)
    {
        var (definitionId, versionId, by) = (publication.DefinitionId, publication.VersionId, publication.By);
        if (options.Value.NeedsSecondPerson && !publication.IsReviewed)
            return (null, [StudioRefusals.NeedsSecondPerson()]);

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

                if (publication.Seen is { } seen && !string.Equals(seen, latest.Hash, StringComparison.Ordinal))
                    return StudioRefusals.RequestOutdated(latest.Version);

                var content = (await library.Content(latest.Id, cancellation))!;
                var release = releases.Next(moment, latest);
                already = latest.IsPublished;
                if (already && release is null)
                    return (DefinitionChange?)null;

                problems = await check.Check(definitionId, content, cancellation);
                if (problems.Count > 0)
                    return problems[0];

                found = check.Lint(definitionId, content);
                return Publish(moment, latest with { Uses = UsesOf(latest, content), PublishReason = publication.Reason }, content, release);
            },
            cancellationToken);
        if (problems.Count > 0)
            return (null, problems);

        return changed.Refusal is { } refusal ? (null, [refusal]) : (new Published(changed.Value, already, found, []), []);
    }

    // What once ran keeps the shared flows it ran with: instances on it must not see others.
    private ImmutableSortedDictionary<string, string> UsesOf(VersionState version, DefinitionContent content) =>
        version is { IsFrozen: true, Uses: { } own } ? own : graphs.Uses(content.Bytes);

    private static DefinitionChange Publish(DefinitionMoment moment, VersionState latest, DefinitionContent content, FreezeRelease? release)
    {
        var state = moment.State;
        var others = state with { Versions = [.. state.Versions.Select(v => v with { IsPublished = false })] };
        var next = others.With(latest with
        {
            IsPublished = true,
            IsFrozen = true,
            PublishedBy = moment.By.Id,
            PublishedByName = moment.By.Name,
            PublishedMicros = moment.NowMicros,
        });
        next = string.Equals(next.Request?.VersionId, latest.Id, StringComparison.Ordinal) ? next with { Request = null } : next;
        var change = DefinitionChange.Of(
            release is null ? next : next with { Release = release.Release }, "definition.published",
            string.Create(CultureInfo.InvariantCulture, $"{moment.By.Name}发布了流程“{content.Name}”第 {latest.Version} 版{(latest.PublishReason is { } why ? $"：{why}" : "")}"));
        return release is null ? change : change with { More = [release] };
    }
}
