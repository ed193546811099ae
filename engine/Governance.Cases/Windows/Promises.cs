using Governance.Data;

namespace Governance.Cases;

/// <summary>到期承诺: agreements whose keeping is to be checked. 履行回访 is one step among a mediator's: what an index by role and deadline holds, its node tells apart.</summary>
public sealed class Promises(ItemScope scope, RowView view, FlowNames names)
{
    internal async Task<IReadOnlyList<WorkItemSummary>> Of(GovernanceDb db, Caller caller, int take, CancellationToken cancellationToken)
    {
        var streams = new ItemStreams(isOpen: true, null, Cursor.MostTake);
        foreach (var range in scope.Of(db, new ListWorkItems.Query(caller)))
            await streams.Add(range.Where(row => row.Role == RoleNames.Mediator && row.Kind == "step"), cancellationToken);
        var rows = streams.Page.Where(row => StepBook.Find(names.StepAt("dispute", row.Node)?.Type) is Performance).Take(take).ToList();
        return await view.Items(db, rows, cancellationToken);
    }
}
