using System.Text.Json;
using Governance.Data;
using Microsoft.AspNetCore.Diagnostics;

namespace Governance.Portal.Answers;

/// <summary>What a caller sees when something broke: a polite sentence and a code, never a stack trace.</summary>
internal sealed class FaultAnswer(ILogger<FaultAnswer> logger) : IExceptionHandler
{
    public async ValueTask<bool> TryHandleAsync(HttpContext httpContext, Exception exception, CancellationToken cancellationToken)
    {
        var (status, refusal) = exception switch
        {
            BadHttpRequestException { StatusCode: StatusCodes.Status413PayloadTooLarge } => (StatusCodes.Status413PayloadTooLarge, PortalRefusals.TooLarge),
            BadHttpRequestException or JsonException => (StatusCodes.Status400BadRequest, PortalRefusals.UnreadableBody),
            NotOnDiskException => (StatusCodes.Status500InternalServerError, PortalRefusals.NotOnDisk),
            _ => (StatusCodes.Status500InternalServerError, PortalRefusals.UnexpectedFault),
        };
        string? title = null;
        if (status == StatusCodes.Status500InternalServerError)
        {
            // The kind of a refusal names what a caller did; this is nobody's doing.
            title = "系统出了故障";
            PortalLog.Unexpected(logger, httpContext.Request.Method, httpContext.Request.Path, exception);
        }

        var problem = Problems.Describe(refusal);
        problem.Status = status;
        problem.Title = title ?? problem.Title;
        httpContext.Response.StatusCode = status;
        await httpContext.Response.WriteAsJsonAsync(problem, options: null, "application/problem+json", cancellationToken);
        return true;
    }
}
