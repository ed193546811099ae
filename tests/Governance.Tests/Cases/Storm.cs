using Governance.Cases;
using Governance.Definitions;

namespace Governance.Tests.Cases;

/// <summary>Random people doing random things to one case; about half of what they try is what should be done.</summary>
internal sealed class Storm(int seed)
{
    private static readonly (string Title, string Text)[] Appeals =
    [
        ("电梯一个月坏了四回", "姚家街道名士豪庭社区锦澜苑3号楼,电梯一个月坏了四回,物业每次只说在等配件。"),
        ("烧烤店油烟", "文东街道山师东路社区,一楼新开的烧烤店烟道直对着居民窗户,一到晚上屋里全是油烟味。"),
        ("楼道煤气味", "燕山街道燕南社区5号楼道里煤气味特别大,我们都不敢开灯!"),
        ("反映工作人员", "我要反映姚家街道一名工作人员收了好处才给盖章,请替我保密。"),
    ];

    private static readonly string[] Units = ["370102-ZJ", "370102-ZF", "370102-SC", "370102-CG", "370102009000", CaseWorld.Desk];
    private static readonly string[] Verbs = ["sign", "assign", "contact", "complete", "sign-off", "send-back", "object", "note", "delegate", "add-signer", "remove-signer",
        "extend", "pause", "resume", "shelve", "copy", "instruct", "withdraw", "transfer", "dance"];

    private static readonly string[] CaseVerbs =
    [
        "note", "urge", "supplement", "supervise", "answer", "refuse", "transfer-out", "report-up", "instruct", "elevate", "withdraw", "reopen", "contest", "jump", "whistle", "merge", "split",
    ];

    private static readonly string[] Roles =
    [
        RoleNames.Liaison, RoleNames.Handler, RoleNames.UnitLeader, RoleNames.Dispatcher, RoleNames.DutyChief, RoleNames.Reviewer, RoleNames.Caller,
        RoleNames.Checker, RoleNames.Supervisor, RoleNames.Leader, RoleNames.Operator,
    ];

    private readonly Random _random = new(seed);

    /// <summary>What may be merged with.</summary>
    public string[] Others { get; init; } = ["SQ20260303-000999-9"];

    public Task<CaseWorld> Open(CaseWorld world)
    {
        var (title, text) = Pick(Appeals);
        var anonymous = _random.Next(4) == 0;
        return world.Open(title, text, file => anonymous ? file with { Reporter = new Reporter(null, null, null, Anonymous: true, FollowUpBy: "none") } : file);
    }

    public async Task Step(CaseWorld world)
    {
        var file = world.File;
        if (_random.Next(4) == 0)
            await world.Wait(TimeSpan.FromMinutes(_random.Next(1, 3000)));
        else if (!file.IsOpen && _random.Next(3) == 0)
            await world.TryCase(Pick(["reopen", "contest", "contest"]), Entitled(world), Anything(), Reason());
        else if (_random.Next(12) == 0)
            await world.TryCase(Pick(CaseVerbs), _random.Next(2) == 0 ? Somebody(world) : Entitled(world), Anything(), Reason());
        else if (_random.Next(150) == 0)
            await world.TryCase("void", world.Staff.Caller(RoleNames.DutyChief, CaseWorld.Desk), reason: "误登记");
        else if (_random.Next(16) == 0 && file.WorkItems.LastOrDefault(item => item.Status == WorkItemStatus.Done) is { } done)
            await Regret(world, done);
        else if (_random.Next(10) < 7 && file.WorkItems.Where(item => item.IsOpen).ToArray() is { Length: > 0 } open)
            await Sensible(world, _random.Next(3) == 0 ? Pick(open) : open[^1]);
        else
            await world.Try(Pick([.. file.WorkItems.Select(item => item.Id), "SQ20260303-000001-9-99"]), Pick(Verbs), Somebody(world), Anything(), Reason());
    }

    private Task<Refusal?> Sensible(CaseWorld world, WorkItem item)
    {
        var (verb, data) = Next(item);
        var person = item.Assignee is { } assignee && verb is not "assign" ? assignee.UserName : $"{item.Role}@{item.At.Code}";
        var staff = world.Staff.Read(person)!;
        return world.Try(item.Id, verb, world.Staff.Caller(staff.Roles[0], staff.Unit.Code), data, Reason());
    }

