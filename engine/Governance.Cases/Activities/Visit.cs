using Governance.Execution;

namespace Governance.Cases.Activities;

/// <summary>One entry of a node: what the activity may read, and the moves it makes on the case.</summary>
internal sealed class Visit(IActivityContext context, Casefile file)
{
    public IActivityContext Context { get; } = context;

    /// <summary>The case as this visit has left it so far.</summary>
    public Casefile File { get; set; } = file;

    public long Now => Context.NowMicros;

    public FactReader Facts { get; } = new(context.Facts);

    /// <summary>Opens an item bound to this node's bookmark.</summary>
    public WorkItem Open(WorkItemKind kind, UnitRef unit, string role, PersonRef? assignee = null)
    {
        var item = new WorkItem
        {
            Id = WorkItemId.Next(File),
            Kind = kind,
            Node = Context.ActivityId,
            BookmarkId = Context.BookmarkId,
            Unit = unit,
            Role = role,
            Assignee = assignee,
            Round = File.Round,
            CreatedMicros = Now,
        };
        File = File.Opened(item);
        return item;
    }

    /// <summary>What the knowledge base says about the case; null while it was not asked.</summary>
    public AdviceFact? Advice() => Facts.Advice(AdviceQuestion.Of(File));

    /// <summary>A unit said relative to the case's place; null where there is none.</summary>
    public UnitRef? At(string reference) => Facts.PlaceUnit(reference, File.Place);

    /// <summary>An item of its own beside another one: nothing waits for it, and it ends with that one.</summary>
    public void Beside(WorkItem of, HumanStep step, UnitRef unit, string? clock)
    {
        var item = Open(step.Kind, unit, step.Role) with { BookmarkId = null, ParentId = of.Id, Step = step.Type, Title = step.Title };
        File = File.With(item);
        if (clock is not null)
            Arm(clock, item, unit);
    }

    /// <summary>The 承办 item has done its part: the unit works step by step from here.</summary>
    public void EndHandling(string outcome)
    {
        if (File.OpenItem(WorkItemKind.SignAndHandle) is { } item)
            File = File.With(item.Done(outcome, item.SignedBy ?? item.Unit.Name, Now)).Stopped(item.Id, Now);
    }

    /// <summary>Asks a unit to act beside the holder: nothing waits for it. Asked once.</summary>
    public void Ask(UnitRef? unit, string clock)
    {
        if (unit is null || File.WorkItems.Any(known => known is { Kind: WorkItemKind.CoHandle, IsOpen: true } && string.Equals(known.Unit.Code, unit.Code, StringComparison.Ordinal)))
            return;
        var item = Open(WorkItemKind.CoHandle, unit, RoleNames.Liaison) with { BookmarkId = null };
        File = File.With(item);
        Arm(clock, item, unit);
    }

    /// <summary>This node takes over the 承办 item.</summary>
    public void TakeOver(WorkItem item) => File = File.Rebound(item, Context.ActivityId, Context.BookmarkId);

    /// <summary>Arms a clock where the policy has a row for it.</summary>
    /// <param name="unit">Whose shifts it is counted in.</param>
    public void Arm(string kind, WorkItem? item, UnitRef unit, long? from = null, string? limit = null)
    {
        var start = from ?? Now;
        var question = new DeadlineQuestion(kind, File.Type, File.Category?.Code, File.Urgency, File.Nature, File.Channel, unit.Code, start,
            IsCaseClock(kind) ? File.Source?.DueMicros : null, Context.Input<string>("limit") is { Length: > 0 } text ? text : limit);
        if (Facts.Deadline(question) is { } due)
            File = File.Armed(kind, item?.Id, due, start);
    }

    /// <summary>Arms the hour at which what the case is about can be seen.</summary>
    public void Appoint(WorkItem item, TimedEvidence evidence)
    {
        if (Facts.Appointment(AppointmentQuestion.Of(File, evidence, Now)) is { } at)
            File = File.Armed(ClockKinds.Appointment, item.Id, at, Now);
    }

    // The source waits for the answer, not for what happens inside the district.
    private static bool IsCaseClock(string kind) => kind is ClockKinds.Handle or ClockKinds.RoundTwo;

    /// <summary>Waits for a person to act on the item.</summary>
    public ActivityResult Wait(WorkItem item, string text) => Settle(() => ActivityResult
        .Suspend(new BookmarkRequest("Governance.WorkItem", item.Id, CaseJson.Element(new { workItemId = item.Id, kind = item.Kind })))
        .With(File).With(new Happening("work-item.opened", text, item.Id)));

    /// <summary>Goes on at once.</summary>
    public ActivityResult Pass(string outcome, string happening, string text) =>
        Settle(() => ActivityResult.Done(outcome).With(File).With(new Happening(happening, text, Context.ActivityId)));

    private ActivityResult Settle(Func<ActivityResult> result) =>
        Facts.Missing.Count == 0 ? result() : ActivityResult.Needs([.. Facts.Missing]);
}
