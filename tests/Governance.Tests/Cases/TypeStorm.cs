using Governance.Cases;

namespace Governance.Tests.Cases;

/// <summary>Random people giving random answers to disputes, hazards and joint cases; most of what they try could be meant.</summary>
internal sealed class TypeStorm(int seed)
{
    private static readonly string[] Decisions =
    [
        "low", "medium", "high", "controlled", "mediation", "litigation", "enforcement", "assigned", "agreed", "again", "not-agreed", "absent", "withdrawn",
        "escalating", "written", "oral", "confirmation", "confirmed", "guided", "performed", "urged", "reneged", "qualified", "amend", "amended", "registered",
        "eliminated", "unfounded", "real", "unverifiable", "general", "major", "emergency", "reinforced", "notice", "order", "suspension", "completed",
        "extension", "refused", "unable", "declined", "passed", "failed", "rectified", "enforced", "ongoing", "listed", "delisted", "sent-back", "valid",
        "returned", "arrived", "lead", "elevated", "agree", "disagree", "open", "closed", "waived", "reported", "graded", "delivered", "adopted", "refuse", "ruling",
    ];

    private static readonly string[] CaseVerbs =
        ["note", "urge", "supplement", "supervise", "report-up", "elevate", "whistle", "consult", "withdraw", "reopen", "reopen", "instruct"];

    private static readonly string[] Roles = [RoleNames.DutyChief, RoleNames.DutyChief, RoleNames.Dispatcher, RoleNames.Supervisor, RoleNames.Leader];

    private static readonly string[] Units = ["370102-ZJ", "370102-ZF", "370102-YJ", "370102-JJ", "370102-CG"];

    private readonly Random _random = new(seed);

    /// <summary>Type of the case it blows over.</summary>
    public string Type => (seed % 5) switch
    {
        0 => "dispute",
        4 => "joint",
        _ => "hazard",
    };

    public Task<CaseWorld> Open(CaseWorld? world = null)
    {
        world ??= new CaseWorld(seed: seed, type: Type);
        return (seed % 5) switch
        {
            0 => DisputeWay.Open(world),
            1 => HazardWay.Corridor(world),
            2 => HazardWay.PaintStore(world),
            3 => HazardWay.Gas(world),
            _ => JointWay.Crossing(world),
        };
    }

    public async Task Step(CaseWorld world)
    {
        if (_random.Next(8) == 0)
            await world.Wait(TimeSpan.FromMinutes(_random.Next(1, 6000)));
        else if (_random.Next(200) == 0)
            await world.TryCase("void", world.Staff.Caller(RoleNames.DutyChief, CaseWorld.Desk), reason: "误登记");
        else if (world.File.WorkItems.Where(item => item.IsOpen).ToArray() is { Length: > 0 } open && _random.Next(12) > 0)
            await Sensible(world, Pick(open));
        else
            await world.TryCase(Pick(CaseVerbs), world.Staff.Caller(Pick(Roles), CaseWorld.Desk), OfTheCase(), "理由");
    }

    private async Task Sensible(CaseWorld world, WorkItem item)
    {
        var person = item.Assignee is { } assignee ? assignee.UserName : $"{item.Role}@{item.At.Code}";
        var staff = world.Staff.Read(person)!;
        var caller = world.Staff.Caller(staff.Roles[0], staff.Unit.Code);
        if (item.Step is null)
        {
            var verb = (item.Kind, item.Status) switch
            {
                (WorkItemKind.SignAndHandle, WorkItemStatus.Pending) when _random.Next(5) == 0 => "object",
                (WorkItemKind.SignAndHandle or WorkItemKind.CoHandle, WorkItemStatus.Pending) => "sign",
                (WorkItemKind.SignAndHandle, _) when item.Assignee is null => "assign",
                _ => "complete",
            };
            await world.Try(item.Id, verb, verb is "assign" ? world.Staff.Caller(RoleNames.Liaison, item.Unit.Code) : caller, Anything(item, Pick(["agree", "refuse", "ruling"])), "理由");
            return;
        }

        var offered = VerbBook.Item("complete")!.Schema(world.File, item).Fields.FirstOrDefault(field => field.Name is "decision")?.Choices ?? [];
        var decision = offered.IsEmpty || _random.Next(10) == 0 ? Pick(Decisions) : Pick([.. offered.Select(choice => choice.Value)]);
        await world.Try(item.Id, "complete", caller, Anything(item, decision), "理由");
    }

    private object OfTheCase() => new
    {
        text = "情况说明",
        level = Pick(["yellow", "red", "letter"]),
        to = "市应急局",
        units = new[] { Pick(Units) },
        days = _random.Next(1, 9),
    };

    private object Anything(WorkItem item, string decision) => new
    {
        decision,
        remark = _random.Next(10) == 0 ? null : "情况说明",
        will = Pick(["both", "one", "neither"]),
        level = Pick(["grid", "community", "street", "district"]),
        keeper = "网格长",
        measures = "撤人停用",
        method = "solved",
        unit = Pick(Units),
        coUnits = _random.Next(3) == 0 ? new[] { Pick(Units) } : [],
        units = new[] { Pick(Units), Pick(Units) },
        assignee = $"handler@{item.Unit.Code}",
        party = "责任主体",
        days = _random.Next(0, 30),
        basis = "依据",
        duty = "责任",
        funds = "资金",
        deadline = "2026-04-01",
        plan = "预案",
        person = "到场人员",
        place = "现场",
        vote = Pick(["agree", "disagree"]),
        title = "子任务",
        text = "子任务内容",
        presence = _random.Next(0, 7),
        promptness = 4,
        effect = 3,
        by = "phone",
        result = Pick(["satisfied", "dissatisfied-result", "unreached", "处理完毕"]),
        reason = "说明",
        ground = true,
        disputes = "属地依据",
        signedBy = "分管领导甲",
    };

    private T Pick<T>(T[] from) => from[_random.Next(from.Length)];
}
