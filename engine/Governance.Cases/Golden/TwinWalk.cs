using System.Text.Json;
using Governance.Execution;

namespace Governance.Cases;

/// <summary>
/// One recorded case on two drawings at once: on those it ran on, and on those that may come. The recorded stimuli are handed to both; ids the engine made
/// on one side are exchanged for those of the other.
/// </summary>
/// <param name="then">What it ran on; null: not known any more.</param>
internal sealed class TwinWalk(IGraphs? then, IGraphs now, RehearsalGround ground, AggregateKey key)
{
    private const int MostFactRounds = 64;

    private readonly Dictionary<string, JsonElement> _recorded = new(StringComparer.Ordinal);
    private readonly Dictionary<string, string> _ids = new(StringComparer.Ordinal);

    /// <summary>As it stood on the drawings of then; null once it is no longer known.</summary>
    public Aggregate? Then { get; private set; } = then is null ? null : Aggregate.Empty(key);

    public Aggregate Now { get; private set; } = Aggregate.Empty(key);

    /// <param name="expected">Where it stood then, as it was written down; null: as it comes out on the drawings of then.</param>
    public TwinStep Take(BurstInput input, GoldenStand? expected)
    {
        foreach (var (question, answer) in input.Facts.Values)
            _recorded.TryAdd(question, answer);
        var (formerThen, formerNow) = (Then, Now);
        var expiry = ExpiredLevels.Difference(formerThen, formerNow, input.NowMicros);
        var was = TakeThen(input, expected);
        var step = IsMove(input.Stimulus) ? Stays(was) : Run(input with { Stimulus = Translated(input.Stimulus), Facts = Redrawn(input.Facts) });
        if (step is Step.Done done)
            Now = done.Next with { Version = Now.Version + 1 };
        if (Then is { } known)
            Pair(known, Now);
        return new TwinStep(formerThen, formerNow, was, step, expected ?? (was is null ? null : GoldenStand.Of(was))) { Expiry = expiry };
    }

    // A case that was taken to another version (迁移) has been on the rehearsed one from its beginning: there is nowhere to take it.
    private static bool IsMove(Stimulus stimulus) => string.Equals(stimulus.Kind, StimulusKinds.Migrate, StringComparison.Ordinal);

    private Step.Done Stays(Step.Done? was) => new(Now, [], was?.Happenings ?? []);

    // What was written down counts: where the drawings of then no longer give it, they say nothing more.
    private Step.Done? TakeThen(BurstInput input, GoldenStand? expected)
    {
        if (Then is not { } at)
            return null;
        var done = Replay.Again(then!, ground.Catalog, ground.Domain, ground.Settings, at, input) as Step.Done;
        var holds = done?.Next.Domain is Casefile && (expected is null || string.Equals(GoldenStand.Of(done).ToString(), expected.ToString(), StringComparison.Ordinal));
        Then = holds ? done!.Next with { Version = at.Version + 1 } : null;
        return holds ? done : null;
    }

    private Step Run(BurstInput input)
    {
        for (var round = 0; ; round++)
        {
            var step = Replay.Again(now, ground.Catalog, ground.Domain, ground.Settings, Now, input);
            if (step is not Step.Needs needs || round == MostFactRounds)
                return step;

            var answers = needs.Requests.Select(request => (request, Answer: Answer(request))).ToList();
            if (answers.Exists(pair => pair.Answer is null))
                return new Step.Needs([.. answers.Where(pair => pair.Answer is null).Select(pair => pair.request)]);
            input = input with { Facts = input.Facts.With(answers.Select(pair => KeyValuePair.Create(pair.request.Key, pair.Answer!.Value))) };
        }
    }

    // What the machine or a person said then is taken from the record only; who would be asked today may say something else.
    private JsonElement? Answer(FactRequest request) => string.Equals(request.Kind, FlowQuestion.Kind, StringComparison.Ordinal)
        ? CaseJson.Element(StandingFacts.FlowOf(now, request))
        : _recorded.TryGetValue(request.Key, out var recorded) ? recorded : ground.Facts.Answer(request);

