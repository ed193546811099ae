using Governance.Definitions;
using MediatR;

namespace Governance.Cases;

/// <summary>The map of the district, for a pin of one's own. It shows areas only, as on every map.</summary>
public static class SeePublicMap
{
    public sealed record Query : IRequest<Result<MapDto>>;

    internal sealed class Handler(IMediator mediator, CaseTypeBook types) : IRequestHandler<Query, Result<MapDto>>
    {
        public Task<Result<MapDto>> Handle(Query query, CancellationToken cancellationToken) =>
            mediator.Send(new GetMap.Query(Residents.Caller, types.Find(CaseTypeBook.Standard)!.Desk), cancellationToken);
    }
}
