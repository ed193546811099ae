using System.Collections.Immutable;
using System.Diagnostics.CodeAnalysis;
using System.Security.Cryptography;
using Governance.Definitions;

namespace Governance.Execution;

/// <summary>Runs stimuli to their commit: load, run, read facts while the step needs them, commit; a stale run starts again on the new state.</summary>
public sealed class BurstHost(
    IUnitStore store, IFactSource facts, IGraphs graphs, IActivityCatalog catalog, IDomain? domain, TimeProvider time, EngineSettings settings) : IBursts
{
    private const int MaxAttempts = 32;
    private const int MaxFactRounds = 64;
    private readonly AggregateCodec _codec = new(domain);

    public async Task<Result<BurstOutcome>> Run(Stimulus stimulus, BurstOptions options, CancellationToken cancellationToken)
    {
        if (await FindAnswer(stimulus, options, cancellationToken) is { } known)
            return known;

        for (var attempt = 0; attempt < MaxAttempts; attempt++)
        {
            // What the caller saw is as good as a reading of our own: the commit is guarded by its version, and a stale one is loaded anew.
            var before = attempt == 0 && options.Seen is { } seen && seen.Key == stimulus.To ? seen : await Load(stimulus.To, cancellationToken);
            var result = await Attempt(stimulus, before, options, cancellationToken);
            if (result is { } done)
                return done;

            // Whoever was faster has committed by now; giving way once keeps two callers from chasing each other.
            await Task.Yield();
        }

        return RunRefusals.TooBusy();
    }

    /// <summary>The aggregate as it is stored now; empty when it was never written.</summary>
    public async ValueTask<Aggregate> Load(AggregateKey key, CancellationToken cancellationToken) =>
        await store.Load(key, cancellationToken) is { } stored ? _codec.Read(stored) : Aggregate.Empty(key);

    private async Task<Result<BurstOutcome>?> Attempt(Stimulus stimulus, Aggregate before, BurstOptions options, CancellationToken cancellationToken)
    {
        var input = BurstInput.At(stimulus, time.GetUtcNow());
        var (step, used) = await RunWithFacts(before, input, cancellationToken);
        if (step is Step.Refused refused)
        {
            // What was done already must not be refused for having been done.
            if (await store.WasConsumed(stimulus.Id, cancellationToken))
                return await Repeat(stimulus.To, new Committed.Duplicate(0, default, SameBody: true), cancellationToken);
            if (!IsInternal(stimulus))
                return refused.Why;

            // Nobody waits for the answer: it is written down and the stimulus is used up, or it would come again for ever.
            step = Refusals.Noted(before, refused.Why);
        }

        var done = (Step.Done)step;
        var unit = Unit(before, used, done, options);
        return await store.Commit(unit, cancellationToken) switch
        {
            Committed.Ok ok => Answer(done, ok.Version, unit),
            Committed.Duplicate duplicate => await Repeat(stimulus.To, duplicate, cancellationToken),
            // Somebody else started just now: the next attempt sees it and says so.
            Committed.Clash { Rule: ClaimActivation.Rule } => null,
            Committed.Clash clash => RunRefusals.RuleBroken(clash.Rule),
            _ => (Result<BurstOutcome>?)null,
        };
    }

    private async ValueTask<(Step Step, BurstInput Used)> RunWithFacts(Aggregate before, BurstInput input, CancellationToken cancellationToken)
    {
        for (var round = 0; round < MaxFactRounds; round++)
        {
            var step = RunOrHalt(before, input);
            if (step is not Step.Needs needs)
                return (step, input);

            var read = await facts.Read(needs.Requests, cancellationToken);
            var missing = needs.Requests.FirstOrDefault(r => !read.TryGet(r, out _));
            if (missing is not null)
                return (Refusals.Halted(before, input, $"No source knows the fact '{missing.Kind}'."), input);
            input = input with { Facts = input.Facts.With(read.Values) };
        }

        return (Refusals.Halted(before, input, "The burst asks for facts without end."), input);
    }

    // The one place that catches everything: a defect leaves the aggregate as it was, with the stimulus kept for a person.
    [SuppressMessage("Design", "CA1031:Do not catch general exception types", Justification = "A defect must not lose a stimulus nor loop.")]
    private Step RunOrHalt(Aggregate before, BurstInput input)
    {
        try
        {
            return Runner.Run(graphs, catalog, domain, before, input, settings);
        }
        catch (Exception defect) when (defect is not OperationCanceledException)
        {
            return Refusals.Halted(before, input, $"{defect.GetType().Name}: {defect.Message}");
        }
    }

    private BurstUnit Unit(Aggregate before, BurstInput input, Step.Done done, BurstOptions options)
    {
        var state = _codec.Write(done.Next);
        var entry = JournalEntry.Write(before, input, done, SHA256.HashData(state));
        var hash = Chain.Next(before.Head.AsSpan(), entry);
        var isOpen = done.Next.Instances.Any(i => i.Status == InstanceStatus.Running)
            || done.Next.Triggers is { Armed.IsEmpty: false }
            || (done.Next.Domain is { } held && domain?.IsOpen(held) != false);
        return new BurstUnit(
            before.Key, before.Version, isOpen, state, entry, hash, input.NowMicros, Stored(done.Effects), options.Unjournaled, input.Stimulus.Id,
            Remembered(done.Next, before.Version + 1, hash, options));
    }

    // An answer is handed to whoever waits for it; there is nothing of it to keep.
    private static ImmutableArray<Effect> Stored(ImmutableArray<Effect> effects)
    {
        foreach (var effect in effects)
        {
            if (effect is Reply)
                return effects.RemoveAll(e => e is Reply);
        }

        return effects;
    }

    private static Idempotency? Remembered(Aggregate next, long version, byte[] head, BurstOptions options)
    {
        if (options is not { IdempotencyScope: { } scope, IdempotencyKey: { } key })
            return null;

        var (status, body) = options.Answer?.Invoke(next with { Version = version, Head = [.. head] }) ?? (200, []);
        return new Idempotency(scope, key, options.BodyHash, status, body);
    }

    private async ValueTask<Result<BurstOutcome>?> FindAnswer(Stimulus stimulus, BurstOptions options, CancellationToken cancellationToken)
    {
        if (options is not { IdempotencyScope: { } scope, IdempotencyKey: { } key } || await store.FindAnswer(scope, key, cancellationToken) is not { } first)
            return null;

        return await Repeat(stimulus.To, new Committed.Duplicate(first.Status, first.Answer, first.BodyHash.Span.SequenceEqual(options.BodyHash.Span)), cancellationToken);
    }

    private async ValueTask<Result<BurstOutcome>> Repeat(AggregateKey key, Committed.Duplicate first, CancellationToken cancellationToken)
    {
        if (!first.SameBody)
            return RunRefusals.KeyReused();

        return new BurstOutcome(await Load(key, cancellationToken), [], [], Repeated: true, first.Status, first.FirstAnswer);
    }

    private static Result<BurstOutcome> Answer(Step.Done done, long version, BurstUnit unit)
    {
        if (done.Happenings is [.., { Kind: Refusals.HaltKind, Subject: var halt }])
            return RunRefusals.Halted(halt ?? string.Empty);

        return new BurstOutcome(
            done.Next with { Version = version, Head = [.. unit.EntryHash.Span] }, done.Effects, done.Happenings, Repeated: false,
            unit.Idempotency?.Status ?? 0, unit.Idempotency?.Answer ?? default)
        {
            Log = done.Log,
        };
    }

    private static bool IsInternal(Stimulus stimulus) => stimulus.By == Actor.System && stimulus.ExpectedVersion is null;
}
