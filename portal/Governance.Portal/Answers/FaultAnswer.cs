using System.Text.Json;
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
            _ => (StatusCodes.Status500InternalServerError, PortalRefusals.UnexpectedFault),
        };
        if (status == StatusCodes.Status500InternalServerError)
        {
            PortalLog.Unexpected(logger, httpContext.Request.Method, httpContext.Request.Path, exception);
        }

        var problem = Problems.Describe(refusal);
        problem.Status = status;
        httpContext.Response.StatusCode = status;
        await httpContext.Response.WriteAsJsonAsync(problem, options: null, "application/problem+json", cancellationToken);
        return true;
    }
}
