using System.Globalization;
using Governance.Definitions;
using Governance.Execution;
using Microsoft.Extensions.Options;

namespace Governance.Studio;

/// <summary>Publishing from the analyst's desk: with a reason, alone or with a second person, and going back to what ran before.</summary>
internal sealed class PublicationDesk(DefinitionLibrary library, PublishDefinition publish, PublicationCheck check, PublicationGround ground, IOptions<StudioOptions> options)
{
    private const int ShortestReason = 2;
    private const int LongestReason = 200;

    /// <param name="AcceptsDifferences">The person knows that it was not replayed, or that cases would go another way.</param>
    public sealed record Order(string DefinitionId, int Version, Actor By, string? Reason, bool AcceptsDifferences);

    /// <summary>The drawing that was asked for is still the one that would be published.</summary>
    public static bool IsFresh(DefinitionState state, PublicationRequest asked) =>
        state.Find(asked.VersionId) is { } version && string.Equals(version.Hash, asked.Hash, StringComparison.Ordinal);

    /// <summary>Refusals: <c>STU-030</c>, <c>STU-031</c>, <c>STU-035</c>, <c>STU-036</c>, <c>STU-039</c> and everything publishing itself refuses.</summary>
    public async Task<(PublishDefinition.Published? Published, IReadOnlyList<Refusal> Refusals)> Publish(Order order, CancellationToken cancellationToken)
    {
        var ready = await Ready(order, cancellationToken);
        return ready.Refusal is { } refusal
            ? (null, [refusal])
            : await publish.Handle(new Publication(order.DefinitionId, ready.Value.Id, order.By, Said(order.Reason!)), cancellationToken);
    }

    /// <summary>Another person decides. Refused as publishing would be, so that nobody reviews what cannot go.</summary>
    public async Task<IReadOnlyList<Refusal>> Ask(Order order, CancellationToken cancellationToken)
    {
        var ready = await Ready(order, cancellationToken);
        if (ready.Refusal is { } refusal)
            return [refusal];
        var version = ready.Value;
        if (await check.Check(order.DefinitionId, (await library.Content(version.Id, cancellationToken))!, cancellationToken) is { Count: > 0 } problems)
            return problems;

        var asked = await library.Change(
            order.DefinitionId, order.By,
            (moment, _) => Task.FromResult<Result<DefinitionChange?>>(moment.State.Request is { } other && IsFresh(moment.State, other)
                ? StudioRefusals.AlreadyRequested(other.ByName)
                : DefinitionChange.Of(
                    moment.State with { Request = new(version.Version, version.Id, version.Hash, order.By.Id, order.By.Name, Said(order.Reason!), moment.NowMicros) },
                    "definition.publication-asked", Says(order.By, "申请发布", version.Version, Said(order.Reason!)))),
            cancellationToken);
        return asked.Refusal is { } late ? [late] : [];
    }

    /// <summary>The second person's word. Refusals: <c>STU-031</c> to <c>STU-034</c> and everything publishing itself refuses.</summary>
    public async Task<IReadOnlyList<Refusal>> Decide(string definitionId, bool agrees, string? reason, Actor by, CancellationToken cancellationToken)
    {
        var state = await library.State(definitionId, cancellationToken);
        if (state.Request is not { } asked)
            return [StudioRefusals.NoRequest()];
        if (string.Equals(asked.By, by.Id, StringComparison.Ordinal))
            return [StudioRefusals.OwnRequest()];
        if (agrees && !IsFresh(state, asked))
            return [StudioRefusals.RequestOutdated(asked.Version)];
        if (!agrees)
            return IsReason(reason) ? await Forget(asked, definitionId, "没有同意", Said(reason!), by, cancellationToken) : [StudioRefusals.ReasonMissing()];

        var why = string.Create(CultureInfo.InvariantCulture, $"{asked.Reason}（{asked.ByName}申请）");
        var (_, refusals) = await publish.Handle(new Publication(definitionId, asked.VersionId, by, why, IsReviewed: true) { Seen = asked.Hash }, cancellationToken);
        return refusals;
    }

    /// <summary>Whoever asked takes it back.</summary>
    public async Task<IReadOnlyList<Refusal>> Withdraw(string definitionId, Actor by, CancellationToken cancellationToken) =>
        (await library.State(definitionId, cancellationToken)).Request is { } asked && string.Equals(asked.By, by.Id, StringComparison.Ordinal)
            ? await Forget(asked, definitionId, "撤回了", asked.Reason, by, cancellationToken)
            : [StudioRefusals.NoRequest()];

    /// <summary>A version that was published once is again what new cases run on. No second person: it was looked at when it was first published, and going back is urgent.</summary>
    public async Task<(PublishDefinition.Published? Published, IReadOnlyList<Refusal> Refusals)> RollBack(
        string definitionId, int number, string? reason, Actor by, CancellationToken cancellationToken)
    {
        if (!IsReason(reason))
            return (null, [StudioRefusals.ReasonMissing()]);
        var state = await library.State(definitionId, cancellationToken);
        if (state.IsHidden || state.Find(number) is not { } version)
            return (null, [StudioRefusals.UnknownVersion(VersionIds.Of(definitionId, number))]);
        if (version.IsPublished)
            return (null, [StudioRefusals.IsCurrent(number)]);
        if (version.PublishedBy is null)
            return (null, [StudioRefusals.NeverPublished(number)]);

        return await publish.Handle(new Publication(definitionId, version.Id, by, $"回滚：{Said(reason!)}", IsReviewed: true), cancellationToken);
    }

    private async Task<Result<VersionState>> Ready(Order order, CancellationToken cancellationToken)
    {
        if (!IsReason(order.Reason))
            return StudioRefusals.ReasonMissing();
        var state = await library.State(order.DefinitionId, cancellationToken);
        if (state.IsHidden || state.Find(order.Version) is not { } version)
            return StudioRefusals.UnknownVersion(VersionIds.Of(order.DefinitionId, order.Version));
        if (version.IsPublished)
            return StudioRefusals.IsCurrent(order.Version);
        return !order.AcceptsDifferences && ground.Objection(state, version) is { } objection ? objection : version;
    }

    private async Task<IReadOnlyList<Refusal>> Forget(
        PublicationRequest asked, string definitionId, string did, string reason, Actor by, CancellationToken cancellationToken)
    {
        var forgotten = await library.Change(
            definitionId, by,
            (moment, _) => Task.FromResult<Result<DefinitionChange?>>(moment.State.Request != asked
                ? StudioRefusals.NoRequest()
                : DefinitionChange.Of(moment.State with { Request = null }, "definition.publication-ended", Says(by, did + "发布", asked.Version, reason))),
            cancellationToken);
        return forgotten.Refusal is { } refusal ? [refusal] : [];
    }

    private static bool IsReason(string? reason) => reason?.Trim().Length is >= ShortestReason and <= LongestReason;

    // Kept for good: a number or an identity card that somebody wrote into a reason is not.
    private string Said(string reason) => options.Value.Mask(reason.Trim());

    private static string Says(Actor by, string did, int version, string reason) =>
        string.Create(CultureInfo.InvariantCulture, $"{by.Name}{did}第 {version} 版：{reason}");
}
