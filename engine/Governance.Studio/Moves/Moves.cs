using System.Collections.Concurrent;
using System.Globalization;
using Governance.Execution;

namespace Governance.Studio;

/// <summary>Counts previews and carries out orders, also those a stopped process left unfinished. Several processes may do it at once: nothing happens twice.</summary>
public sealed class Moves
{
    private static readonly TimeSpan Report = TimeSpan.FromSeconds(1);

    private readonly DefinitionLibrary _library;
    private readonly MovesBook _book;
    private readonly RunningInstances _instances;
    private readonly IGraphs _graphs;
    private readonly (MoveForth Forth, MoveBack Back) _ways;
    private readonly TimeProvider _time;
    private readonly ConcurrentDictionary<string, long> _idle = new(StringComparer.Ordinal);

    internal Moves(DefinitionLibrary library, MovesBook book, RunningInstances instances, IGraphs graphs, IBursts bursts, TimeProvider time)
    {
        (_library, _book, _instances, _graphs, _time) = (library, book, instances, graphs, time);
        _ways = (new MoveForth(book, instances, graphs, bursts), new MoveBack(book, instances, graphs, bursts));
    }

    /// <summary>Does everything that was asked for and is not done yet.</summary>
    public async Task CarryOut(CancellationToken cancellationToken)
    {
        foreach (var (definitionId, version) in await _book.Written(await _library.Ids(cancellationToken), cancellationToken))
        {
            if (_idle.GetValueOrDefault(definitionId, -1) == version)
                continue;
            var state = await _book.State(definitionId, cancellationToken);
            if (state is { Preview: null or { DoneMicros: not null }, Underway: null })
                _idle[definitionId] = version;
            else
                await CarryOut(definitionId, state, cancellationToken);
        }
    }

    private async Task CarryOut(string definitionId, MovesState state, CancellationToken cancellationToken)
    {
        if (state.Preview is { DoneMicros: null } preview)
            await Count(definitionId, preview, cancellationToken);
        while (state.Underway is { } order)
            state = await Step(definitionId, order, cancellationToken);
    }

    /// <summary>One part of an order; then it is written how far it has come.</summary>
    private async Task<MovesState> Step(string definitionId, MoveOrder order, CancellationToken cancellationToken)
    {
        var step = order.Back is null ? await _ways.Forth.Next(definitionId, order, cancellationToken) : await _ways.Back.Next(definitionId, order, cancellationToken);
        return await Write(
            definitionId, order.Leg.Ordered.Actor,
            (state, now) => state.Order(order.Number) is not { Leg: { EndedMicros: null } leg } known || leg.Parts != order.Leg.Parts ? null
                : step is null ? Ended(state, known, now) : Stepped(state, known, step),
            cancellationToken);
    }

    private static MoveChange Stepped(MovesState state, MoveOrder order, MoveStep step)
    {
        var leg = order.Leg;
        var reasons = new ReasonCount(leg.Reasons);
        foreach (var reason in step.Reasons)
            reasons.Add(reason);
        var next = order.With(leg with
        {
            Seen = leg.Seen + step.Seen,
            Moved = leg.Moved + step.Moved,
            Parts = leg.Parts + 1,
            Cursor = step.Cursor ?? leg.Cursor,
            Reasons = reasons.Tallies,
        });
        if (order.Back is not null)
            next = next with { Returned = order.Returned + step.Moved };
        return new MoveChange(
            state.With(next), "definition.move-progress", string.Create(CultureInfo.InvariantCulture, $"第 {order.Number} 次{Name(order)}：已处理 {next.Leg.Seen} 个，其中 {next.Leg.Moved} 个已移动"));
    }

    private static MoveChange Ended(MovesState state, MoveOrder order, long now) => new(
        state.With(order.With(order.Leg with { EndedMicros = now })), "definition.move-ended",
        string.Create(CultureInfo.InvariantCulture, $"第 {order.Number} 次{Name(order)}{(order.Leg.Stop is null ? "完成" : "已停止")}：{order.Leg.Moved} 个已移动，{order.Leg.Seen - order.Leg.Moved} 个没有移动"));

    private static string Name(MoveOrder order) => order.Back is null ? "迁移" : "迁移的回滚";

    private async Task Count(string definitionId, MovePreview preview, CancellationToken cancellationToken)
    {
        if (_graphs.Find(definitionId, preview.Plan.To) is not { } to)
        {
            await Write(
                definitionId, new Actor(preview.By, preview.ByName),
                (state, _) => new MoveChange(state with { Preview = null }, "definition.move-counted", "目标版本的图读不出来，预览取消"), cancellationToken);
            return;
        }

        var (count, reported) = (new MoveCount(_graphs, to, preview.Plan, definitionId), _time.GetTimestamp());
        var cursor = default(MoveCursor);
        while (await _instances.Next(preview.Plan.From.Select(from => from.VersionId), cursor, cancellationToken) is { Count: > 0 } next)
        {
            var states = await _instances.States(next, cancellationToken);
            foreach (var standing in next)
                count.Take(standing, states.GetValueOrDefault(standing.Id));
            cursor = new MoveCursor(next[^1].VersionId, next[^1].Id);
            if (_time.GetElapsedTime(reported) < Report)
                continue;
            reported = _time.GetTimestamp();
            if ((await Counted(definitionId, preview, count, isDone: false, cancellationToken)).Preview?.Token is var token && !string.Equals(token, preview.Token, StringComparison.Ordinal))
                return;
        }

        await Counted(definitionId, preview, count, isDone: true, cancellationToken);
    }

    // Somebody may have asked for another preview meanwhile.
    private Task<MovesState> Counted(string definitionId, MovePreview preview, MoveCount count, bool isDone, CancellationToken cancellationToken) => Write(
        definitionId, new Actor(preview.By, preview.ByName),
        (state, now) => state.Preview is { DoneMicros: null } current && string.Equals(current.Token, preview.Token, StringComparison.Ordinal)
            ? new MoveChange(
                state with { Preview = count.Onto(current) with { DoneMicros = isDone ? now : null } }, "definition.move-counted",
                string.Create(CultureInfo.InvariantCulture, $"迁移到第 {preview.Plan.Version} 版的预览{(isDone ? "完成" : "正在进行")}"))
            : null,
        cancellationToken);

    private async Task<MovesState> Write(string definitionId, Actor by, Func<MovesState, long, MoveChange?> change, CancellationToken cancellationToken)
    {
        var written = await _book.Change(definitionId, by, (state, now) => change(state, now), cancellationToken);
        // Others write without end: the worker rests and comes back.
        return written.Refusal is { } busy ? throw new TimeoutException(busy.Message) : written.Value;
    }
}
