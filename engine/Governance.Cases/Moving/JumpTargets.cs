using System.Collections.Immutable;
using Governance.Execution;

namespace Governance.Cases;

/// <summary>Nodes a supervisor may take the case to now: what the verb would not refuse, in the order they were drawn.</summary>
public sealed class JumpTargets(IGraphs graphs)
{
    private static readonly JumpVerb Verb = new();

    internal ImmutableArray<Choice> Of(Aggregate aggregate, Caller caller)
    {
        var file = (Casefile)aggregate.Domain!;
        if (!Verb.Fits(file) || !Verb.May(file, caller.Acting) || aggregate.MainFlow() is not { } flow || graphs.Find(flow.DefinitionId, flow.VersionId) is not { } graph)
            return [];
        return
        [
            .. graph.Nodes.Select(node => new FlowNode(node.Id, node.Type, node.DisplayText))
                .Where(node => JumpVerb.Why(file, node) is null).Select(node => new Choice(node.Id, node.Title)),
        ];
    }
}
