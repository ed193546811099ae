using Governance.Execution;

namespace Governance.Cases;

/// <summary>A case as the API shows it to one caller.</summary>
public sealed class CaseView(CityTime time, ClockView clocks, CaseTypeBook types, ItemView items, VerbPicks picks)
{
    public CaseDetail Detail(Aggregate aggregate, Caller caller)
    {
        var file = (Casefile)aggregate.Domain!;
        var open = Sight.SeesContent(file, caller);
        var detail = WithEnding(Handled(aggregate, file, open), aggregate, file) with
        {
            Incident = IncidentOf(aggregate),
            Particulars = Particulars.Of(file, time.NowMicros, open),
            Reveals = [.. file.Reveals.Select(request => Of(request, caller))],
            Verbs = VerbView.Of(file, caller, schema => picks.Fill(schema, aggregate, caller)),
        };
        return open ? WithContent(detail, file) : detail;
    }

    /// <summary>What it is, who has it, and how far it is.</summary>
    private CaseDetail Handled(Aggregate aggregate, Casefile file, bool open) => new(Summary(file, aggregate.Version, open))
    {
        Text = open ? file.Content.Text : Sealing.Sealed,
        Expectation = open ? file.Content.Expectation : null,
        Nature = CaseRows.Wire(file.Nature),
        NatureName = Words.Of(file.Nature),
        Address = open ? file.Content.Address : null,
        Reporter = CaseSections.Of(file.Reporter),
        Dispatch = CaseSections.DispatchOf(file, time),
        Classification = open ? CaseSections.Of(file.Classification) : null,
        Clocks = [.. file.Clocks.Select(clocks.Of)],
        WorkItems = [.. file.WorkItems.Select(item => items.Summary(file, item, aggregate.Version, open))],
        Flow = CaseSections.FlowOf(aggregate),
        Source = file.Source is { } source ? new SourceDto(source.No, time.Local(source.DueMicros)) : null,
        Stages = [.. (types.Find(file.Type)?.Stages ?? []).Select(word => new CaseStageDto(word.Value, word.Title))],
    };

    /// <summary>How it ended, and where it went on.</summary>
    private CaseDetail WithEnding(CaseDetail detail, Aggregate aggregate, Casefile file) => detail with
    {
        FollowUp = CaseSections.FollowUpOf(file),
        Appraisal = CaseSections.Of(file.Appraisal),
        ResidentStatus = Words.ForResident(file),
        ClosedAt = time.Local(file.ClosedMicros),
        ArchivedAt = time.Local(file.ArchivedMicros),
        ArchiveHash = file.Status == CaseStatus.Archived ? file.ArchiveHash ?? Convert.ToHexStringLower([.. aggregate.Head]) : null,
        RetypedTo = file.RetypedTo?.CaseNo,
        RetypedFrom = file.RetypedFrom,
        DividedFrom = file.DividedFrom,
    };

    public WorkItemDetail ItemDetail(Aggregate aggregate, WorkItem item, Caller caller)
    {
        var file = (Casefile)aggregate.Domain!;
        return new WorkItemDetail(items.Summary(file, item, aggregate.Version, Sight.SeesContent(file, caller)))
        {
            Case = Detail(aggregate, caller),
            Verbs = VerbView.Of(file, item, caller),
            CallTime = item is { Kind: WorkItemKind.FollowUp, IsOpen: true } ? CallTime.Of(file, time) : null,
        };
    }

    private CaseSummary Summary(Casefile file, long version, bool open) => new()
    {
        CaseNo = file.CaseNo,
        Type = file.Type,
        TypeName = types.Find(file.Type)?.Name ?? file.Type,
        ItemName = types.Find(file.Type)?.ItemName ?? "办件",
        Title = open ? file.Content.Title : Sealing.Sealed,
        Status = CaseRows.Wire(file.Status),
        StatusName = Words.Of(file.Status),
        Stage = CaseRows.Wire(file.Stage),
        StageName = types.StageName(file),
        Channel = file.Channel,
        ChannelName = Channels.NameOf(file.Channel),
        Urgency = CaseRows.Wire(file.Urgency),
        UrgencyName = Words.Of(file.Urgency),
        Category = file.Category is { } category ? new CategoryDto(category.Code, category.Path) : null,
        Place = new PlaceDto(file.Place.Street, file.Place.Community),
        Holder = UnitDto.Of(file.Holder),
        NextClock = file.NextClock is { } next ? clocks.Of(next) : null,
        Round = file.Round,
        Marks = file.Marks,
        CreatedAt = time.Local(file.CreatedMicros),
        Version = version,
    };

    /// <summary>What is written by people, and hidden where the case is sealed.</summary>
    private CaseDetail WithContent(CaseDetail detail, Casefile file) => detail with
    {
        Steps = StepView.Of(file, time),
        Rooms = RoomView.Of(file, time),
        Split = SplitDto.Of(file.Split),
        Proposal = file is { IsOpen: true, Dispatch: null } ? ProposalDto.Of(file.Proposal, time) : null,
        Attachments = [.. file.Attachments.Select(a => StepView.Of(a, time))],
        Process = ProcessView.Of(file, time),
        Notes = [.. file.Notes.Select(note => new NoteDto(note.Kind, note.Text, time.Local(note.AtMicros), note.By))],
        Contacts = [.. file.Contacts.Select(c => new ContactDto(time.Local(c.AtMicros), c.By, c.Result, ContactResults.NameOf(c.Result), c.Note, c.Round))],
        Objections = [.. file.Objections.Select(o => new ObjectionDto(
            UnitDto.Of(o.Unit), o.Disputes, o.Basis, o.Proposed, o.SignedBy, time.Local(o.AtMicros), o.By, OutcomeWords.OfObjection(o.Decision), o.DecisionReason))],
        Closing = file.Report is { } report
            ? new ClosingDto(report.Method, ClosingMethods.NameOf(report.Method), report.Result, file.Reply?.Text, time.Local(file.Reply?.AtMicros),
                report.Process, report.Draft, report.Basis, report.NextAnswerOn)
            : null,
    };

    private RevealRequestDto Of(RevealRequest request, Caller caller) => new(
        request.Id, request.By.Name, request.Reason, time.Local(request.AtMicros),
        request.IsPending ? "pending" : !request.Approved ? "refused" : request.UsedMicros is null ? "approved" : "used",
        request.Decider?.Name, time.Local(request.DecidedMicros),
        request.IsPending && RevealDecision.MayApprove(caller.Acting) && !string.Equals(request.By.UserName, caller.UserName, StringComparison.Ordinal));

    private IncidentDto? IncidentOf(Aggregate aggregate)
    {
        if (aggregate.Instances.SelectMany(instance => instance.Incidents).LastOrDefault() is { } incident)
            return new IncidentDto(incident.Message, time.Local(incident.AtMicros));
        return aggregate.Domain is Casefile { IsStranded: true }
            ? new IncidentDto("流程已走到尽头而办件没有归档，请督查员核对流程后处理。", time.Local(aggregate.Instances.Max(instance => instance.UpdatedMicros)))
            : null;
    }
}
