using Governance.Definitions;
using Governance.Execution;

namespace Governance.Tests.Execution.Modifying;

/// <summary>Whatever a person does to whatever flow: it can always be brought to its end, and nothing is left behind.</summary>
public sealed class ModificationProperties
{
    private const int Flows = 100;
    private const int Moves = 8;

    [Theory]
    [InlineData(FlowchartMode.Counter)]
    [InlineData(FlowchartMode.Token)]
    public void AnyFlow_AnyModifications_StaysSoundAndEnds(FlowchartMode mode)
    {
        for (var seed = 0; seed < Flows; seed++)
        {
            var random = new Random(seed);
            var drawn = new RandomFlow(random);
            var definition = drawn.Draw(mode);
            var flow = new ModifiedFlow(mode, definition).Start();
            for (var i = 0; i < Moves && flow.Instance.Status == InstanceStatus.Running; i++)
            {
                Step(flow, drawn, random);
                CheckSound(flow, seed);
            }

            CompleteAll(flow, seed);
            flow.CheckReplay();
        }
    }

    [Theory]
    [InlineData(FlowchartMode.Counter)]
    [InlineData(FlowchartMode.Token)]
    public void AnyFlow_MovedBackOnce_OtherBranchesKeepTheirBookmarksAndTheFlowEndsOnce(FlowchartMode mode)
    {
        for (var seed = 0; seed < Flows; seed++)
        {
            var random = new Random(seed);
            var drawn = new RandomFlow(random);
            var definition = drawn.Draw(mode);
            var flow = new ModifiedFlow(mode, definition).Start();
            for (var i = random.Next(6); i > 0 && flow.Instance.Status == InstanceStatus.Running; i--)
                Resume(flow, random);
            if (flow.Instance.Status == InstanceStatus.Finished)
                continue;

            var node = drawn.Nodes[random.Next(drawn.Nodes.Count)];
            var before = flow.Marks;
            if (flow.Modify(new Modification.MoveBack(node)) is { } refusal)
            {
                refusal.Code.ShouldBe("RUN-022", $"seed {seed} node {node}");
                continue;
            }

            var behind = Behind(definition, node);
            foreach (var (activity, mark) in before.Where(m => !behind.Contains(m.Key)))
                flow.Marks[activity].ShouldBe(mark, $"seed {seed} node {node}");
            CheckSound(flow, seed);
            CompleteAll(flow, seed);
            flow.Lines.Count(l => l is "end").ShouldBe(1, $"seed {seed} node {node}");
        }
    }

    private static void Step(ModifiedFlow flow, RandomFlow drawn, Random random)
    {
        var node = drawn.Nodes[random.Next(drawn.Nodes.Count)];
        var refusal = random.Next(6) switch
        {
            0 => flow.Modify(new Modification.MoveBack(node)),
            1 => flow.Modify(new Modification.Jump(node)),
            2 => flow.Modify(new Modification.Schedule(node)),
            3 => flow.Modify(new Modification.Complete(flow.Instance.Bookmarks[random.Next(flow.Instance.Bookmarks.Length)].ActivityId, [])),
            4 => flow.Modify(new Modification.MoveBack(node), new Modification.Jump(drawn.Nodes[random.Next(drawn.Nodes.Count)])),
            _ => Resume(flow, random),
        };
        if (refusal is not null)
            new[] { "RUN-021", "RUN-022", "RUN-026", "RUN-029" }.ShouldContain(refusal.Code);
    }

    private static Refusal? Resume(ModifiedFlow flow, Random random) =>
        flow.Take(StimulusKinds.Resume, new { bookmarkId = flow.Instance.Bookmarks[random.Next(flow.Instance.Bookmarks.Length)].Id });

    private static void CheckSound(ModifiedFlow flow, int seed)
    {
        var instance = flow.Instance;
        if (instance.Status == InstanceStatus.Running)
            instance.Bookmarks.ShouldNotBeEmpty($"seed {seed}: nothing can ever happen");
        var open = instance.Frames.Select(f => f.Number).ToHashSet();
        foreach (var bookmark in instance.Bookmarks)
            open.ShouldContain(bookmark.Execution, $"seed {seed}: a bookmark of nobody");
        instance.Bookmarks.Where(b => b.DueMicros is not null).Select(b => "bookmark/" + b.Id).Order(StringComparer.Ordinal)
            .ShouldBe(flow.Timers.Keys, $"seed {seed}: timers are those of the bookmarks");
        instance.Incidents.ShouldBeEmpty($"seed {seed}");
    }

    private static void CompleteAll(ModifiedFlow flow, int seed)
    {
        for (var i = 0; i < 500 && flow.Instance.Status == InstanceStatus.Running; i++)
        {
            flow.Instance.Bookmarks.ShouldNotBeEmpty($"seed {seed}: nothing can ever happen");
            flow.Take(StimulusKinds.Resume, new { bookmarkId = flow.Instance.Bookmarks[0].Id }).ShouldBeNull();
        }

        flow.Instance.SubStatus.ShouldBe(InstanceSubStatus.Finished, $"seed {seed}");
        flow.Timers.ShouldBeEmpty($"seed {seed}");
    }

    private static HashSet<string> Behind(Flow definition, string node)
    {
        var arrows = definition.Json()["root"]!["connections"]!.AsArray()
            .Select(c => ((string)c!["source"]!["activity"]!, (string)c["target"]!["activity"]!)).ToLookup(c => c.Item1, c => c.Item2, StringComparer.Ordinal);
        var found = new HashSet<string>(StringComparer.Ordinal) { node };
        var open = new Stack<string>([node]);
        while (open.TryPop(out var at))
        {
            foreach (var next in arrows[at].Where(found.Add))
                open.Push(next);
        }

        return found;
    }
}
