using System.Collections.Immutable;
using Governance.Execution;

namespace Governance.Cases;

/// <summary>办件: everything that is true of one case. Immutable; rows are derived from it. Masked text only.</summary>
public sealed record Casefile : DomainState
{
    /// <summary>附加标记 of a case whose flow ended before it did.</summary>
    public const string StrandedMark = "流程中断";

    public required string CaseNo { get; init; }

    /// <summary>Folder under <c>workflows/</c>, such as <c>appeal</c>.</summary>
    public required string Type { get; init; }

    public required string Channel { get; init; }

    public required Content Content { get; init; }

    public required Reporter Reporter { get; init; }

    public Source? Source { get; init; }

    public CaseStatus Status { get; init; }

    public CaseStage Stage { get; init; }

    /// <summary>The unit that received the case: it holds it until a 主办单位 does.</summary>
    public required UnitRef Desk { get; init; }

    /// <summary>主办单位, or the desk before there is one. Exactly one while the case is open.</summary>
    public required UnitRef Holder { get; init; }

    public CategoryRef? Category { get; init; }

    public Place Place { get; init; } = Place.Unknown;

    public Urgency Urgency { get; init; }

    public Nature Nature { get; init; }

    public ImmutableArray<string> Marks { get; init; } = [];

    /// <summary>知悉范围: public, internal, sensitive or confidential.</summary>
    public string Reach { get; init; } = Reaches.Internal;

    /// <summary>Subtree of the unit complained of: it never sees the case.</summary>
    public string? ComplainedPath { get; init; }

    /// <summary>What the operator fixed at intake; overrules the suggestion.</summary>
    public Wishes Wishes { get; init; } = new();

    public Classification? Classification { get; init; }

    public DispatchPlan? Plan { get; init; }

    /// <summary>Decided, not yet dispatched; taken by the next 派单 node.</summary>
    public DispatchChoice? Choice { get; init; }

    public Dispatched? Dispatch { get; init; }

    public ImmutableArray<Objection> Objections { get; init; } = [];

    /// <summary>1, or 2 and 3 when a dissatisfied reporter had ground (重办).</summary>
    public int Round { get; init; } = 1;

    /// <summary>Answers sent back by the platform in this round.</summary>
    public int Returns { get; init; }

    public ImmutableArray<WorkItem> WorkItems { get; init; } = [];

    public ImmutableArray<Clock> Clocks { get; init; } = [];

    public ImmutableArray<LedgerInterval> Ledger { get; init; } = [];

    public ImmutableArray<Contact> Contacts { get; init; } = [];

    public HandlingReport? Report { get; init; }

    public ReplyGiven? Reply { get; init; }

    /// <summary>The reviewer asked for a look on the spot, whatever the sample says.</summary>
    public bool CheckAsked { get; init; }

    public int FollowUpTries { get; init; }

    /// <summary>When nobody answered in this round's 回访.</summary>
    public ImmutableArray<long> FollowUpMisses { get; init; } = [];

    /// <summary>When the reporter was sent a link instead: good for a day.</summary>
    public long? FollowUpSmsMicros { get; init; }

    public FollowUpResult? FollowUp { get; init; }

    public ImmutableArray<FollowUpResult> EarlierFollowUps { get; init; } = [];

    public Appraisal? Appraisal { get; init; }

    /// <summary>Who asked to see the reporter of a 保密 case, in order.</summary>
    public ImmutableArray<RevealRequest> Reveals { get; init; } = [];

    /// <summary>What was decided at the human steps of its type, in order.</summary>
    public ImmutableArray<StepRecord> Steps { get; init; } = [];

    /// <summary>Of a dispute only.</summary>
    public Dispute? Dispute { get; init; }

    /// <summary>Of a hazard only.</summary>
    public Hazard? Hazard { get; init; }

    /// <summary>吹哨、联办: who was called and came; null where nobody was.</summary>
    public Joint? Joint { get; init; }

    /// <summary>The latest 联席会商.</summary>
    public Consultation? Consultation { get; init; }

    /// <summary>子任务: cases of their own that this one waits for.</summary>
    public ImmutableArray<ChildCase> Children { get; init; } = [];

    /// <summary>The joint case it is a part of.</summary>
    public string? ParentNo { get; init; }

    /// <summary>改类型: the case that goes on in its place.</summary>
    public Retyped? RetypedTo { get; init; }

    /// <summary>改类型: the case it goes on for.</summary>
    public string? RetypedFrom { get; init; }

    /// <summary>When the clock of the case it goes on for began; null: at its own first dispatch.</summary>
    public long? ClockStartMicros { get; init; }

    /// <summary>What it taught the dispatch catalogue.</summary>
    public Precedent? Precedent { get; init; }

    public ImmutableArray<Attachment> Attachments { get; init; } = [];

    public ImmutableArray<Note> Notes { get; init; } = [];

    /// <summary>What was asked for and needs another person's consent, oldest first.</summary>
    public ImmutableArray<Request> Requests { get; init; } = [];

    /// <summary>The pause or 挂账 in force.</summary>
    public Hold? Hold { get; init; }

    /// <summary>加签 and 会签, oldest first.</summary>
    public ImmutableArray<SigningGroup> Signings { get; init; } = [];

    /// <summary>督办, oldest first.</summary>
    public ImmutableArray<Supervised> Supervisions { get; init; } = [];

    /// <summary>Where what was sent back returns to.</summary>
    public Comeback? Comeback { get; init; }

    /// <summary>转办 so far.</summary>
    public int Transfers { get; init; }

    /// <summary>并单: the cases merged into this one, or asked to be.</summary>
    public ImmutableArray<CaseLink> Links { get; init; } = [];

