using System.Collections.Immutable;

namespace Governance.Cases;

public enum ClockStatus
{
    Running,
    Paused,
    Stopped,
    Fired,
}

/// <summary>时限: a deadline armed for the case or one of its work items.</summary>
public sealed record Clock
{
    public required string Id { get; init; }

    /// <summary>One of <see cref="ClockKinds"/>.</summary>
    public required string Kind { get; init; }

    /// <summary>The work item, or the responsible party's task; null for a clock of the whole case.</summary>
    public string? ItemId { get; init; }

    public ClockStatus Status { get; init; }

    public required long ArmedMicros { get; init; }

    public required long DueMicros { get; init; }

    public long? StoppedMicros { get; init; }

    /// <summary>When its due time was noticed; how late that was is <see cref="LatenessMicros"/>.</summary>
    public long? FiredMicros { get; init; }

    public long? LatenessMicros { get; init; }

    /// <summary>Such as 5 工作日.</summary>
    public required string Limit { get; init; }

    /// <summary>What the limit counts in: emergency-hour, working-hour, working-day or natural-day.</summary>
    public required string Unit { get; init; }

    /// <summary>The policy row that chose the limit.</summary>
    public required string Row { get; init; }

    /// <summary>The deadline before extensions and pauses, which statistics keep; null while it never moved.</summary>
    public long? OriginalDueMicros { get; init; }

    /// <summary>Granted in all, in the limit's own unit.</summary>
    public int Extended { get; init; }

    public int Extensions { get; init; }

    /// <summary>How much may be granted in all, such as 10 工作日; null where the policy does not say.</summary>
    public string? Extension { get; init; }

    /// <summary>In order of time; only the last may be open.</summary>
    public ImmutableArray<ClockPause> Pauses { get; init; } = [];

    /// <summary>Reminders, 黄牌, due, 红牌: ascending.</summary>
    public ImmutableArray<ClockStep> Steps { get; init; } = [];

    public ClockStep? NextStep => Steps.FirstOrDefault(step => step.FiredMicros is null);

    /// <summary>Runs, or ran out and is still owed: only what it waits for stops it.</summary>
    public bool IsTicking => StoppedMicros is null && Status is ClockStatus.Running or ClockStatus.Fired;

    /// <summary>Stands still for a named reason.</summary>
    public bool IsPaused => StoppedMicros is null && Status == ClockStatus.Paused;

    public bool IsMissed => FiredMicros is not null || (StoppedMicros is { } stopped && stopped > DueMicros);
}

/// <summary>A stretch in which a clock stood still; still open where <paramref name="UntilMicros"/> is null.</summary>
public sealed record ClockPause(long FromMicros, long? UntilMicros, string Reason);

/// <summary>A rung of the ladder.</summary>
/// <param name="Name">due, or the policy ladder's own id: half, eighty, yellow, red, letter …</param>
/// <param name="Title">Such as 黄牌预警.</param>
public sealed record ClockStep(string Name, string Title, long AtMicros, long? FiredMicros = null);

/// <summary>Kinds of clocks, as <c>limits.json</c> names them.</summary>
public static class ClockKinds
{
    public const string Dispatch = "dispatch";
    public const string Sign = "sign";
    public const string FirstContact = "contact";
    public const string Handle = "handle";
    public const string RoundTwo = "round-two";
    public const string Objection = "objection";
    public const string ObjectionReview = "objection-review";
    public const string CoHandle = "co-handle";
    public const string SignOff = "sign-off";
    public const string Reply = "reply";
    public const string Review = "review";
    public const string Check = "check";
    public const string FollowUp = "follow-up";
    public const string Risk = "risk";
    public const string RiskReport = "risk-report";
    public const string Divert = "divert";
    public const string Agreement = "agreement";
    public const string CourtLink = "court-link";
    public const string Confirmation = "confirmation";
    public const string Performance = "performance";
    public const string Amend = "amend";
    public const string Verify = "verify";
    public const string Grading = "grading";
    public const string Emergency = "emergency";
    public const string Notice = "notice";
    public const string Rectify = "rectify";
    public const string ReInspect = "re-inspect";
    public const string Enforce = "enforce";
    public const string Listing = "listing";
    public const string WhistleCheck = "whistle-check";
    public const string ReportIn = "report-in";
    public const string ReportInEnforcement = "report-in-enforcement";
    public const string ReportInEmergency = "report-in-emergency";
    public const string Children = "children";
    public const string Feedback = "feedback";
    public const string Grade = "grade";
    public const string Minutes = "minutes";

    /// <summary>Before the level's name: the days of the ladder.</summary>
    public const string Level = "level-";

    /// <summary>A pause must end by then.</summary>
    public const string Pause = "pause";

    /// <summary>挂账复核.</summary>
    public const string ShelveReview = "shelve-review";

    /// <summary>督办 report.</summary>
    public const string Supervision = "supervision";

    /// <summary>What a responsible party was asked, and until when.</summary>
    public const string Party = "party";

    /// <summary>到场查看, while it goes on.</summary>
    public const string OnSite = "on-site";

    /// <summary>预约到场, 预约核查: at the hour at which there is something to see.</summary>
    public const string Appointment = "appointment";

    /// <summary>An opinion asked by 加签.</summary>
    public const string Opinion = "opinion";

    /// <summary>报到 after a whistle of this kind, one of <see cref="JointSteps.Kinds"/>.</summary>
    public static string ReportInOf(string? whistle) => whistle switch
    {
        "enforcement" => ReportInEnforcement,
        "emergency" => ReportInEmergency,
        _ => ReportIn,
    };

    /// <summary>The clock whose rows count where a policy has none for this one; null for most.</summary>
    public static string? GeneralOf(string kind) => kind is ReportInEnforcement or ReportInEmergency ? ReportIn : null;

    public static string NameOf(string kind) => kind switch
    {
        Risk => "风险评估时限",
        RiskReport => "风险即报时限",
        Divert => "分流时限",
        Agreement => "签订协议时限",
        CourtLink => "诉调对接时限",
        Confirmation => "司法确认时限",
        Performance => "履行回访时限",
        Amend => "补正时限",
        Verify => "核实时限",
        Grading => "定级时限",
        Emergency => "应急处置时限",
        Notice => "送达文书时限",
        Rectify => "整改期限",
        ReInspect => "复查时限",
        Enforce => "移送执法时限",
        Listing => "挂牌督办时限",
        WhistleCheck => "核哨时限",
        ReportIn => "报到时限",
        ReportInEnforcement => "报到时限（综合执法哨）",
        ReportInEmergency => "报到时限（应急哨）",
        Children => "子任务时限",
        Feedback => "处置反馈时限",
        Grade => "评价时限",
        Minutes => "纪要时限",
        _ when kind.StartsWith(Level, StringComparison.Ordinal) => "层级调解时限",
        Dispatch => "分拨时限",
        Sign => "签收时限",
        FirstContact => "先行联系时限",
        Handle => "办结时限",
        RoundTwo => "重办时限",
        Objection => "异议窗口",
        ObjectionReview => "异议审核时限",
        CoHandle => "协办时限",
        SignOff => "审签时限",
        Reply => "答复时限",
        Review => "审核时限",
        Check => "核查时限",
        FollowUp => "回访时限",
        Party => "责任主体期限",
        OnSite => "到场时限",
        Appointment => "预约时限",
        Pause => "暂停期限",
        ShelveReview => "挂账复核时限",
        Supervision => "督办时限",
        Opinion => "会签时限",
        _ => "时限",
    };
}
