using System.Diagnostics.CodeAnalysis;

namespace Governance.Execution;

/// <param name="Sequence">Number of the entry.</param>
/// <param name="Actual">State hash of the run made now, or why there is none.</param>
public sealed record ReplayDifference(long Sequence, string Expected, string Actual);

/// <summary>Runs the recorded bursts of an aggregate again, from nothing: what comes of each must be the state that was recorded.</summary>
public static class Replay
{
    /// <param name="entries">The exact bytes of all entries, in order.</param>
    /// <returns>The first difference; null when there is none.</returns>
    public static ReplayDifference? Check(
        IGraphs graphs, IActivityCatalog catalog, IDomain? domain, EngineSettings settings, AggregateKey key, IEnumerable<ReadOnlyMemory<byte>> entries)
    {
        var codec = new AggregateCodec(domain);
        var at = Aggregate.Empty(key);
        foreach (var entry in entries)
        {
            var expected = JournalEntry.ReadStateHash(entry);
            var step = Again(graphs, catalog, domain, settings, at, JournalEntry.ReadInput(entry));
            if (step is not Step.Done done)
                return new ReplayDifference(at.Version + 1, expected, $"asks for {string.Join(' ', ((Step.Needs)step).Requests.Select(r => r.Key))}");

            var state = codec.Write(done.Next);
            var actual = System.Convert.ToHexStringLower(System.Security.Cryptography.SHA256.HashData(state));
            if (!string.Equals(actual, expected, StringComparison.Ordinal))
                return new ReplayDifference(at.Version + 1, expected, actual);
            at = codec.Read(new StoredAggregate(key, at.Version + 1, Chain.Next(at.Head.AsSpan(), entry.Span), state));
        }

        return null;
    }

    /// <summary>One burst as the host ran it: a defect keeps the stimulus, a refusal is written down. See <see cref="WhyNot"/>.</summary>
    [SuppressMessage("Design", "CA1031:Do not catch general exception types", Justification = "A burst that broke on a defect is part of the record.")]
    public static Step Again(IGraphs graphs, IActivityCatalog catalog, IDomain? domain, EngineSettings settings, Aggregate before, BurstInput input)
    {
        try
        {
            var step = Runner.Run(graphs, catalog, domain, before, input, settings);
            return step is Step.Refused refused ? Refusals.Noted(before, refused.Why) : step;
        }
        catch (Exception defect) when (defect is not OperationCanceledException)
        {
            return Refusals.Halted(before, input, $"{defect.GetType().Name}: {defect.Message}");
        }
    }

    /// <summary>The sentence with which a burst was refused or broke; null when it was carried out.</summary>
    public static string? WhyNot(Step.Done step)
    {
        ArgumentNullException.ThrowIfNull(step);
        return step.Happenings is [{ Kind: Refusals.RefusedKind or Refusals.HaltKind, Text: var why }] ? why : null;
    }
}
