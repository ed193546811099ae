using System.Globalization;
using Governance.Data;
using Governance.Definitions;
using Governance.Execution;
using Microsoft.EntityFrameworkCore;

namespace Governance.Studio;

/// <summary>Reads and journals what is kept of moves.</summary>
internal sealed class MovesBook(IUnitStore store, RowWrites writes, IReadDb read)
{
    public async Task<MovesState> State(string definitionId, CancellationToken cancellationToken) =>
        Read(await store.Load(MovesState.Key(definitionId), cancellationToken));

    /// <param name="change">Null: nothing to do. Called again when somebody else was faster.</param>
    /// <returns>The state afterwards.</returns>
    public async Task<Result<MovesState>> Change(
        string definitionId, Actor by, Func<MovesState, long, Result<MoveChange?>> change, CancellationToken cancellationToken)
    {
        var after = new MovesState();
        var written = await writes.Write(
            MovesState.Key(definitionId), by,
            (stored, now, _) =>
            {
                after = Read(stored);
                var decided = change(after, now);
                if (decided.Refusal is { } refusal)
                    return new(refusal);
                if (decided.Value is not { } made)
                    return new((RowWrite?)null);
                after = made.Next;
                return new(new RowWrite(new Happening(made.Kind, made.Text, definitionId), after.Write(), []));
            },
            cancellationToken);
        return written.Refusal is { } refused ? refused : after;
    }

    public async Task<MovePart?> Part(string definitionId, int order, int part, CancellationToken cancellationToken) =>
        await store.Load(MovePart.Key(definitionId, order, part), cancellationToken) is { } stored ? MovePart.Read(stored.State) : null;

    /// <summary>Puts a part down beside what another node may have put down meanwhile.</summary>
    /// <returns>What lies there afterwards.</returns>
    /// <exception cref="TimeoutException">Others write it without end.</exception>
    public async Task<MovePart> Put(string definitionId, int order, int part, Actor by, Func<MovePart?, MovePart?> change, CancellationToken cancellationToken)
    {
        MovePart? after = null;
        var written = await writes.Write(
            MovePart.Key(definitionId, order, part), by,
            (stored, _, _) =>
            {
                after = stored is null ? null : MovePart.Read(stored.State);
                if (change(after) is not { } next)
                    return new((RowWrite?)null);
                after = next;
                var text = string.Create(CultureInfo.InvariantCulture, $"流程“{definitionId}”第 {order} 次迁移的第 {part + 1} 批：{next.Members.Length} 个实例");
                return new(new RowWrite(new Happening("definition.move-part", text, definitionId), next.Write(), []));
            },
            cancellationToken);
        return written.Refusal is { } busy ? throw new TimeoutException(busy.Message) : after!;
    }

    /// <summary>Definitions somebody moves, with the number of the last write about it.</summary>
    public async Task<IReadOnlyDictionary<string, long>> Written(IReadOnlyList<string> definitionIds, CancellationToken cancellationToken)
    {
        var keys = definitionIds.ToDictionary(id => MovesState.Key(id).Value, StringComparer.Ordinal);
        IReadOnlyCollection<string> names = keys.Keys;
        await using var db = read.Open();
        var rows = await db.Aggregates.Where(row => names.Contains(row.Key)).Select(row => new { row.Key, row.Version }).ToListAsync(cancellationToken);
        return rows.ToDictionary(row => keys[row.Key], row => row.Version, StringComparer.Ordinal);
    }

    private static MovesState Read(StoredAggregate? stored) => stored is null ? new MovesState() : MovesState.Read(stored.State);
}

/// <param name="Text">For the journal, in words a person reads.</param>
internal sealed record MoveChange(MovesState Next, string Kind, string Text);
