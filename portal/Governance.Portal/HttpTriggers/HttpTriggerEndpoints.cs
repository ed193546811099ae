using System.Security.Claims;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using Governance.Definitions;
using Governance.Execution;
using Governance.Portal.Answers;
using Governance.Portal.SignIn;

namespace Governance.Portal.HttpTriggers;

/// <summary>Requests to flows: they start an instance or wake one, and are answered by what the flow writes before it waits.</summary>
internal static class HttpTriggerEndpoints
{
    private static readonly Actor Anybody = new("http", "外部请求");

    public static void MapHttpTriggers(this IEndpointRouteBuilder app) => app.Map("/elsa/http/{**path}", Handle)
        .AllowAnonymous().DisableAntiforgery().ExcludeFromDescription().RequireRateLimiting(RateLimits.HttpTriggers);

    private static async Task<IResult> Handle(
        HttpContext http, string? path, EndpointFinder finder, IBursts bursts, TimeProvider time, CancellationToken cancellationToken)
    {
        var address = RequestAddress.Of(http.Request);
        var found = await finder.Find((path ?? string.Empty).Trim('/'), address, cancellationToken);
        if (found.Refusal is { } unknown)
            return Problems.From(unknown);
        if (Objection(found.Value.Options, http.User) is { } objection)
            return objection;

        using var limit = found.Value.Options.Timeout is { } timeout && timeout > TimeSpan.Zero ? new CancellationTokenSource(timeout, time) : new CancellationTokenSource();
        using var either = CancellationTokenSource.CreateLinkedTokenSource(limit.Token, cancellationToken);
        try
        {
            return await Run(http, found.Value, address, bursts, time, either.Token);
        }
        catch (OperationCanceledException) when (limit.IsCancellationRequested && !cancellationToken.IsCancellationRequested)
        {
            return Problem(HttpTriggerRefusals.TimedOut, StatusCodes.Status408RequestTimeout);
        }
    }

    private static async Task<IResult> Run(
        HttpContext http, EndpointMatch match, RequestAddress address, IBursts bursts, TimeProvider time, CancellationToken cancellationToken)
    {
        var read = await RequestPayload.Read(http.Request, match, cancellationToken);
        if (read.Refusal is { } unreadable)
            return Problem(unreadable, StatusOf(unreadable));

        var instanceId = match.Waiting?.InstanceId ?? Guid.CreateVersion7(time.GetUtcNow()).ToString("N");
        var stimulus = new Stimulus(
            Guid.CreateVersion7(time.GetUtcNow()), match.Waiting?.Aggregate ?? AggregateKey.Instance(instanceId),
            match.Waiting is null ? StimulusKinds.Start : StimulusKinds.Resume, Data(match, address, instanceId, read.Value.Json), Caller(http.User));
        var ran = await bursts.Run(stimulus, Options(http, instanceId, read.Value.Body), cancellationToken);
        return ran.Refusal is { } refusal ? Problems.From(refusal) : new FlowAnswer(ran.Value, instanceId);
    }

    private static JsonElement Data(EndpointMatch match, RequestAddress address, string instanceId, JsonElement payload)
    {
        if (match.Waiting is { } waiting)
            return JsonSerializer.SerializeToElement(new { bookmarkId = waiting.BookmarkId, input = payload, http = true });

        var definition = match.Starts!.Graph.Definition;
        return JsonSerializer.SerializeToElement(new
        {
            definitionId = definition.DefinitionId,
            versionId = definition.Id,
            instanceId,
            correlationId = address.CorrelationId,
            triggerActivityId = match.Starts.ActivityId,
            payload,
            http = true,
        });
    }

    // A repeat is told which instance the first one started; what that one answered is not kept.
    private static BurstOptions Options(HttpContext http, string instanceId, byte[] body)
    {
        if (http.Request.Headers["Idempotency-Key"].FirstOrDefault() is not { Length: > 0 and <= 200 } key)
            return BurstOptions.None;

        var request = Encoding.UTF8.GetBytes(http.Request.QueryString.Value ?? string.Empty);
        return BurstOptions.None with
        {
            IdempotencyScope = $"{Caller(http.User).Id}:{http.Request.Method}:{http.Request.Path}",
            IdempotencyKey = key,
            BodyHash = SHA256.HashData([.. request, .. body]),
            Answer = _ => (StatusCodes.Status202Accepted, JsonSerializer.SerializeToUtf8Bytes(new { workflowInstanceId = instanceId })),
        };
    }

    private static IResult? Objection(HttpEndpointOptions options, ClaimsPrincipal user)
    {
        if (!options.Authorize && options.Policy is null)
            return null;
        if (user.Identity?.IsAuthenticated != true)
            return Problem(PortalRefusals.SignInRequired, StatusCodes.Status401Unauthorized);

        return options.Policy is { } policy && !user.HasClaim(Claims.Permission, policy) ? Problems.From(PortalRefusals.NotPermitted) : null;
    }

    private static Actor Caller(ClaimsPrincipal user) => user.Identity?.IsAuthenticated == true && user.Find(Claims.Id) is { } id
        ? new Actor(id, user.Find(Claims.Name) ?? id, user.Find(Claims.Unit))
        : Anybody;

    private static int StatusOf(Refusal refusal) => refusal switch
    {
        _ when refusal == HttpTriggerRefusals.WrongFile => StatusCodes.Status415UnsupportedMediaType,
        _ when refusal == HttpTriggerRefusals.UnreadableBody => StatusCodes.Status400BadRequest,
        _ => Problems.StatusOf(refusal.Kind),
    };

    private static IResult Problem(Refusal refusal, int status)
    {
        var problem = Problems.Describe(refusal);
        problem.Status = status;
        return Results.Json(problem, contentType: "application/problem+json", statusCode: status);
    }
}
