using System.Globalization;
using Governance.Definitions;
using Governance.Execution;
using Microsoft.Extensions.Options;

namespace Governance.Studio;

/// <summary>Orders what was previewed, stops it, and orders the way back; <see cref="Moves"/> carries it out.</summary>
internal sealed class OrderMoves(DefinitionLibrary library, MovesBook book, IOptions<StudioOptions> options)
{
    private const long Hour = 3_600_000_000;
    private const int LongestReason = 500;

    /// <summary>Refusals: <c>STU-057</c> without a fresh preview of this very version, <c>STU-058</c>, <c>STU-063</c>, <c>STU-064</c>.</summary>
    public async Task<Result<MovesState>> Order(string definitionId, string? token, string? reason, Actor by, CancellationToken cancellationToken)
    {
        if (WhyNot(reason) is { } why)
            return why;
        var definition = await library.State(definitionId, cancellationToken);
        return await book.Change(
            definitionId, by,
            (state, now) =>
            {
                if (Refusal(state, definition, token, now) is { } refusal)
                    return refusal;
                var preview = state.Preview!;
                var order = new MoveOrder(state.Numbered + 1, preview.Plan, new MoveLeg(Said(by, reason!, now), preview.Total));
                return new MoveChange(
                    (state with { Preview = null }).With(order), "definition.move-ordered",
                    string.Create(CultureInfo.InvariantCulture, $"{by.Name}开始把运行中的 {preview.Total} 个实例迁移到第 {order.Plan.Version} 版：{order.Forth.Ordered.Reason}"));
            },
            cancellationToken);
    }

    /// <summary>After the part that is under way nothing more is moved.</summary>
    public async Task<Result<MovesState>> Stop(string definitionId, string? reason, Actor by, CancellationToken cancellationToken)
    {
        if (WhyNot(reason) is { } why)
            return why;
        return await book.Change(
            definitionId, by,
            (state, now) => state.Underway is not { Leg.Stop: null } order
                ? MoveRefusals.NothingUnderway()
                : new MoveChange(
                    state.With(order.With(order.Leg with { Stop = Said(by, reason!, now) })), "definition.move-stopped",
                    string.Create(CultureInfo.InvariantCulture, $"{by.Name}停止了第 {order.Number} 次{(order.Back is null ? "迁移" : "迁移的回滚")}：{Masked(reason!)}")),
            cancellationToken);
    }

    /// <summary>Brings those back that an order moved, and that are still where it brought them.</summary>
    /// <param name="number">Null: the latest order.</param>
    public async Task<Result<MovesState>> RollBack(string definitionId, int? number, string? reason, Actor by, CancellationToken cancellationToken)
    {
        if (WhyNot(reason) is { } why)
            return why;
        return await book.Change(
            definitionId, by,
            (state, now) =>
            {
                if (state.Underway is not null)
                    return MoveRefusals.Underway();
                var order = number is { } asked ? state.Order(asked) : state.Latest;
                if (order is null || order.Forth.Moved <= order.Returned)
                    return MoveRefusals.NothingToReturn();
                var back = new MoveLeg(Said(by, reason!, now), order.Forth.Moved - order.Returned);
                return new MoveChange(
                    state.With(order with { Back = back }), "definition.move-rolled-back",
                    string.Create(CultureInfo.InvariantCulture, $"{by.Name}开始回滚第 {order.Number} 次迁移，共 {back.Total} 个实例：{back.Ordered.Reason}"));
            },
            cancellationToken);
    }

    private static Refusal? Refusal(MovesState state, DefinitionState definition, string? token, long now)
    {
        if (state.Underway is not null)
            return MoveRefusals.Underway();
        if (state.Preview is not { } preview || !string.Equals(preview.Token, token, StringComparison.Ordinal))
            return MoveRefusals.NotPreviewed();
        if (preview.DoneMicros is not { } done)
            return MoveRefusals.StillCounting();
        if (now - done > Hour || !string.Equals(definition.Find(preview.Plan.To)?.Hash, preview.Plan.Hash, StringComparison.Ordinal))
            return MoveRefusals.NotPreviewed();
        return preview.Movable == 0 ? MoveRefusals.NothingToMove() : null;
    }

    private static Refusal? WhyNot(string? reason) => string.IsNullOrWhiteSpace(reason) ? MoveRefusals.ReasonMissing()
        : reason.Length > LongestReason ? MoveRefusals.ReasonTooLong(LongestReason) : null;

    private Said Said(Actor by, string reason, long now) => new(by.Id, by.Name, Masked(reason), now);

    private string Masked(string reason) => options.Value.Mask(reason.Trim());
}
