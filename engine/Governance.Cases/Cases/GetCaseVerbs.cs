using Governance.Definitions;
using MediatR;

namespace Governance.Cases;

public static class GetCaseVerbs
{
    public sealed record Query(Caller Caller, string CaseNo) : IRequest<Result<Page<VerbDto>>>;

    internal sealed class Handler(CaseReader cases, VerbPicks picks) : IRequestHandler<Query, Result<Page<VerbDto>>>
    {
        public async Task<Result<Page<VerbDto>>> Handle(Query query, CancellationToken cancellationToken) =>
            (await cases.Read(query.CaseNo, query.Caller, cancellationToken)).Then<Page<VerbDto>>(found =>
                new Page<VerbDto>(VerbView.Of((Casefile)found.Domain!, query.Caller, schema => picks.Fill(schema, found, query.Caller))));
    }
}
