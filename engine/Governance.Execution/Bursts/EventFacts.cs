namespace Governance.Execution;

/// <summary>The fact an event for everybody needs: who waits for it. A fact source answers with a list of <see cref="WaitingInstance"/>.</summary>
public static class EventFacts
{
    /// <summary>Kind of the request; its argument is the event's name.</summary>
    public const string Waiting = "engine.waiting";

    public static bool IsFor(BookmarkState bookmark, string eventName) =>
        string.Equals(bookmark.Kind, "Elsa.Event", StringComparison.Ordinal) && string.Equals(bookmark.Name, eventName, StringComparison.Ordinal);
}

public sealed record WaitingInstance(string Aggregate, string InstanceId, string? CorrelationId);
