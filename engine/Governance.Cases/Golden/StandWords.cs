using System.Globalization;
using Governance.Execution;

namespace Governance.Cases;

/// <summary>Where a case stands, in the words of the flow as it is drawn.</summary>
internal sealed class StandWords(CaseTypeBook types, UnitBook units, IGraphs? then, IGraphs now)
{
    /// <summary>Both stands of a step that comes out differently, so that one sees by what.</summary>
    public (string Was, string Is) Compare(TwinStep step, GoldenStand was, GoldenStand stands)
    {
        var (former, present) = (Text(step, was, stands), Text(step, stands, was));
        if (!string.Equals(former, present, StringComparison.Ordinal))
            return (former, present);
        return step is { Then: { } then1, Now: Step.Done now1 } && (Way(then, then1), Way(now, now1)) is var (before, after) && !string.Equals(before, after, StringComparison.Ordinal)
            ? (former + before, present + after)
            : (former, present + Counted(was, stands));
    }

    /// <param name="other">What it is compared with: what is the same in both is not said.</param>
    public string Text(TwinStep step, GoldenStand stand, GoldenStand? other)
    {
        var type = (step.Former ?? (step.Now as Step.Done)?.Next.Domain as Casefile)?.Type ?? CaseTypeBook.Standard;
        var text = $"{Words.Of(stand.Status)}·{types.StageName(type, stand.Stage)}，{At(step, stand)}";
        if (other is not null && !string.Equals(other.Holder, stand.Holder, StringComparison.Ordinal))
            text += $"，主办单位{units.NameOf(stand.Holder)}";
        if (stand.Round > 1 || other is { Round: > 1 })
            text += string.Create(CultureInfo.InvariantCulture, $"，第 {stand.Round} 轮");
        return text;
    }

    private string At(TwinStep step, GoldenStand stand)
    {
        if (stand.Nodes.IsEmpty)
            return stand.Status.IsOpen() ? "流程没有停在任何环节" : "流程已走完";
        var names = stand.Nodes.GroupBy(id => NameOf(step, id), StringComparer.Ordinal)
            .Select(group => group.Count() == 1 ? $"“{group.Key}”" : string.Create(CultureInfo.InvariantCulture, $"“{group.Key}”{group.Count()} 处"));
        return "停在" + string.Join('、', names);
    }

    // What was expected may stand at a node that only one of the drawings has.
    private string NameOf(TwinStep step, string activityId)
    {
        var drawn = Drawn(now, (step.Now as Step.Done)?.Next ?? step.FormerNow).Concat(Drawn(then, step.Then?.Next ?? step.FormerThen ?? step.FormerNow));
        return drawn.SelectMany(graph => graph.Nodes).FirstOrDefault(node => string.Equals(node.Id, activityId, StringComparison.Ordinal))?.DisplayText ?? activityId;
    }

    private static IEnumerable<Graph> Drawn(IGraphs? graphs, Aggregate at) => graphs is null
        ? []
        : at.Instances.Select(instance => graphs.Find(instance.DefinitionId, instance.VersionId) ?? graphs.Find(instance.DefinitionId, null)).OfType<Graph>();

    private static string Way(IGraphs? graphs, Step.Done done)
    {
        var instances = done.Next.Instances.ToDictionary(instance => instance.Id, StringComparer.Ordinal);
        var passed = done.Log.Records.Where(record => record.Status == ActivityStatus.Completed && instances.ContainsKey(record.InstanceId))
            .Select(record => graphs?.Find(instances[record.InstanceId].DefinitionId, instances[record.InstanceId].VersionId)?.Find(record.NodeId))
            .Where(node => node is { Descriptor.IsContainer: false, Parent: not null }).Select(node => $"“{node!.DisplayText}”").ToList();
        return passed.Count == 0 ? "" : $"，其间经过{string.Join('、', passed)}";
    }

    private static string Counted(GoldenStand was, GoldenStand stands) =>
        string.Create(CultureInfo.InvariantCulture, $"，其间记录 {stands.Happenings.Length} 项（原来 {was.Happenings.Length} 项）");
}
