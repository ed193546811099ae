using Governance.Definitions;
using MediatR;

namespace Governance.Cases;

/// <summary>An item with its case and the verbs the caller has now.</summary>
public static class GetWorkItem
{
    public sealed record Query(Caller Caller, string Id) : IRequest<Result<WorkItemDetail>>;

    internal sealed class Handler(CaseReader cases, CaseView view) : IRequestHandler<Query, Result<WorkItemDetail>>
    {
        public async Task<Result<WorkItemDetail>> Handle(Query query, CancellationToken cancellationToken)
        {
            if (!query.Caller.MaySee(Permissions.WorkItemRead))
                return CaseRefusals.NotPermitted("查看待办");
            var found = await cases.Read(WorkItemId.CaseOf(query.Id) ?? "", query.Caller, cancellationToken);
            return found.Refusal is null && ((Casefile)found.Value.Domain!).Item(query.Id) is { } item
                ? view.ItemDetail(found.Value, item, query.Caller)
                : CaseRefusals.ItemUnknown(query.Id);
        }
    }
}
