using System.Security.Claims;
using System.Text.Json;
using Governance.Data;
using Governance.Execution;
using Governance.Portal.Answers;
using Governance.Portal.SignIn;
using Governance.Studio;
using Microsoft.EntityFrameworkCore;

namespace Governance.Portal.HttpTriggers;

/// <summary>Events from outside, at Elsa's address: to one instance, or to everybody who waits and every definition it triggers.</summary>
internal static class EventEndpoints
{
    public static void MapEvents(this IEndpointRouteBuilder app) => app.MapPost("/elsa/api/events/{name}/trigger", Trigger)
        .RequireAuthorization(policy => policy.RequireClaim(Claims.Permission, StudioPermissions.Edit)).ExcludeFromDescription();

    private static async Task<IResult> Trigger(
        string name, EventBody? body, ClaimsPrincipal user, IBursts bursts, IReadDb read, TimeProvider time, CancellationToken cancellationToken)
    {
        var by = new Actor(user.Find(Claims.Id)!, user.Find(Claims.Name)!, user.Find(Claims.Unit));
        var (to, kind) = (AggregateKey.Events, StimulusKinds.Publish);
        if (body?.WorkflowInstanceId is { Length: > 0 } instanceId)
        {
            await using var db = read.Open();
            if (await db.Instances.Where(i => i.Id == instanceId).Select(i => i.Aggregate).FirstOrDefaultAsync(cancellationToken) is not { } home)
                return Problems.From(RunRefusals.UnknownInstance(instanceId));

            (to, kind) = (new AggregateKey(home), StimulusKinds.Event);
        }

        var data = JsonSerializer.SerializeToElement(new { name, payload = body?.Input, instanceId = body?.WorkflowInstanceId, correlationId = body?.CorrelationId });
        var ran = await bursts.Run(new Stimulus(Guid.CreateVersion7(time.GetUtcNow()), to, kind, data, by), BurstOptions.None, cancellationToken);
        return ran.Refusal is { } refusal ? Problems.From(refusal) : Results.Ok();
    }
}

/// <summary>What Elsa's clients send.</summary>
internal sealed record EventBody(string? WorkflowInstanceId, string? CorrelationId, JsonElement? Input);
