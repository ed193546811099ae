using Governance.Execution;
using Governance.Portal.Answers;

namespace Governance.Portal.HttpTriggers;

/// <summary>What a caller gets once the burst is committed: the flow's own reply; 202 with the instance's id when the flow waits first; an empty 200
/// when it ended without a word; 500 when it faulted.</summary>
internal sealed class FlowAnswer(BurstOutcome outcome, string instanceId) : IResult
{
    private const string InstanceHeader = "x-elsa-workflow-instance-id";

    // Theirs to set: the host's own, and what would sign people in or out.
    private static readonly HashSet<string> Reserved = new(StringComparer.OrdinalIgnoreCase)
    {
        "Set-Cookie", "Content-Length", "Transfer-Encoding", "Connection", "Content-Security-Policy", "Clear-Site-Data", "Strict-Transport-Security",
        "X-Content-Type-Options", "Content-Type",
    };

    public Task ExecuteAsync(HttpContext httpContext)
    {
        var response = httpContext.Response;
        if (outcome.Repeated)
        {
            response.StatusCode = outcome.FirstStatus is 0 ? StatusCodes.Status202Accepted : outcome.FirstStatus;
            response.ContentType = "application/json";
            return response.Body.WriteAsync(outcome.FirstAnswer, httpContext.RequestAborted).AsTask();
        }

        response.Headers[InstanceHeader] = instanceId;
        if (outcome.Effects.OfType<Reply>().FirstOrDefault() is { } reply)
            return Write(httpContext, reply);

        var instance = outcome.Aggregate.Instance(instanceId);
        if (instance is { Incidents.IsEmpty: false })
            return Faulted(httpContext);
        return instance is { Status: InstanceStatus.Finished }
            ? Task.CompletedTask
            : Results.Json(new { workflowInstanceId = instanceId }, statusCode: StatusCodes.Status202Accepted).ExecuteAsync(httpContext);
    }

    private Task Faulted(HttpContext http)
    {
        var problem = Problems.Describe(HttpTriggerRefusals.Faulted(instanceId));
        problem.Status = StatusCodes.Status500InternalServerError;
        return Results.Json(problem, contentType: "application/problem+json", statusCode: problem.Status).ExecuteAsync(http);
    }

    private static async Task Write(HttpContext http, Reply reply)
    {
        var response = http.Response;
        response.StatusCode = reply.StatusCode;
        // A page that a flow writes runs no script in the portal's name.
        response.Headers.ContentSecurityPolicy = "sandbox";
        foreach (var (name, values) in reply.Headers.Where(h => !Reserved.Contains(h.Key)))
            response.Headers[name] = values.ToArray();
        if (reply.Content is not { } content || reply.StatusCode is 204 or 304 || HttpMethods.IsHead(http.Request.Method))
            return;

        response.ContentType = reply.ContentType?.Contains("charset", StringComparison.OrdinalIgnoreCase) == false ? reply.ContentType + "; charset=utf-8" : reply.ContentType;
        await response.WriteAsync(content, http.RequestAborted);
    }
}
