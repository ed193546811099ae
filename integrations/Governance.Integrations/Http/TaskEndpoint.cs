using System.Collections.Immutable;
using System.Text.Json;
using Governance.Execution;
using Microsoft.Extensions.Configuration;

namespace Governance.Integrations.Http;

/// <summary>Who does the tasks of <c>Elsa.RunTask</c>: told by a webhook, answers at <c>/elsa/api/tasks/{id}/complete</c>.</summary>
/// <param name="Authorization">May hold marks of secrets.</param>
public sealed record TaskEndpoint(string Url, string? Authorization)
{
    /// <summary>Reads <c>Governance:TaskUrl</c> and <c>Governance:TaskAuthorization</c>.</summary>
    public static TaskEndpoint? From(IConfiguration configuration)
    {
        ArgumentNullException.ThrowIfNull(configuration);
        return configuration["Governance:TaskUrl"] is { Length: > 0 } url ? new TaskEndpoint(url, configuration["Governance:TaskAuthorization"]) : null;
    }

    /// <summary>The message in the shape of Elsa's webhook <c>Elsa.RunTask</c>. Its id is the task's, so that one told twice is known.</summary>
    public OutboundRequest Request(TaskRequest task, DateTimeOffset at)
    {
        ArgumentNullException.ThrowIfNull(task);
        var body = JsonSerializer.Serialize(
            new
            {
                eventType = "Elsa.RunTask",
                payload = new
                {
                    workflowInstanceId = task.InstanceId,
                    workflowDefinitionId = task.DefinitionId,
                    workflowName = task.WorkflowName,
                    correlationId = task.CorrelationId,
                    taskId = task.TaskId,
                    taskName = task.TaskName,
                    taskPayload = task.Payload.ValueKind == JsonValueKind.Undefined ? (JsonElement?)null : task.Payload,
                },
                timestamp = at,
            },
            JsonSerializerOptions.Web);
        var headers = ImmutableSortedDictionary.Create<string, ImmutableArray<string>>(StringComparer.OrdinalIgnoreCase);
        if (Authorization is { Length: > 0 })
            headers = headers.Add("Authorization", [Authorization]);
        return new OutboundRequest(task.TaskId, string.Empty, string.Empty, Url, "POST", headers, "application/json", body, RetriesStatus: true)
        {
            Secrets = SecretMarks.In(Authorization ?? string.Empty) is { Count: > 0 } names ? names : null,
        };
    }
}
