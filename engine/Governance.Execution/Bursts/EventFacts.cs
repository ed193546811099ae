namespace Governance.Execution;

/// <summary>The fact an event for everybody needs: who waits for it. A fact source answers with a list of <see cref="WaitingInstance"/>.</summary>
public static class EventFacts
{
    /// <summary>Kind of the request; its argument is the event's name.</summary>
    public const string Waiting = "engine.waiting";

    public static bool IsFor(BookmarkState bookmark, string eventName) =>
        string.Equals(bookmark.Kind, "Elsa.Event", StringComparison.Ordinal) && string.Equals(bookmark.Name, eventName, StringComparison.Ordinal);

    /// <summary>Name under which it can be found from outside that an instance waits here; null when it waits for nothing from outside.</summary>
    public static string? WaitName(BookmarkState bookmark) => bookmark.Kind switch
    {
        "Elsa.Event" => bookmark.Name,
        "Elsa.RunTask" => TaskRequest.IdOf(bookmark) is { } taskId ? TaskRequest.WaitName(taskId) : null,
        HttpEndpointOptions.Kind => HttpEndpointOptions.WaitName(bookmark.Name ?? string.Empty),
        _ => null,
    };
}

public sealed record WaitingInstance(string Aggregate, string InstanceId, string? CorrelationId);
