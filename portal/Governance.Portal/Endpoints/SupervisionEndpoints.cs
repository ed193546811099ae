using Governance.Cases;
using Governance.Portal.Answers;
using Governance.Portal.SignIn;
using MediatR;

namespace Governance.Portal.Endpoints;

/// <summary>监管台: what is due, overdue, unsigned; by unit.</summary>
internal static class SupervisionEndpoints
{
    public static void MapSupervision(this IEndpointRouteBuilder app)
    {
        var supervision = app.MapGroup("/api/supervision").WithTags("监管台").RequireAuthorization();
        supervision.MapGet("", (IMediator mediator, CallerOf caller, CancellationToken cancellationToken) =>
            Answer.Of(mediator.Send(new GetSupervision.Query(caller.Current), cancellationToken)));
        supervision.MapGet("/cases", (string? bucket, string? unit, string? after, int? take, IMediator mediator, CallerOf caller, CancellationToken cancellationToken) =>
            Answer.Of(mediator.Send(new ListSupervised.Query(caller.Current, bucket ?? "open", unit, after, take), cancellationToken)));
    }
}
