using System.Collections.Immutable;
using System.Globalization;
using Governance.Definitions;
using Governance.Execution;

namespace Governance.Studio;

/// <summary>Which versions of shared flows a published drawing runs with. Instances keep theirs; a shared flow that updates its consumers publishes them anew.</summary>
internal sealed class SharedVersions(DefinitionLibrary library, StoredGraphs graphs, PublicationCheck check, Releases releases)
{
    // A shared flow drawn with a shared flow passes the news on; a circle does not.
    private const int MostPasses = 8;

    /// <summary>Versions that ran before this was recorded stay with the shared flows published now.</summary>
    public async Task Pin(Actor by, CancellationToken cancellationToken)
    {
        foreach (var id in await library.Ids(cancellationToken))
        {
            if ((await library.State(id, cancellationToken)).Versions.Any(IsOpenEnded))
                await library.Change(id, by, Pin, cancellationToken);
        }
    }

    /// <returns>Definitions that were published anew.</returns>
    public async Task<IReadOnlyList<string>> Renew(Actor by, CancellationToken cancellationToken)
    {
        var renewed = new List<string>();
        for (var pass = 0; pass < MostPasses; pass++)
        {
            var before = renewed.Count;
            foreach (var id in await library.Ids(cancellationToken))
            {
                if (await Renewable(id, cancellationToken) && !(await library.Change(id, by, Renew, cancellationToken)).IsRefused)
                    renewed.Add(id);
            }

            if (renewed.Count == before)
                break;
        }

        return [.. renewed.Distinct(StringComparer.Ordinal)];
    }

    private static bool IsOpenEnded(VersionState version) => version is { IsFrozen: true, Uses: null };

    private async Task<Result<DefinitionChange?>> Pin(DefinitionMoment moment, CancellationToken cancellationToken)
    {
        var next = moment.State;
        foreach (var version in next.Versions.Where(IsOpenEnded))
        {
            var content = await library.Content(version.Id, cancellationToken);
            next = next.With(version with { Uses = content is null ? ImmutableSortedDictionary<string, string>.Empty : graphs.Uses(content.Bytes) });
        }

        return DefinitionChange.Of(next, "definition.pinned", $"流程“{moment.State.DefinitionId}”记下各版使用的共用流程版本");
    }

    private async Task<bool> Renewable(string definitionId, CancellationToken cancellationToken)
    {
        var state = await library.State(definitionId, cancellationToken);
        if (state.IsHidden || state.Published is not { Uses: { Count: > 0 } uses } published || await library.Content(published.Id, cancellationToken) is not { } content)
            return false;
        var now = graphs.Uses(content.Bytes);
        foreach (var (used, versionId) in now)
        {
            if (uses.TryGetValue(used, out var former) && !string.Equals(former, versionId, StringComparison.Ordinal)
                && await library.Content(versionId, cancellationToken) is { UpdatesConsumers: true })
                return (await check.Check(definitionId, content, cancellationToken)).Count == 0;
        }

        return false;
    }

    private async Task<Result<DefinitionChange?>> Renew(DefinitionMoment moment, CancellationToken cancellationToken)
    {
        var state = moment.State;
        if (state.Published is not { } published || await library.Content(published.Id, cancellationToken) is not { } content || published.RunsWith(graphs.Uses(content.Bytes)))
            return (DefinitionChange?)null;

        var number = state.NextVersion;
        var version = published with
        {
            Id = VersionIds.Of(state.DefinitionId, number),
            Version = number,
            CreatedMicros = moment.NowMicros,
            Uses = graphs.Uses(content.Bytes),
            PublishedByName = moment.By.Name,
            PublishedMicros = moment.NowMicros,
            PublishReason = "随共用流程更新",
        };
        var others = state with { Versions = [.. state.Versions.Select(v => v with { IsPublished = false, IsLatest = v.IsLatest && !published.IsLatest })] };
        var release = releases.Next(moment, version);
        var next = others.With(version);
        var change = DefinitionChange.Of(
            release is null ? next : next with { Release = release.Release }, "definition.renewed",
            string.Create(CultureInfo.InvariantCulture, $"共用流程更新，流程“{content.Name}”随之发布第 {number} 版；正在运行的仍按原来的版本"));
        change = change with { Contents = ImmutableDictionary<int, DefinitionContent>.Empty.Add(number, content) };
        return release is null ? change : change with { More = [release] };
    }
}
