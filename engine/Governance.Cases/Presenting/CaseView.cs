using System.Collections.Immutable;
using Governance.Execution;

namespace Governance.Cases;

/// <summary>A case as the API shows it to one caller.</summary>
public sealed class CaseView(CityTime time, ClockView clocks, CaseTypeBook types)
{

    public CaseDetail Detail(Aggregate aggregate, Caller caller)
    {
        var file = (Casefile)aggregate.Domain!;
        var open = Sight.SeesContent(file, caller);
        return new CaseDetail
        {
            CaseNo = file.CaseNo,
            Type = file.Type,
            TypeName = types.Find(file.Type)?.Name ?? file.Type,
            Title = open ? file.Content.Title : Sealing.Sealed,
            Status = CaseRows.Wire(file.Status),
            StatusName = Words.Of(file.Status),
            Stage = CaseRows.Wire(file.Stage),
            StageName = Words.Of(file.Stage),
            Channel = file.Channel,
            ChannelName = Channels.NameOf(file.Channel),
            Urgency = CaseRows.Wire(file.Urgency),
            UrgencyName = Words.Of(file.Urgency),
            Category = file.Category is { } category ? new CategoryDto(category.Code, category.Path) : null,
            Place = new PlaceDto(file.Place.Street, file.Place.Community),
            Holder = UnitDto.Of(file.Holder),
            NextClock = NextClock(file),
            Round = file.Round,
            Marks = file.Marks,
            CreatedAt = time.Local(file.CreatedMicros),
            Version = aggregate.Version,
            Text = open ? file.Content.Text : Sealing.Sealed,
            Expectation = open ? file.Content.Expectation : null,
            Nature = CaseRows.Wire(file.Nature),
            NatureName = Words.Of(file.Nature),
            Address = open ? file.Content.Address : null,
            Reporter = new ReporterDto(file.Reporter.Name, file.Reporter.Phone, file.Reporter.Anonymous, file.Reporter.Confidential, file.Reporter.Kind),
            Dispatch = DispatchOf(file),
            Classification = open ? ClassificationOf(file.Classification) : null,
            Clocks = [.. file.Clocks.Select(clocks.Of)],
            WorkItems = [.. file.WorkItems.Select(item => Summary(file, item, aggregate.Version, open))],
            Attachments = open ? [.. file.Attachments.Select(AttachmentOf)] : [],
            Notes = open ? [.. file.Notes.Select(note => new NoteDto(note.Kind, note.Text, time.Local(note.AtMicros), note.By))] : [],
            Contacts = [.. file.Contacts.Select(contact => new ContactDto(
                time.Local(contact.AtMicros), contact.By, contact.Result, ContactResults.NameOf(contact.Result), open ? contact.Note : null, contact.Round))],
            Closing = open ? ClosingOf(file) : null,
            FollowUp = FollowUpOf(file),
            Appraisal = file.Appraisal is { } a ? new AppraisalDto(a.Timeliness, a.Quality, a.Satisfaction, a.Total, a.Lines) : null,
            Flow = FlowOf(aggregate),
            Incident = IncidentOf(aggregate),
            Source = file.Source is { } source ? new SourceDto(source.No, time.Local(source.DueMicros)) : null,
            ResidentStatus = Words.ForResident(file),
            ClosedAt = time.Local(file.ClosedMicros),
            ArchivedAt = time.Local(file.ArchivedMicros),
            ArchiveHash = file.Status == CaseStatus.Archived ? Convert.ToHexStringLower([.. aggregate.Head]) : null,
            Verbs = VerbView.Of(file, caller),
        };
    }

    public WorkItemDetail ItemDetail(Aggregate aggregate, WorkItem item, Caller caller)
    {
        var file = (Casefile)aggregate.Domain!;
        var summary = Summary(file, item, aggregate.Version, Sight.SeesContent(file, caller));
        return new WorkItemDetail
        {
            Id = summary.Id,
            CaseNo = summary.CaseNo,
            Kind = summary.Kind,
            KindName = summary.KindName,
            Status = summary.Status,
            StatusName = summary.StatusName,
            Title = summary.Title,
            Urgency = summary.Urgency,
            UrgencyName = summary.UrgencyName,
            Unit = summary.Unit,
            Assignee = summary.Assignee,
            Role = summary.Role,
            Todo = summary.Todo,
            Clock = summary.Clock,
            Round = summary.Round,
            CreatedAt = summary.CreatedAt,
            DoneAt = summary.DoneAt,
            Outcome = summary.Outcome,
            OutcomeName = summary.OutcomeName,
            Remark = summary.Remark,
            Version = summary.Version,
            Place = summary.Place,
            Category = summary.Category,
            Case = Detail(aggregate, caller),
            Verbs = VerbView.Of(file, item, caller),
        };
    }