    private (string Verb, object Data) Next(WorkItem item) => (item.Kind, item.Status) switch
    {
        (WorkItemKind.SignAndHandle, WorkItemStatus.Pending) when _random.Next(4) == 0 => ("object", Anything()),
        (WorkItemKind.SignAndHandle or WorkItemKind.CoHandle, WorkItemStatus.Pending) => ("sign", new { }),
        (_, WorkItemStatus.Suspended) => (Pick(["resume", "remove-signer", "shelve"]), Anything()),
        (WorkItemKind.SignAndHandle, _) when item.Assignee is not null && _random.Next(6) == 0 =>
            (Pick(["delegate", "add-signer", "extend", "pause", "shelve", "copy"]), Anything()),
        (WorkItemKind.SignAndHandle, _) when item.Assignee is null => ("assign", new { assignee = $"handler@{item.Unit.Code}" }),
        (WorkItemKind.SignAndHandle, _) => (Pick(["contact", "complete", "complete"]), Anything()),
        (WorkItemKind.Approval, _) => (Pick(["sign-off", "sign-off", "send-back"]), Anything()),
        (WorkItemKind.Review, _) => (Pick(["complete", "complete", "send-back"]), Anything()),
        (WorkItemKind.FollowUp, _) => ("complete", new { result = Pick(["satisfied", "unreached", "dissatisfied-process"]), ground = true, reason = "仍未修好" }),
        (WorkItemKind.Step, _) => ("complete", new { decision = Pick(["agreed", "lead", "elevated"]), vote = "agree", remark = "会商结论" }),
        _ => ("complete", Anything()),
    };

    /// <summary>Somebody thinks better of what was done last.</summary>
    private Task<Refusal?> Regret(CaseWorld world, WorkItem item)
    {
        var staff = world.Staff.Read(item.Assignee?.UserName ?? $"{item.Role}@{item.Unit.Code}")!;
        return world.Try(item.Id, "withdraw", world.Staff.Caller(staff.Roles[0], staff.Unit.Code), new { }, Reason());
    }

    /// <summary>Data that most verbs can read something in; now and then nothing.</summary>
    private object Anything() => _random.Next(10) == 0 ? new { } : new
    {
        assignee = $"handler@{Pick(Units)}",
        result = Pick(["reached", "no-answer", "satisfied", "dissatisfied-result", "unreached", "passed", "failed", "更换主板"]),
        method = "solved",
        process = "到场检修",
        draft = "已修好",
        decision = Pick(["agree", "agree", "refuse", "disagree", "ruling", "qualified", "check", "lift", "again"]),
        unit = Pick(Units),
        coUnits = _random.Next(3) == 0 ? new[] { Pick(Units) } : [],
        reason = "说明理由",
        remark = "现场情况",
        disputes = "属地依据",
        basis = "三定规定",
        signedBy = "分管领导甲",
        by = "phone",
        text = "答复内容",
        delivered = Pick(["yes", "no"]),
        ground = _random.Next(2) == 0 ? true : (object)"unreasonable",
        opinion = "意见",
        mode = Pick(["co-handle", "before", "after"]),
        units = new[] { Pick(Units) },
        person = _random.Next(3) == 0 ? $"handler@{Pick(Units)}" : null,
        policy = Pick(["all", "sequential", "any", "vote"]),
        days = _random.Next(1, 12),
        told = Pick(["phone", ""]),
        @class = "legacy",
        leader = "包案领导甲",
        exit = "项目完工",
        review = "仍在推进",
        level = Pick(["yellow", "red", "letter"]),
        line = "110",
        outcome = Pick(["connected", "kept", "joint"]),
        kind = Pick(["not-accepted", "explain"]),
        road = "litigation",
        to = "市交通局",
        from = Pick(["reporter", "inner"]),
        signer = Pick(Units),
        node = Pick(["desk", "dispatch", "单位审签", "handle", "review", "follow-up", "close", "assign"]),
        then = Pick(["continue", "return"]),
        cases = new[] { Others.Length == 1 ? Others[0] : Pick(Others) },
    };

    private string? Reason() => _random.Next(4) == 0 ? null : "理由";

    /// <summary>Of the desk, or of the unit that has it: whoever most verbs of a case are for.</summary>
    private Caller Entitled(CaseWorld world) => _random.Next(3) == 0
        ? world.Staff.Caller(RoleNames.Liaison, world.File.Holder.Code)
        : world.Staff.Caller(Pick([RoleNames.DutyChief, RoleNames.Supervisor]), CaseWorld.Desk);

    private Caller Somebody(CaseWorld world) => world.Staff.Caller(Pick(Roles), Pick([.. Units, world.File.Holder.Code]));

    private T Pick<T>(T[] from) => from[_random.Next(from.Length)];
}
