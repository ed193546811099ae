using Governance.Cases;
using Governance.Portal.Answers;
using Governance.Portal.SignIn;
using MediatR;

namespace Governance.Portal.Endpoints;

/// <summary>Deadlines after a changed policy or calendar: preview, order, how far it is.</summary>
internal static class ClockEndpoints
{
    public static void MapClocks(this IEndpointRouteBuilder app)
    {
        var recompute = app.MapGroup("/api/clocks/recompute").WithTags("时限").RequireAuthorization();
        recompute.MapGet("", (IMediator mediator, CallerOf caller, CancellationToken cancellationToken) =>
            Answer.Of(mediator.Send(new GetRecompute.Query(caller.Current), cancellationToken)));
        recompute.MapPost("/preview", (IMediator mediator, CallerOf caller, CancellationToken cancellationToken) =>
            Answer.Of(mediator.Send(new PreviewRecompute.Command(caller.Current), cancellationToken)));
        recompute.MapPost("", (RecomputeBody body, IMediator mediator, CallerOf caller, CancellationToken cancellationToken) =>
            Answer.Of(mediator.Send(new OrderRecompute.Command(caller.Current, body.Token, body.Reason), cancellationToken)));
    }
}

/// <summary>The token of the preview, and why.</summary>
internal sealed record RecomputeBody(string? Token, string? Reason);
