using Governance.Definitions;
using MediatR;

namespace Governance.Cases;

public static class GetCaseWorkItems
{
    public sealed record Query(Caller Caller, string CaseNo) : IRequest<Result<Page<WorkItemSummary>>>;

    internal sealed class Handler(CaseReader cases, CaseView view) : IRequestHandler<Query, Result<Page<WorkItemSummary>>>
    {
        public async Task<Result<Page<WorkItemSummary>>> Handle(Query query, CancellationToken cancellationToken) =>
            (await cases.Read(query.CaseNo, query.Caller, cancellationToken)).Then<Page<WorkItemSummary>>(found =>
                new Page<WorkItemSummary>(view.Detail(found, query.Caller).WorkItems));
    }
}
