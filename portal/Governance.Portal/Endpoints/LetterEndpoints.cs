using System.Collections.Immutable;
using Governance.Cases;
using Governance.Portal.Answers;
using Governance.Portal.SignIn;
using MediatR;

namespace Governance.Portal.Endpoints;

/// <summary>Messages nobody took: SMS, tasks, requests to other systems.</summary>
internal static class LetterEndpoints
{
    public static void MapLetters(this IEndpointRouteBuilder app)
    {
        var letters = app.MapGroup("/api/dead-letters").WithTags("未送达消息").RequireAuthorization();
        letters.MapGet("", (string? status, string? channel, string? after, int? take, IMediator mediator, CallerOf caller, CancellationToken cancellationToken) =>
            Answer.Of(mediator.Send(new ListLetters.Query(caller.Current, status, channel, after, take), cancellationToken)));
        letters.MapPost("/resend", (LettersBody body, IMediator mediator, CallerOf caller, CancellationToken cancellationToken) =>
            Answer.Of(mediator.Send(new HandleLetters.Command(caller.Current, "resend", body.Ids, body.Channel, body.Reason), cancellationToken)));
        letters.MapPost("/put-aside", (LettersBody body, IMediator mediator, CallerOf caller, CancellationToken cancellationToken) =>
            Answer.Of(mediator.Send(new HandleLetters.Command(caller.Current, "put-aside", body.Ids, body.Channel, body.Reason), cancellationToken)));
    }
}

/// <param name="Channel">Where no id is named: the oldest 200 dead messages of this channel.</param>
internal sealed record LettersBody(ImmutableArray<string> Ids, string? Channel, string? Reason);
