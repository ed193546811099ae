using Governance.Execution;

namespace Governance.Studio;

/// <summary>Makes what the page reads of what is kept.</summary>
internal sealed class MovesShape(DefinitionLibrary library, MovesBook book, RunningInstances instances, IGraphs graphs, Instants instants)
{
    public async Task<object?> Of(string definitionId, CancellationToken cancellationToken)
    {
        var definition = await library.State(definitionId, cancellationToken);
        if (definition.Versions.IsEmpty)
            return null;
        var running = await instances.Count([.. definition.Versions.Select(version => version.Id)], cancellationToken);
        var state = await book.State(definitionId, cancellationToken);
        return new
        {
            definitionId,
            versions = definition.Versions.Reverse().Where(version => !version.IsHidden || running.ContainsKey(version.Id)).Select(version => new
            {
                versionId = version.Id,
                version.Version,
                version.IsPublished,
                isTarget = version is { IsDraft: false, IsHidden: false },
                running = running.GetValueOrDefault(version.Id),
            }),
            preview = state.Preview is { } preview ? Preview(definitionId, preview) : null,
            orders = state.Orders.Reverse().Select(Order),
        };
    }

    private object Preview(string definitionId, MovePreview preview) => new
    {
        preview.Token,
        to = Target(preview.Plan),
        nodes = preview.Plan.Nodes,
        from = preview.Plan.From,
        by = new { id = preview.By, name = preview.ByName },
        at = instants.Of(preview.AtMicros),
        doneAt = instants.Of(preview.DoneMicros),
        preview.Total,
        preview.Seen,
        preview.Versions,
        preview.Reasons,
        places = preview.Nodes,
        targets = preview.DoneMicros is null ? [] : Targets(graphs.Find(definitionId, preview.Plan.To)),
    };

    private static IEnumerable<object> Targets(Graph? graph) => graph is null ? [] : graph.Nodes.Select(node => new
    {
        node.NodeId,
        node.Id,
        text = node.DisplayText.Length > 0 ? node.DisplayText : node.Id,
        node.Type,
        node.Descriptor.IsContainer,
    });

    private object Order(MoveOrder order) => new
    {
        order.Number,
        to = Target(order.Plan),
        from = order.Plan.From,
        nodes = order.Plan.Nodes,
        forth = Leg(order.Forth),
        back = order.Back is { } back ? Leg(back) : null,
        order.Returned,
    };

    private object Leg(MoveLeg leg) => new
    {
        ordered = Said(leg.Ordered),
        leg.Total,
        leg.Seen,
        leg.Moved,
        stopped = leg.Stop is { } stop ? Said(stop) : null,
        endedAt = instants.Of(leg.EndedMicros),
        leg.Reasons,
    };

    private object Said(Said said) => new { by = new { id = said.By, name = said.ByName }, said.Reason, at = instants.Of(said.AtMicros) };

    private static object Target(MovePlan plan) => new { versionId = plan.To, plan.Version };
}
