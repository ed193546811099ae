using System.Text.Json;

namespace Governance.Execution;

/// <summary>A task somebody outside is asked to do, as it lies in the outbox. The answer resumes the bookmark of <c>Elsa.RunTask</c>.</summary>
public sealed record TaskRequest(
    string InstanceId, string DefinitionId, string? WorkflowName, string? CorrelationId, string TaskId, string TaskName, JsonElement Payload)
{
    /// <summary>Channel of the outbox.</summary>
    public const string Channel = "task";

    /// <summary>Name under which it is found from outside who waits for a task.</summary>
    public static string WaitName(string taskId) => "task/" + taskId;

    /// <summary>The task a bookmark waits for; null when it waits for something else.</summary>
    public static string? IdOf(BookmarkState bookmark) =>
        bookmark is { Kind: "Elsa.RunTask", Payload.ValueKind: JsonValueKind.Object } && bookmark.Payload.TryGetProperty("taskId", out var id) ? id.GetString() : null;

    public JsonElement ToBody() => JsonSerializer.SerializeToElement(this, JsonSerializerOptions.Web);

    public static TaskRequest Read(OutboxItem item)
    {
        ArgumentNullException.ThrowIfNull(item);
        return item.Body.Deserialize<TaskRequest>(JsonSerializerOptions.Web) ?? throw new InvalidOperationException($"The message {item.Id} is empty.");
    }
}
