using System.Collections.Immutable;
using System.Runtime.CompilerServices;
using Governance.Data;
using Governance.Execution;

namespace Governance.Cases;

/// <summary>Carries out one ordered recomputation: a burst a case, as many together as a transaction of the store takes.</summary>
internal sealed class RecountRun(IUnitStore store, IBursts bursts, ClockSurvey survey, CityTime time, RecomputeOrder order)
{
    private const int Together = 1024;

    // Of so many neighbours by deadline those are written together that are neighbours by number: indexes by deadline and tables share their pages both.
    private const int Neighbours = 16 * Together;

    // Beside those that are being made: one is written, one brought to disk.
    private const int Waiting = 2;

    // One core is the writer's. More makers would take turns with it, and everybody waits for it.
    private static readonly int Makers = Math.Max(1, Environment.ProcessorCount - 1);

    /// <returns>How many cases changed.</returns>
    public async Task<int> Run(CancellationToken cancellationToken)
    {
        using var making = new SemaphoreSlim(Makers);
        var changed = 0;
        var options = new ParallelOptions { MaxDegreeOfParallelism = Makers + Waiting, CancellationToken = cancellationToken };
        await Parallel.ForEachAsync(Moves(cancellationToken), options, async (moves, stop) => Interlocked.Add(ref changed, await Move(moves, making, stop)));
        return changed;
    }

    /// <summary>What moves, case by case. The next ones are looked at while the last are made.</summary>
    private async IAsyncEnumerable<List<Recount>> Moves([EnumeratorCancellation] CancellationToken cancellationToken)
    {
        Task<List<Recount>>? next = null;
        await foreach (var cases in Cases(cancellationToken))
        {
            var after = Task.Run(() => Moves(cases, cancellationToken), cancellationToken);
            if (next is not null)
                yield return await next;
            next = after;
        }

        if (next is not null)
            yield return await next;
    }

    private async IAsyncEnumerable<string[]> Cases([EnumeratorCancellation] CancellationToken cancellationToken)
    {
        var open = await survey.OpenCases(cancellationToken);
        var others = Task.Run(() => survey.OthersWithClocks([.. open], cancellationToken), cancellationToken);
        foreach (var cases in open.Chunk(Neighbours).SelectMany(ByNumber).Chunk(Together))
            yield return cases;
        foreach (var cases in (await others).Chunk(Together))
            yield return cases;
    }

    // Without its first two letters, the type: tables grow by day and number.
    private static IEnumerable<string> ByNumber(string[] cases) => cases.OrderBy(number => number[2..], StringComparer.Ordinal);

    private async Task<List<Recount>> Moves(string[] cases, CancellationToken cancellationToken)
    {
        var moves = new Dictionary<string, ImmutableArray<ClockMove>.Builder>(StringComparer.Ordinal);
        await foreach (var clock in survey.Read(cases, cancellationToken))
        {
            if (!clock.Moves)
                continue;
            if (!moves.TryGetValue(clock.CaseNo, out var list))
                moves[clock.CaseNo] = list = ImmutableArray.CreateBuilder<ClockMove>();
            list.Add(new ClockMove(clock.ClockId, clock.Fact!));
        }

        return [.. cases.Where(moves.ContainsKey).Select(number => new Recount(number, new RecountData(order.Token, moves[number].ToImmutable())))];
    }

    private async Task<int> Move(List<Recount> recounts, SemaphoreSlim making, CancellationToken cancellationToken)
    {
        var (narrow, others) = (new List<Recount>(recounts.Count), new List<Recount>());
        await making.WaitAsync(cancellationToken);
        IReadOnlyList<Task<Committed>> committed;
        try
        {
            committed = await store.CommitAll(Units(recounts, narrow, others, cancellationToken), cancellationToken);
        }
        finally
        {
            making.Release();
        }

        var changed = 0;
        for (var i = 0; i < committed.Count; i++)
        {
            if (await IsCommitted(committed[i]))
                changed++;
            else
                others.Add(narrow[i]);
        }

        var ordinary = await Task.WhenAll(others.Select(async recount => await bursts.Run(Stimulus(recount), BurstOptions.None, cancellationToken)));
        return changed + ordinary.Count(outcome => outcome.Refusal is null);
    }

    /// <param name="narrow">Whose unit each is.</param>
    /// <param name="others">For an ordinary burst.</param>
    private async IAsyncEnumerable<BurstUnit> Units(
        List<Recount> recounts, List<Recount> narrow, List<Recount> others, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        var i = 0;
        await foreach (var before in store.LoadAll(recounts.Select(recount => AggregateKey.Case(recount.CaseNo)), cancellationToken))
        {
            var recount = recounts[i++];
            if (before is not null && NarrowRecount.Unit(before, recount.Data, BurstInput.At(Stimulus(recount), time.Now)) is { } unit)
            {
                narrow.Add(recount);
                yield return unit;
            }
            else
            {
                others.Add(recount);
            }
        }
    }

    private Stimulus Stimulus(Recount recount) => new(
        StimulusIds.From(recount.CaseNo, order.Token, recount.Data.Moves[0].Fact.DueMicros), AggregateKey.Case(recount.CaseNo), CaseStimuli.Recount, CaseJson.Element(recount.Data),
        new Actor(order.By, order.ByName), order.Reason);

    private static async Task<bool> IsCommitted(Task<Committed> commit)
    {
        try
        {
            return await commit is Committed.Ok;
        }
        catch (RowMissingException)
        {
            // The ordinary burst knows the whole row.
            return false;
        }
    }

    private sealed record Recount(string CaseNo, RecountData Data);
}
