using System.Collections.Immutable;
using System.Text.Json;
using Governance.Execution.Running;

namespace Governance.Execution;

/// <summary>Runs one burst. Pure: the same graphs, aggregate and input give the same step, byte for byte.</summary>
public static class Runner
{
    // Each fault that waits for a person costs one more run; beyond this something is wrong with the definition itself.
    private const int MaxParked = 64;

    public static Step Run(
        IGraphs graphs, IActivityCatalog catalog, IDomain? domain, Aggregate before, BurstInput input, EngineSettings? settings = null)
    {
        ArgumentNullException.ThrowIfNull(catalog);
        if (input.Stimulus.ExpectedVersion is { } seen && seen != before.Version)
            return new Step.Refused(RunRefusals.StaleVersion(seen, before.Version));

        if (Halted(before, input.Stimulus) is { } halt)
        {
            before = before with { Halts = before.Halts.Remove(halt) };
            input = input with { Stimulus = halt.Stimulus };
        }

        Dictionary<int, string>? parked = null;
        while (true)
        {
            var burst = new BurstRun(graphs, before, input, settings ?? EngineSettings.Default, parked);
            var step = RunOnce(burst, domain);
            if (burst.MustPark is not { } fault)
                return step!;

            // The burst is rolled back to before the step that faulted: everything runs again, that step is set aside.
            parked ??= [];
            if (!parked.TryAdd(fault.Ordinal, fault.Message) || parked.Count > MaxParked)
                throw new InvalidOperationException($"A step that was set aside faulted again: {fault.Message}");
        }
    }

    // Trying a halted stimulus again means running that stimulus.
    private static HaltState? Halted(Aggregate before, Stimulus stimulus) =>
        string.Equals(stimulus.Kind, StimulusKinds.Retry, StringComparison.Ordinal)
        && stimulus.Data.ValueKind == JsonValueKind.Object && stimulus.Data.TryGetProperty("bookmarkId", out var id)
            ? before.Halts.FirstOrDefault(h => id.ValueEquals(h.Id))
            : null;

    private static Step? RunOnce(BurstRun burst, IDomain? domain)
    {
        if (domain?.Handles(burst.Input.Stimulus.Kind) == true)
        {
            switch (domain.Handle(burst.Before, burst.Input))
            {
                case DomainStep.Needs needs:
                    return new Step.Needs(needs.Requests);
                case DomainStep.Refused refused:
                    return new Step.Refused(refused.Why);
                case DomainStep.Go go:
                    burst.Domain = go.Next;
                    foreach (var happening in go.Happenings)
                        burst.Tell(happening);
                    EngineCommands.Carry(burst, go.Commands);
                    break;
            }
        }
        else
        {
            EngineStimuli.Take(burst);
        }

        burst.Drain();
        if (burst.Has(EngineFlags.EndsWhatOutlived) && !burst.IsStopped && burst.Domain is { } ended && domain?.IsOpen(ended) == false)
            EngineCommands.Carry(burst, domain.Outlived(ended, burst.Freeze()));
        return burst.MustPark is null ? Finish(burst, domain) : null;
    }

    private static Step Finish(BurstRun burst, IDomain? domain)
    {
        if (burst.Refusal is { } refusal)
            return new Step.Refused(refusal);
        if (burst.Requests.Count > 0)
            return new Step.Needs([.. burst.Requests.Distinct()]);

        var before = burst.Before;
        var next = before with { Domain = burst.Domain, Instances = burst.Freeze(), Triggers = burst.Triggers };
        ImmutableArray<Effect> effects = [.. burst.Effects, .. TimerEffects.Between(before, next), .. TriggerBursts.Effects(before.Triggers, next.Triggers)];
        ImmutableArray<Happening> happenings = [.. burst.Happenings];
        if (domain is not null && (before.Domain is not null || next.Domain is not null))
        {
            var settled = domain.Settle(before, next, burst.Input);
            next = next with { Domain = settled.Next };
            effects = effects.AddRange(settled.Effects);
            happenings = happenings.AddRange(settled.Happenings);
        }

        return new Step.Done(next, effects, happenings) { Log = Log(burst), Versions = burst.Versions, KeptMicros = burst.KeptMicros };
    }

    private static ExecutionLog Log(BurstRun burst)
    {
        var records = ImmutableArray.CreateBuilder<ExecutionRecord>(burst.TouchedCount);
        for (var i = 0; i < burst.Instances.Count; i++)
        {
            var run = burst.Instances[i];
            run.Touched.Sort(static (a, b) => a.Number.CompareTo(b.Number));
            foreach (var frame in run.Touched)
            {
                records.Add(new ExecutionRecord(
                    run.Id, frame.Number, frame.Parent?.Number, frame.Node.Id, frame.Node.NodeId, frame.Node.Type, frame.Status, frame.StartedMicros,
                    frame.EndedMicros, frame.Outcomes)
                {
                    Values = burst.Settings.RecordsValues ? LoggedValues.Of(run, frame) : null,
                });
            }
        }

        return new ExecutionLog(records.MoveToImmutable(), [.. burst.Lines]);
    }
}