    /// <summary>What the desk should do instead of dispatching it; null where it should be dispatched.</summary>
    public Proposal? Proposal { get; init; }

    /// <summary>责任主体: who outside was asked to put it right, oldest first; null where nobody was.</summary>
    public ImmutableArray<PartyTask>? PartyTasks { get; init; }

    /// <summary>一单多诉: the proposal to divide it, and what became of it; null where it speaks of one matter.</summary>
    public Split? Split { get; init; }

    /// <summary>一单多诉: the case it was taken out of.</summary>
    public string? DividedFrom { get; init; }

    /// <summary>一单多诉: its 回访 is asked together with that of the other matters; null where it has its own.</summary>
    public bool? SharesFollowUp { get; init; }

    /// <summary>一单多诉: the other matters this case's 回访 asks for; null where it asks for itself alone.</summary>
    public ImmutableArray<AskedFor>? FollowUpFor { get; init; }

    /// <summary>一单多诉: the case whose 回访 asked for this one.</summary>
    public string? FollowedUpWith { get; init; }

    /// <summary>Open cases of the same number when this one was registered.</summary>
    public ImmutableArray<string>? EarlierNos { get; init; }

    /// <summary>追加原单: the case this one was added to, or asked to be.</summary>
    public AppendedTo? AppendedTo { get; init; }

    /// <summary>并单: the case this one rests in.</summary>
    public Membership? Membership { get; init; }

    /// <summary>Why it was not accepted, or where it was handed to.</summary>
    public Ending? Ending { get; init; }

    /// <summary>When the reporter urged, oldest first.</summary>
    public ImmutableArray<long> ReporterUrges { get; init; } = [];

    public ImmutableArray<Exclusion> Exclusions { get; init; } = [];

    /// <summary>说事: submitted by the reporter without an account, who was told the 查询码; null otherwise.</summary>
    public bool? SelfFiled { get; init; }

    public required long CreatedMicros { get; init; }

    public long? ClosedMicros { get; init; }

    public long? ArchivedMicros { get; init; }

    /// <summary>Head of the chain when the case was frozen, lower-case hex.</summary>
    public string? ArchiveHash { get; init; }

    /// <summary>Null where it can be seen at any hour.</summary>
    public TimedEvidence? Evidence { get; init; }

    /// <summary>到场查看, oldest first; null where nobody was asked to go.</summary>
    public ImmutableArray<SiteVisit>? SiteVisits { get; init; }

    public bool IsOpen => Status.IsOpen();

    public bool IsAnonymous => Reporter.Anonymous;

    /// <summary>保密: nobody sees the reporter without a second person's consent, and no unit ever does.</summary>
    public bool IsSealed => Reporter.Confidential || string.Equals(Reach, Reaches.Confidential, StringComparison.Ordinal);

    /// <summary>A 派单异议 waits to be decided.</summary>
    public bool IsObjected => Objections is [.., { Decision: null }];

    /// <summary>For the second time: what was withdrawn does not count.</summary>
    public bool IsObjectedAgain => Objections.Count(objection => objection.Decision is not "withdrawn") > 1;

    /// <summary>Its flow came to an end and it did not.</summary>
    public bool IsStranded => Marks.Contains(StrandedMark, StringComparer.Ordinal);

    public WorkItem? Item(string id) => WorkItems.FirstOrDefault(item => string.Equals(item.Id, id, StringComparison.Ordinal));

    public Request? Request(string? id) => Requests.FirstOrDefault(request => string.Equals(request.Id, id, StringComparison.Ordinal));

    public Casefile With(Request changed) =>
        this with { Requests = [.. Requests.Select(request => string.Equals(request.Id, changed.Id, StringComparison.Ordinal) ? changed : request)] };

    public WorkItem? OpenItem(WorkItemKind kind) => WorkItems.LastOrDefault(item => item.Kind == kind && item.IsOpen);

    /// <summary>The clock of a kind that was armed last.</summary>
    public Clock? Latest(string clockKind) => Clocks.LastOrDefault(clock => string.Equals(clock.Kind, clockKind, StringComparison.Ordinal));

    /// <summary>The deadline that comes first; a window that merely closes is none, and what others outside are asked is theirs.</summary>
    public Clock? NextClock => Clocks.Where(clock => clock is { IsTicking: true, Kind: not (ClockKinds.Objection or ClockKinds.Party) }).MinBy(clock => clock.DueMicros);

    /// <summary>办结时限 of this round.</summary>
    public Clock? AnswerClock => Latest(Round == 1 ? ClockKinds.Handle : ClockKinds.RoundTwo);

    /// <summary>What its own clocks, else the case's, ask of an item.</summary>
    public Clock? ClockOf(WorkItem item) => Clocks
        .Where(clock => clock is { IsTicking: true, Kind: not ClockKinds.Objection } && (clock.ItemId is null || string.Equals(clock.ItemId, item.Id, StringComparison.Ordinal)))
        .OrderBy(clock => clock.ItemId is null).FirstOrDefault();

    public Casefile With(WorkItem changed) =>
        this with { WorkItems = [.. WorkItems.Select(item => string.Equals(item.Id, changed.Id, StringComparison.Ordinal) ? changed : item)] };

    public Casefile With(Clock changed) =>
        this with { Clocks = [.. Clocks.Select(clock => string.Equals(clock.Id, changed.Id, StringComparison.Ordinal) ? changed : clock)] };

    public Casefile With(RevealRequest changed) =>
        this with { Reveals = [.. Reveals.Select(known => string.Equals(known.Id, changed.Id, StringComparison.Ordinal) ? changed : known)] };

    public Casefile Marked(string mark) => Marks.Contains(mark, StringComparer.Ordinal) ? this : this with { Marks = Marks.Add(mark) };
}