    private WorkItemSummary Summary(Casefile file, WorkItem item, long version, bool open)
    {
        var clock = ClockOf(file, item);
        var owed = item.Kind == WorkItemKind.SignAndHandle && !Activities.ContactActivity.IsWaived(file) && Activities.ContactActivity.PortOf(file) is null;
        return new WorkItemSummary
        {
            Id = item.Id,
            CaseNo = file.CaseNo,
            Kind = CaseRows.Wire(item.Kind),
            KindName = Words.Of(item.Kind),
            Status = CaseRows.Wire(item.Status),
            StatusName = Words.Of(item.Status),
            Title = open ? file.Content.Title : Sealing.Sealed,
            Urgency = CaseRows.Wire(file.Urgency),
            UrgencyName = Words.Of(file.Urgency),
            Unit = UnitDto.Of(item.Unit),
            Assignee = item.Assignee is { } person ? new PersonDto(person.UserName, person.Name) : null,
            Role = item.Role,
            Todo = Todo.Of(item.Kind, item.Status, item.Assignee is not null, owed, clock?.Limit),
            Clock = item.IsOpen && clock is not null ? clocks.Of(clock) : null,
            Round = item.Round,
            CreatedAt = time.Local(item.CreatedMicros),
            DoneAt = time.Local(item.DoneMicros),
            Outcome = item.Outcome,
            OutcomeName = OutcomeWords.Of(item.Outcome),
            Remark = open ? item.Remark : null,
            Version = version,
            Place = new PlaceDto(file.Place.Street, file.Place.Community),
            Category = file.Category is { } category ? new CategoryDto(category.Code, category.Path) : null,
        };
    }

    private static Clock? ClockOf(Casefile file, WorkItem item) =>
        file.Clocks.Where(clock => clock.IsTicking && !string.Equals(clock.Kind, ClockKinds.Objection, StringComparison.Ordinal)
            && (clock.ItemId is null || string.Equals(clock.ItemId, item.Id, StringComparison.Ordinal))).OrderBy(clock => clock.ItemId is null).FirstOrDefault();

    private ClockDto? NextClock(Casefile file) =>
        file.Clocks.Where(clock => clock.IsTicking && !string.Equals(clock.Kind, ClockKinds.Objection, StringComparison.Ordinal)).MinBy(clock => clock.DueMicros) is { } next
            ? clocks.Of(next)
            : null;

    private static DispatchDto? DispatchOf(Casefile file)
    {
        if (file.Plan is not { } plan)
            return null;
        var sent = file.Dispatch;
        return new DispatchDto(sent is null ? null : UnitDto.Of(sent.Unit), [.. (sent?.CoUnits ?? []).Select(UnitDto.Of)], sent?.Automatic ?? false,
            plan.Confidence, plan.Threshold, CaseRows.Wire(plan.Disposition), sent?.Reason ?? plan.Reason,
            CandidatesOf(plan),
            EvidenceOf([.. sent?.Evidence ?? [], .. plan.Evidence]));
    }

    internal static IReadOnlyList<CandidateDto> CandidatesOf(DispatchPlan plan) =>
        [.. plan.Candidates.Select(c => new CandidateDto(UnitDto.Of(c.Unit), c.Score, [.. c.CoUnits.Select(UnitDto.Of)], EvidenceOf(c.Evidence)))];

    internal static IReadOnlyList<EvidenceDto> EvidenceOf(ImmutableArray<Evidence> evidence) =>
        [.. evidence.Select(e => new EvidenceDto(e.Kind, e.Title, e.Text, e.Weight))];

    internal static ClassificationDto? ClassificationOf(Classification? read) => read is { } c
        ? new ClassificationDto(c.Code, c.Path, c.Confidence, c.Threshold, c.Top, c.Spans, CaseRows.Wire(c.Urgency), CaseRows.Wire(c.Nature), c.Marks)
        : null;

    private AttachmentDto AttachmentOf(Attachment a) => new(AttachmentId.Of(a.Id, a.Name), a.Name, a.Size, a.MediaType, time.Local(a.AtMicros), a.By);

    private ClosingDto? ClosingOf(Casefile file) => file.Report is { } report
        ? new ClosingDto(report.Method, ClosingMethods.NameOf(report.Method), report.Result, file.Reply?.Text, time.Local(file.Reply?.AtMicros),
            report.Process, report.Draft, report.Basis)
        : null;

    private static FollowUpDto? FollowUpOf(Casefile file) => (file.FollowUp ?? file.EarlierFollowUps.LastOrDefault()) is { } result
        ? new FollowUpDto(result.Result, FollowUpResults.NameOf(result.Result), result.Comment, result.Reason)
        : null;

    private static FlowRefDto FlowOf(Aggregate aggregate) => aggregate.Instances is [var main, ..]
        ? new FlowRefDto(main.DefinitionId, main.VersionId, main.Version, main.Id, [.. main.Bookmarks.Where(mark => !mark.IsTechnical).Select(mark => mark.ActivityId).Distinct(StringComparer.Ordinal)])
        : new FlowRefDto("", null, 0, null, []);

    private IncidentDto? IncidentOf(Aggregate aggregate) =>
        aggregate.Instances.SelectMany(instance => instance.Incidents).LastOrDefault() is { } incident
            ? new IncidentDto(incident.Message, time.Local(incident.AtMicros))
            : null;
}
