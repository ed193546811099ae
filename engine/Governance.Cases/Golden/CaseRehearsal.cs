using System.Collections.Immutable;
using System.Text.Json;
using Governance.Definitions;
using Governance.Execution;

namespace Governance.Cases;

/// <summary>
/// Runs recorded cases on drawings that are not in force: pure, nothing is stored or sent. Policy, calendar and units answer as they are set up now, about
/// the recorded instants; what the classifier or people said is taken from the record alone.
/// </summary>
public sealed class CaseRehearsal(
    IGraphs inForce, IActivityCatalog catalog, IDomain domain, EngineSettings settings, Deadlines deadlines, UnitBook units, CaseTypeBook types)
{
    private readonly RehearsalGround _ground = new(catalog, domain, settings with { RecordsValues = false }, new StandingFacts(deadlines, units, types));

    /// <summary>A golden case, step by step; ends behind the first step that cannot be carried out.</summary>
    public IEnumerable<RehearsedStep> Golden(GoldenCase golden, IGraphs drawn) =>
        Walk(drawn, golden.CaseNo, golden.Steps.Select((step, ordinal) => (step.Input(golden.CaseNo, ordinal), (GoldenStand?)step.Expect)));

    /// <summary>A case of the journal, each burst also on the version it ran on.</summary>
    /// <param name="entries">The exact bytes of its entries, in order.</param>
    public IEnumerable<RehearsedStep> Recorded(string caseNo, IEnumerable<ReadOnlyMemory<byte>> entries, IGraphs drawn) =>
        Walk(drawn, caseNo, entries.Select(entry => (JournalEntry.ReadInput(entry), (GoldenStand?)null)));

    /// <summary>A definition as pages draw it; null when it is not there.</summary>
    public JsonElement? Picture(string definitionId, IGraphs drawn) => drawn.Find(definitionId, null) is { Definition: { } definition }
        ? CaseJson.Element(FlowPicture.Of(definition, catalog, Nowhere(definition), Nothing))
        : null;

    private static readonly ILookup<string, string> Nothing = Array.Empty<string>().ToLookup(text => text, StringComparer.Ordinal);

    private static InstanceState Nowhere(WorkflowDefinition definition) =>
        new("", definition.DefinitionId, definition.Id, definition.Version, InstanceStatus.Running, InstanceSubStatus.Pending, 0, 0);

    private IEnumerable<RehearsedStep> Walk(IGraphs drawn, string caseNo, IEnumerable<(BurstInput Input, GoldenStand? Expected)> recorded)
    {
        var walk = new TwinWalk(inForce, drawn, _ground, AggregateKey.Case(caseNo));
        var words = new StandWords(types, units, inForce, drawn);
        var ordinal = 0;
        foreach (var (input, expected) in recorded)
        {
            ordinal++;
            var taken = walk.Take(input, expected);
            var (what, by) = StepWords.Of(input.Stimulus, taken.Former);
            var step = new RehearsedStep(ordinal, input.NowMicros, what, by);
            if (taken.Was is not { } was)
            {
                yield return step with { Outcome = RehearsedOutcome.Unreadable };
                yield break;
            }

            yield return Told(step, taken, was, words);
            if (taken.Is is null || taken.Expiry is not null)
                yield break;
        }

        if (ordinal > 0 && DeadlineWords.Compare(walk, ordinal) is { } missed)
            yield return missed;
    }

    private static RehearsedStep Told(RehearsedStep step, TwinStep taken, GoldenStand was, StandWords words)
    {
        if (taken.Expiry is { } expiry)
            return step with { Outcome = RehearsedOutcome.Other, Was = words.Text(taken, was, null), Now = expiry };
        if (taken.Is is not { } stands)
            return step with { Outcome = RehearsedOutcome.Stuck, Was = words.Text(taken, was, null), Now = RehearsalReasons.Of(taken.Now) };
        step = step with { Status = stands.Status, Stage = stands.Stage, Places = Places((Step.Done)taken.Now) };
        if (!taken.Differs)
            return step with { Was = words.Text(taken, stands, null), Now = words.Text(taken, stands, null) };
        var (former, present) = words.Compare(taken, was, stands);
        return step with { Outcome = RehearsedOutcome.Other, Was = former, Now = present };
    }

    private static ImmutableArray<RehearsedPlace> Places(Step.Done done) =>
        [.. done.Next.Instances.SelectMany(instance => instance.Bookmarks.Select(mark => new RehearsedPlace(instance.DefinitionId, mark.NodeId)))];
}

public enum RehearsedOutcome
{
    Same,
    Other,

    /// <summary>Refused, or asks for what nobody answered then.</summary>
    Stuck,

    /// <summary>It cannot be run again even on the version it ran on.</summary>
    Unreadable,
}

/// <summary>One recorded step on the drawing that is tried out.</summary>
/// <param name="Ordinal">From 1.</param>
/// <param name="What">What was done, in Chinese.</param>
/// <param name="By">Office and role, never a name.</param>
public sealed record RehearsedStep(int Ordinal, long AtMicros, string What, string By)
{
    public RehearsedOutcome Outcome { get; init; }

    /// <summary>Where it stood after it then.</summary>
    public string Was { get; init; } = "";

    /// <summary>Where it stands now, or why it is stuck.</summary>
    public string Now { get; init; } = "";

    public CaseStatus? Status { get; init; }

    public CaseStage? Stage { get; init; }

    public ImmutableArray<RehearsedPlace> Places { get; init; } = [];
}

/// <param name="NodeId">Path of a node that waits, in the flow of this definition.</param>
public sealed record RehearsedPlace(string DefinitionId, string NodeId)
{
    /// <summary>Which of the nodes in the picture of a definition it is at: the node itself, or the one inside which the rest lies.</summary>
    public string? In(string definitionId)
    {
        var path = NodeId.Split(':');
        // Workflow1:Root:node:…, or inside another flow …:use:definition:Root:node:….
        var root = string.Equals(DefinitionId, definitionId, StringComparison.Ordinal) ? 0 : Array.IndexOf(path, definitionId);
        return root >= 0 && root + 2 < path.Length ? path[root + 2] : null;
    }
}
