using Governance.Execution;

namespace Governance.Cases;

/// <param name="BookingId">Of the room's sheet.</param>
/// <param name="Kind">One of <see cref="SessionNotice"/>'s kinds of note.</param>
/// <param name="Text">When and where, as people read it.</param>
public sealed record SessionData(string BookingId, string Kind, string Text);

/// <summary>A session of a dispute was arranged or called off: the case notes it, its mediator is to read it, whoever registered it is sent an SMS. Told with the sheet's own write.</summary>
internal static class SessionNotice
{
    public const string Stimulus = "case.session";

    /// <summary>Kinds of note.</summary>
    public const string Booked = "session-booked";

    public const string Cancelled = "session-cancelled";

    private const string Node = "session";

    public static Tell To(RoomBooking booking, string kind, string text, Actor by) => new(new Stimulus(
        StimulusIds.From(booking.Id, kind), AggregateKey.Case(booking.CaseNo), Stimulus, CaseJson.Element(new SessionData(booking.Id, kind, text)), by));

    // What has ended in the meantime needs no session.
    public static DomainStep Decide(Casefile file, BurstInput input)
    {
        if (!file.IsOpen)
            return new DomainStep.Go(file, [], []);
        var data = CaseJson.Read<SessionData>(input.Stimulus.Data);
        var says = string.Equals(data.Kind, Booked, StringComparison.Ordinal) ? "已安排调解：" : "调解已取消：";
        file = file with { Notes = file.Notes.Add(new Note(data.Kind, data.Text, input.NowMicros, input.Stimulus.By.Name)) };
        if (file.Dispute?.Mediator is { } mediator)
            file = ToRead(file, mediator, says + data.Text, input.NowMicros);
        return new DomainStep.Go(file, [], [new Happening("case." + data.Kind, $"{says}{data.Text}。", file.CaseNo)]);
    }

    /// <summary>What a burst added that the reporter is to hear of.</summary>
    public static IEnumerable<Note> Between(Casefile? before, Casefile after) => after.Notes.Skip(before?.Notes.Length ?? 0).Where(note => note.Kind is Booked or Cancelled);

    // Only the latest is worth reading: an earlier one that was not read yet says what is no longer so.
    private static Casefile ToRead(Casefile file, PersonRef mediator, string text, long now)
    {
        foreach (var stale in file.WorkItems.Where(item => item is { IsOpen: true, Kind: WorkItemKind.Read, Node: Node }))
            file = file.Ended(stale, WorkItemStatus.Cancelled, now);
        return file.Opened(new WorkItem
        {
            Id = WorkItemId.Next(file),
            Kind = WorkItemKind.Read,
            Node = Node,
            Unit = file.Holder,
            Role = RoleNames.Mediator,
            Assignee = mediator,
            Round = file.Round,
            CreatedMicros = now,
            Remark = text,
        });
    }
}
