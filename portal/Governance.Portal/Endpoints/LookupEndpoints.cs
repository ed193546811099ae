using Governance.Cases;
using Governance.Portal.Answers;
using Governance.Portal.SignIn;
using MediatR;

namespace Governance.Portal.Endpoints;

/// <summary>Choices for pickers.</summary>
internal static class LookupEndpoints
{
    public static void MapLookups(this IEndpointRouteBuilder app)
    {
        var lookups = app.MapGroup("/api/lookups").WithTags("选项").RequireAuthorization();
        lookups.MapGet("/units", (string? q, string? kind, string? under, IMediator mediator, CallerOf caller, CancellationToken cancellationToken) =>
            Answer.Of(mediator.Send(new FindUnits.Query(caller.Current, q, kind, under), cancellationToken)));
        lookups.MapGet("/staff", (string? unit, string? role, IMediator mediator, CallerOf caller, CancellationToken cancellationToken) =>
            Answer.Of(mediator.Send(new FindStaff.Query(caller.Current, unit, role), cancellationToken)));
        lookups.MapGet("/categories", (string? q, IMediator mediator, CallerOf caller, CancellationToken cancellationToken) =>
            Answer.Of(mediator.Send(new FindCategories.Query(caller.Current, q), cancellationToken)));
        lookups.MapGet("/channels", (IMediator mediator, CallerOf caller, CancellationToken cancellationToken) =>
            Answer.Of(mediator.Send(new FindChannels.Query(caller.Current), cancellationToken)));
    }
}
