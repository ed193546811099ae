using Governance.Definitions;
using MediatR;

namespace Governance.Cases;

/// <summary>查重: cases that may be about the same as this one.</summary>
public static class GetDuplicates
{
    public sealed record Query(Caller Caller, string CaseNo) : IRequest<Result<DuplicatesDto>>;

    internal sealed class Handler(CaseReader cases, DuplicateView duplicates) : IRequestHandler<Query, Result<DuplicatesDto>>
    {
        public async Task<Result<DuplicatesDto>> Handle(Query query, CancellationToken cancellationToken)
        {
            var found = await cases.Read(query.CaseNo, query.Caller, cancellationToken);
            return found.Refusal is { } hidden ? hidden : await duplicates.Of(Sought.Of((Casefile)found.Value.Domain!), query.Caller, cancellationToken);
        }
    }
}
