using System.Collections.Immutable;
using Governance.Execution;

namespace Governance.Cases;

/// <param name="Step">From 0.</param>
public sealed record GoldenDifference(string Name, int Step, string Expected, string Actual);

/// <summary>Replays golden cases on a definition: pure, nothing is stored. Used before publishing and in tests.</summary>
public static class GoldenReplay
{
    /// <returns>The first step that went another way, or nothing.</returns>
    public static ImmutableArray<GoldenDifference> Run(IGraphs graphs, IActivityCatalog catalog, CaseDomain domain, GoldenCase golden)
    {
        var at = Aggregate.Empty(AggregateKey.Case(golden.CaseNo));
        for (var i = 0; i < golden.Steps.Length; i++)
        {
            var expected = golden.Steps[i].Expect.ToString();
            var step = Runner.Run(graphs, catalog, domain, at, golden.Steps[i].Input(golden.CaseNo, i));
            if (step is not Step.Done done)
                return [new GoldenDifference(golden.Name, i, expected, Why(step))];
            var actual = GoldenStand.Of(done).ToString();
            if (!string.Equals(actual, expected, StringComparison.Ordinal))
                return [new GoldenDifference(golden.Name, i, expected, actual)];
            at = done.Next with { Version = at.Version + 1 };
        }

        return [];
    }

    /// <summary>Makes a golden case of a journal: any case that ran can be kept as an example.</summary>
    /// <param name="entries">The exact bytes of the case's entries, in order.</param>
    public static GoldenCase Record(
        IGraphs graphs, IActivityCatalog catalog, CaseDomain domain, string name, string title, string caseNo, IEnumerable<ReadOnlyMemory<byte>> entries)
    {
        var at = Aggregate.Empty(AggregateKey.Case(caseNo));
        var steps = ImmutableArray.CreateBuilder<GoldenStep>();
        foreach (var entry in entries)
        {
            var input = JournalEntry.ReadInput(entry);
            var bare = new GoldenStep(input.NowMicros, input.Stimulus.Kind, input.Stimulus.By, input.Stimulus.Reason, input.Stimulus.Data,
                input.Facts.Values, new GoldenStand(default, default, "", 0, [], []));
            if (Runner.Run(graphs, catalog, domain, at, bare.Input(caseNo, steps.Count)) is not Step.Done done)
                throw new InvalidOperationException($"Step {steps.Count} of {caseNo} cannot be run again.");
            steps.Add(bare with { Expect = GoldenStand.Of(done) });
            at = done.Next with { Version = at.Version + 1 };
        }

        return new GoldenCase(name, title, caseNo, steps.ToImmutable());
    }

    private static string Why(Step step) => step switch
    {
        Step.Refused refused => $"refused {refused.Why.Code} {refused.Why.Message}",
        Step.Needs needs => $"asks for {string.Join(' ', needs.Requests.Select(request => request.Key))}",
        _ => step.ToString(),
    };
}
