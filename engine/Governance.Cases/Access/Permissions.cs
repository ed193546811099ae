using System.Collections.Frozen;
using System.Collections.Immutable;

namespace Governance.Cases;

/// <summary>What an account may do, <c>noun.verb</c>.</summary>
public static class Permissions
{
    public const string CaseOpen = "case.open";
    public const string CaseRead = "case.read";

    /// <summary>Cases of every unit, not only of the own subtree.</summary>
    public const string CaseReadAll = "case.read-all";
    public const string CaseAct = "case.act";
    public const string CaseSupervise = "case.supervise";
    public const string CaseVoid = "case.void";
    public const string JournalRead = "journal.read";
    public const string LedgerRead = "ledger.read";
    public const string ReporterReveal = "reporter.reveal";
    /// <summary>依法删除 of a finished case's personal data.</summary>
    public const string ReporterErase = "reporter.erase";
    public const string WorkItemRead = "work-item.read";
    public const string WorkItemAct = "work-item.act";
    public const string IntakeSuggest = "intake.suggest";
    public const string SupervisionRead = "supervision.read";
    public const string EvaluationRead = "evaluation.read";

    /// <summary>试算, 公示, 冻结.</summary>
    public const string EvaluationManage = "evaluation.manage";
    public const string LookupRead = "lookup.read";
    public const string AttachmentWrite = "attachment.write";
    public const string AttachmentRead = "attachment.read";

    /// <summary>A photo with the place and time its camera wrote.</summary>
    public const string AttachmentOriginal = "attachment.original";
    public const string DefinitionRead = "definition.read";
    public const string DefinitionWrite = "definition.write";
    public const string DefinitionPublish = "definition.publish";

    /// <summary>Moving running instances to another version of their definition.</summary>
    public const string DefinitionMigrate = "definition.migrate";
    public const string InstanceRead = "instance.read";
    public const string InstanceManage = "instance.manage";
    public const string AccountManage = "account.manage";
    /// <summary>三员分立: the auditor's alone. Who administers does not look over their own shoulder.</summary>
    public const string AuditRead = "audit.read";

    /// <summary>Moving every open deadline to a changed policy or calendar.</summary>
    public const string ClockRecompute = "clock.recompute";

    /// <summary>Changing limits and duty clauses.</summary>
    public const string PolicyWrite = "policy.write";

    /// <summary>单位撤并、更名、划转.</summary>
    public const string UnitManage = "unit.manage";

    /// <summary>Messages nobody took: sending them again, putting them aside.</summary>
    public const string OutboxManage = "outbox.manage";

    private static readonly ImmutableArray<string> Everybody =
        [CaseRead, CaseAct, WorkItemRead, JournalRead, LedgerRead, LookupRead, AttachmentRead, EvaluationRead];

    private static readonly ImmutableArray<string> Workers = [.. Everybody, WorkItemAct, AttachmentWrite];

    private static readonly ImmutableArray<string> Desk = [.. Workers, CaseOpen, CaseReadAll, IntakeSuggest, ReporterReveal];

    /// <summary>What each role brings; an account has the union of its roles.</summary>
    public static readonly FrozenDictionary<string, ImmutableArray<string>> OfRole = new Dictionary<string, ImmutableArray<string>>(StringComparer.Ordinal)
    {
        [RoleNames.Operator] = Desk,
        [RoleNames.DutyChief] = [.. Desk, CaseSupervise, CaseVoid, SupervisionRead, AttachmentOriginal],
        [RoleNames.Dispatcher] = Desk,
        [RoleNames.Reviewer] = [.. Workers, CaseReadAll],
        [RoleNames.Caller] = [.. Workers, CaseReadAll, ReporterReveal],
        [RoleNames.Supervisor] = [.. Workers, CaseReadAll, CaseSupervise, SupervisionRead, AttachmentOriginal],
        [RoleNames.Liaison] = [.. Workers, ReporterReveal],
        [RoleNames.Handler] = [.. Workers, ReporterReveal],
        [RoleNames.UnitLeader] = Workers,
        [RoleNames.Checker] = [.. Workers, CaseOpen, IntakeSuggest],
        [RoleNames.Mediator] = [.. Workers, CaseOpen, ReporterReveal],
        [RoleNames.Leader] = [.. Workers, CaseReadAll, CaseSupervise, SupervisionRead],
        [RoleNames.Assessor] = [.. Everybody, WorkItemAct, CaseReadAll, SupervisionRead, EvaluationManage],
        [RoleNames.Analyst] = [LookupRead, DefinitionRead, DefinitionWrite, DefinitionPublish, DefinitionMigrate, InstanceRead, PolicyWrite, ClockRecompute],
        [RoleNames.Admin] =
        [
            .. Desk, CaseSupervise, CaseVoid, SupervisionRead, DefinitionRead, DefinitionWrite, DefinitionPublish, DefinitionMigrate, InstanceRead, InstanceManage,
            AccountManage, ClockRecompute, PolicyWrite, ReporterErase, EvaluationManage, UnitManage, OutboxManage,
        ],
        [RoleNames.Security] = [LookupRead, AccountManage],
        [RoleNames.Auditor] = [.. Everybody, CaseReadAll, SupervisionRead, AuditRead, InstanceRead],
    }.ToFrozenDictionary(StringComparer.Ordinal);

    public static ImmutableArray<string> Of(IEnumerable<string> roles) =>
        [.. roles.SelectMany(role => OfRole.GetValueOrDefault(role, [])).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)];
}
