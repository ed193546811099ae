using System.Collections.Immutable;
using System.Globalization;
using Governance.Definitions;
using Governance.Execution;

namespace Governance.Studio;

/// <summary>The smaller changes: take down, hide, go back, freeze, restore a save.</summary>
internal sealed class ChangeDefinition(DefinitionLibrary library, SaveDefinition save)
{
    /// <summary>No version is published any more; what runs goes on.</summary>
    public Task<Result<DefinitionState>> Retract(string definitionId, Actor by, CancellationToken cancellationToken) => Change(
        definitionId, by,
        state => state.Published is not { } published
            ? (DefinitionChange?)null
            : DefinitionChange.Of(state.With(published with { IsPublished = false }), "definition.retracted", Says(by, "下架了", published.Version)),
        cancellationToken);

    /// <summary>Gone from every list; nothing is deleted, and what runs goes on.</summary>
    public Task<Result<DefinitionState>> Hide(string definitionId, Actor by, CancellationToken cancellationToken) => Change(
        definitionId, by,
        state => DefinitionChange.Of(
            state with { IsHidden = true, Versions = [.. state.Versions.Select(v => v with { IsPublished = false })] },
            "definition.hidden", $"{by.Name}删除了流程“{definitionId}”"),
        cancellationToken);

    /// <summary>Hides one version; the newest remaining one becomes the latest. Refusal: <c>STU-014</c>.</summary>
    public Task<Result<DefinitionState>> HideVersion(string definitionId, string versionId, Actor by, CancellationToken cancellationToken) => Change(
        definitionId, by,
        state =>
        {
            if (state.Find(versionId) is not { } version)
                return StudioRefusals.UnknownVersion(versionId);
            if (version.IsPublished)
                return StudioRefusals.IsPublished(version.Version);

            var next = state.With(version with { IsHidden = true, IsLatest = false });
            if (version.IsLatest)
                next = next.Versions.LastOrDefault(v => !v.IsHidden) is { } newest ? next.WithLatest(newest) : next with { IsHidden = true };
            return DefinitionChange.Of(next, "definition.version-hidden", Says(by, "删除了", version.Version));
        },
        cancellationToken);

    /// <summary>The drawing of this version can change no more: something is about to run on it.</summary>
    public Task<Result<DefinitionState>> Freeze(string definitionId, string versionId, Actor by, CancellationToken cancellationToken) => Change(
        definitionId, by,
        state =>
        {
            if (state.Find(versionId) is not { } version)
                return StudioRefusals.UnknownVersion(versionId);
            return version.IsFrozen
                ? (DefinitionChange?)null
                : DefinitionChange.Of(state.With(version with { IsFrozen = true }), "definition.frozen", Says(by, "试运行了", version.Version));
        },
        cancellationToken);

    /// <summary>A new draft with the drawing of an earlier version; asking again changes nothing.</summary>
    public async Task<Result<DefinitionState>> Revert(string definitionId, int version, Actor by, CancellationToken cancellationToken)
    {
        var content = await library.Content(VersionIds.Of(definitionId, version), cancellationToken);
        return content is null
            ? StudioRefusals.UnknownVersion(VersionIds.Of(definitionId, version))
            : await library.Change(definitionId, by, (moment, cancellation) => Copy(moment, content, version, cancellation), cancellationToken);
    }

    /// <summary>The draft gets the drawing of one of its kept saves. Refusal: <c>STU-015</c>.</summary>
    public async Task<Result<DefinitionState>> Restore(string definitionId, string saveId, Actor by, CancellationToken cancellationToken)
    {
        var content = await library.Saved(saveId, cancellationToken);
        return content is null || !saveId.StartsWith(definitionId + "-s", StringComparison.Ordinal)
            ? StudioRefusals.UnknownSave(saveId)
            : await save.Handle(new SaveDefinition.Command(content.Json, definitionId, SeenVersion: null, by), cancellationToken);
    }

    private async Task<Result<DefinitionChange?>> Copy(DefinitionMoment moment, DefinitionContent content, int from, CancellationToken cancellationToken)
    {
        var (state, by) = (moment.State, moment.By);
        var latest = state.Latest is null ? null : await library.Content(state.Latest.Id, cancellationToken);
        if (state.Latest is { IsDraft: true } && string.Equals(latest?.Fingerprint(), content.Fingerprint(), StringComparison.Ordinal))
            return (DefinitionChange?)null;

        var number = state.NextVersion;
        var copied = DefinitionContent.FromStudio(content.Json, state.DefinitionId, number, before: null).Value;
        var version = SaveDefinition.New(moment, number) with { Hash = copied.Hash };
        var change = DefinitionChange.Of(state.WithLatest(version), "definition.reverted", Says(by, "恢复了", from));
        return change with { Contents = ImmutableDictionary<int, DefinitionContent>.Empty.Add(number, copied) };
    }

    private Task<Result<DefinitionState>> Change(
        string definitionId, Actor by, Func<DefinitionState, Result<DefinitionChange?>> decide, CancellationToken cancellationToken) => library.Change(
        definitionId, by,
        (moment, _) => Task.FromResult(
            moment.State.Versions.Length == 0 || moment.State.IsHidden ? StudioRefusals.UnknownDefinition(definitionId) : decide(moment.State)),
        cancellationToken);

    private static string Says(Actor by, string did, int version) => string.Create(CultureInfo.InvariantCulture, $"{by.Name}{did}第 {version} 版");
}
