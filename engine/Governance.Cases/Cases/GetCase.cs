using Governance.Definitions;
using MediatR;

namespace Governance.Cases;

public static class GetCase
{
    public sealed record Query(Caller Caller, string CaseNo) : IRequest<Result<CaseDetail>>;

    internal sealed class Handler(CaseReader cases, CaseView view) : IRequestHandler<Query, Result<CaseDetail>>
    {
        public async Task<Result<CaseDetail>> Handle(Query query, CancellationToken cancellationToken) =>
            (await cases.Read(query.CaseNo, query.Caller, cancellationToken)).Then<CaseDetail>(found => view.Detail(found, query.Caller));
    }
}