    // Which nodes a flow has is not a fact of the past: it is what is being tried out.
    private FactSet Redrawn(FactSet facts)
    {
        const string Prefix = FlowQuestion.Kind + ":";
        var flows = facts.Values.Where(fact => fact.Key.StartsWith(Prefix, StringComparison.Ordinal) && fact.Value.ValueKind != JsonValueKind.Null).Select(fact => fact.Key).ToList();
        return flows.Count == 0
            ? facts
            : facts.With(flows.Select(flow => (flow, Fact: StandingFacts.FlowOf(now, new FactRequest(FlowQuestion.Kind, flow[Prefix.Length..]))))
                .Where(pair => pair.Fact is not null).Select(pair => KeyValuePair.Create(pair.flow, CaseJson.Element(pair.Fact))));
    }

    private Stimulus Translated(Stimulus stimulus)
    {
        if (_ids.Count == 0 || stimulus.Data.ValueKind is not (JsonValueKind.Object or JsonValueKind.Array))
            return stimulus with { ExpectedVersion = null };
        var text = stimulus.Data.GetRawText();
        foreach (var (id, other) in _ids)
            text = text.Replace(id, other, StringComparison.Ordinal);
        return stimulus with { ExpectedVersion = null, Data = JsonSerializer.Deserialize<JsonElement>(text) };
    }

    private void Pair(Aggregate known, Aggregate here)
    {
        foreach (var (left, right) in known.Instances.Zip(here.Instances))
        {
            Pair(left.Id, right.Id);
            foreach (var marks in left.Bookmarks.GroupBy(mark => mark.NodeId, StringComparer.Ordinal))
                foreach (var (mark, other) in marks.Zip(right.Bookmarks.Where(mark => string.Equals(mark.NodeId, marks.Key, StringComparison.Ordinal))))
                    Pair(mark.Id, other.Id);
            foreach (var (step, other) in left.Parked.Zip(right.Parked))
                Pair(step.BookmarkId, other.BookmarkId);
            foreach (var (held, other) in left.KeptEvents.Zip(right.KeptEvents))
                Pair(held.Id, other.Id);
        }
    }

    private void Pair(string? id, string? other)
    {
        if (id is not null && other is not null && !string.Equals(id, other, StringComparison.Ordinal))
            _ids[id] = other;
    }
}

/// <summary>What a rehearsal runs on, beside the drawings.</summary>
internal sealed record RehearsalGround(IActivityCatalog Catalog, IDomain Domain, EngineSettings Settings, StandingFacts Facts);

/// <summary>One recorded burst on both drawings.</summary>
/// <param name="FormerThen">Before it, on the drawings of then.</param>
/// <param name="Then">What came of it then; null where that is only known from <paramref name="Was"/>, or not at all.</param>
/// <param name="Was">Null: it cannot be run again even as it was.</param>
internal sealed record TwinStep(Aggregate? FormerThen, Aggregate FormerNow, Step.Done? Then, Step Now, GoldenStand? Was)
{
    public Casefile? Former => (FormerNow.Domain ?? FormerThen?.Domain) as Casefile;

    /// <summary>Where it stands now; null where the burst was not carried out as it was then.</summary>
    public GoldenStand? Is => Now is Step.Done { Next.Domain: Casefile } done && (Replay.WhyNot(done) is null || (Then is not null && Replay.WhyNot(Then) is not null))
        ? GoldenStand.Of(done)
        : null;

    /// <summary>A level that by now would be over, or not yet, other than then; null where all are as they were.</summary>
    public string? Expiry { get; init; }

    public bool Differs => Expiry is not null || Is is not { } stands || !string.Equals(stands.ToString(), Was?.ToString(), StringComparison.Ordinal);
}
