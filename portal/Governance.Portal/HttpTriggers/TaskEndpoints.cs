using System.Security.Claims;
using System.Text.Json;
using Governance.Data;
using Governance.Execution;
using Governance.Portal.Answers;
using Governance.Portal.SignIn;
using Governance.Studio;
using Microsoft.EntityFrameworkCore;

namespace Governance.Portal.HttpTriggers;

/// <summary>Answers to tasks, at Elsa's address: whoever was told one by a webhook says that it is done and what came of it.</summary>
internal static class TaskEndpoints
{
    public static void MapTasks(this IEndpointRouteBuilder app)
    {
        app.MapPost("/elsa/api/tasks/{taskId}/complete", Complete)
            .RequireAuthorization(policy => policy.RequireClaim(Claims.Permission, StudioPermissions.Edit)).ExcludeFromDescription();
        app.MapGet("/elsa/api/tasks/dead-letters", DeadLetters)
            .RequireAuthorization(policy => policy.RequireClaim(Claims.Permission, StudioPermissions.ReadInstances)).ExcludeFromDescription();
    }

    private static async Task<IResult> Complete(
        string taskId, TaskBody? body, ClaimsPrincipal user, BurstHost bursts, IReadDb read, TimeProvider time, CancellationToken cancellationToken)
    {
        var name = TaskRequest.WaitName(taskId);
        await using var db = read.Open();
        var home = await db.EventWaits.Where(w => w.EventName == name).Select(w => w.Aggregate).FirstOrDefaultAsync(cancellationToken);
        var aggregate = home is null ? null : await bursts.Load(new AggregateKey(home), cancellationToken);
        var bookmark = aggregate?.Instances.SelectMany(i => i.Bookmarks).FirstOrDefault(b => string.Equals(TaskRequest.IdOf(b), taskId, StringComparison.Ordinal));
        if (bookmark is null)
            return Problems.From(HttpTriggerRefusals.NoSuchTask);

        var by = new Actor(user.Find(Claims.Id)!, user.Find(Claims.Name)!, user.Find(Claims.Unit));
        var result = body?.Result is { ValueKind: not JsonValueKind.Undefined } given ? given : JsonSerializer.SerializeToElement<object?>(null);
        var data = JsonSerializer.SerializeToElement(new { bookmarkId = bookmark.Id, input = result });
        var ran = await bursts.Run(new Stimulus(Guid.CreateVersion7(time.GetUtcNow()), aggregate!.Key, StimulusKinds.Resume, data, by), BurstOptions.None, cancellationToken);
        return ran.Refusal is { } refusal ? Problems.From(refusal) : Results.Ok();
    }

    // Messages nobody took, of all channels: newest first.
    private static async Task<IResult> DeadLetters(IReadDb read, EngineSettings settings, CancellationToken cancellationToken)
    {
        await using var db = read.Open();
        var dead = await db.Outbox.Where(m => m.Status == OutboxStatus.Dead).OrderByDescending(m => m.CreatedMicros).Take(200).ToListAsync(cancellationToken);
        return Results.Ok(new
        {
            items = dead.Select(m => new { m.Id, m.Channel, m.Attempts, m.Why, createdAt = TimeZoneInfo.ConvertTime(DateTimeOffset.UnixEpoch.AddMicroseconds(m.CreatedMicros), settings.Zone) }),
        });
    }
}

/// <summary>What Elsa's clients send.</summary>
internal sealed record TaskBody(JsonElement? Result);
