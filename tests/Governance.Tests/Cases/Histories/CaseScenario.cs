using Governance.Cases;
using Governance.Tests.Cases.Verbs;

namespace Governance.Tests.Cases.Histories;

/// <summary>Ways of a case that were recorded and must come out the same ever after.</summary>
internal sealed record CaseScenario(string Name, Func<Task<CaseWorld>> Drive)
{
    private static readonly object Ground = new { disputes = "属地依据", basis = "三定规定第七条", unit = "370102-ZJ", signedBy = "分管领导甲" };
    private static readonly object Five = new { days = 5, basis = "需更换进口部件", told = "phone" };
    private static readonly object Legacy = new { @class = "legacy", leader = "副区长甲", exit = "改造完工", told = "visit" };

    public static IReadOnlyList<CaseScenario> All { get; } =
    [
        new("objected-refused", () => Objected("refuse")), new("objected-agreed", () => Objected("agree")), new("extended", Extended), new("shelved", Shelved),
        new("followed-up-twice", FollowedUpTwice), new("hazard-put-right", HazardPutRight), new("party-asked", PartyAsked), new("two-matters", TwoMatters),
        new("unshelved", Unshelved), new("supervised", Supervised), new("reported-up", ReportedUp), new("contested", Contested),
        new("checked-early", CheckedEarly), new("consulted", Consulted), new("planned", Planned),
    ];

    private static async Task<CaseWorld> Objected(string decision)
    {
        var world = await Elevator();
        await world.Act(WorkItemKind.SignAndHandle, "object", RoleNames.Liaison, world.File.Holder.Code, Ground);
        await world.Act(WorkItemKind.ObjectionReview, "complete", RoleNames.Dispatcher, CaseWorld.Desk, new { decision, unit = "370102-ZJ", reason = "按职责确定" });
        await world.Act(WorkItemKind.SignAndHandle, "object", RoleNames.Liaison, world.File.Holder.Code, Ground);
        return world;
    }

    private static async Task<CaseWorld> Extended()
    {
        var world = await GivenCase.Handled();
        await world.Handle("extend", Five, "等待配件");
        await world.Act(WorkItemKind.RequestReview, "complete", RoleNames.Supervisor, CaseWorld.Desk, new { decision = "agree" });
        await world.Wait(TimeSpan.FromDays(3));
        return world;
    }

    private static async Task<CaseWorld> Shelved()
    {
        var world = await GivenCase.Handled();
        await world.Handle("shelve", Legacy, "老旧小区改造未立项");
        await world.Act(WorkItemKind.RequestReview, "complete", RoleNames.Leader, "370102000000", new { decision = "agree" });
        await world.Wait(TimeSpan.FromDays(40));
        return world;
    }

    private static async Task<CaseWorld> Planned()
    {
        var world = await GivenCase.Handled();
        await world.Handle("complete", new { method = "planned", process = "已现场查看", result = "列入明年改造", draft = "已列入计划", nextAnswerOn = "2026-09-01" });
        return world;
    }

    private static async Task<CaseWorld> Unshelved()
    {
        var world = await Shelved();
        await world.Handle("resume", reason: "改造完工");
        await world.Act(WorkItemKind.RequestReview, "complete", RoleNames.Supervisor, CaseWorld.Desk, new { decision = "agree" });
        return world;
    }

    private static async Task<CaseWorld> Supervised()
    {
        var world = await GivenCase.Handled();
        await world.ActCase("supervise", RoleNames.Supervisor, CaseWorld.Desk, new { level = "red", text = "请尽快办结", days = 3 });
        await Report(world);
        await world.Act(WorkItemKind.SupervisionReview, "complete", RoleNames.Supervisor, CaseWorld.Desk, new { decision = "again", opinion = "写明时间" });
        await Report(world);
        await world.Act(WorkItemKind.SupervisionReview, "complete", RoleNames.Supervisor, CaseWorld.Desk, new { decision = "lift" });
        return world;
    }

    private static async Task<CaseWorld> ReportedUp()
    {
        var world = await GivenCase.Handled();
        await world.ActCase("report-up", RoleNames.DutyChief, CaseWorld.Desk, new { text = "群众反映强烈" });
        await world.Act(WorkItemKind.LeaderRead, "instruct", RoleNames.Leader, "370102000000", new { text = "请抓紧办理", days = 2 });
        await Report(world);
        await world.ActCase("instruct", RoleNames.Leader, "370102000000", new { text = "再查一次", days = 2 });
        return world;
    }

    private static async Task<CaseWorld> Contested()
    {
        var world = await GivenCase.Handled();
        await AppealSteps.FromHandlingToReview(world);
        await AppealSteps.ThroughReview(world);
        await world.Act(WorkItemKind.FollowUp, "complete", RoleNames.Caller, CaseWorld.Desk, new { result = "dissatisfied-policy", reason = "政策不允许" });
        await world.ActCase("contest", RoleNames.Liaison, world.File.Dispatch!.Unit.Code, new { ground = "beyond-policy", text = "超出政策" });
        await world.Act(WorkItemKind.Contest, "complete", RoleNames.DutyChief, CaseWorld.Desk, new { decision = "agree", opinion = "属实" });
        await world.Act(WorkItemKind.Contest, "complete", RoleNames.Supervisor, CaseWorld.Desk, new { decision = "agree", opinion = "属实" });
        return world;
    }

    private static Task Report(CaseWorld world) => world.Act(WorkItemKind.SupervisionReply, "complete", RoleNames.Liaison, world.Item(WorkItemKind.SupervisionReply).Unit.Code, new { text = "已办理" });

    private static async Task<CaseWorld> FollowedUpTwice()
    {
        var world = await Elevator();
        await AppealSteps.ToFollowUp(world);
        await world.Act(WorkItemKind.FollowUp, "complete", RoleNames.Caller, CaseWorld.Desk, new { result = "dissatisfied-result", reason = "没有修好", ground = true });
        await AppealSteps.ToFollowUp(world);
        await world.Act(WorkItemKind.FollowUp, "complete", RoleNames.Caller, CaseWorld.Desk, new { result = "satisfied", solved = "solved" });
        return world;
    }

    private static async Task<CaseWorld> HazardPutRight()
    {
        var world = await HazardWay.Corridor();
        await HazardWay.ToRectification(world);
        await TypeSteps.Answer(world, "rectify", "completed");
        await TypeSteps.Answer(world, "reinspect", "failed", new { remark = "仍有一辆" });
        await TypeSteps.Answer(world, "rectify", "completed");
        return world;
    }

    private static async Task<CaseWorld> PartyAsked()
    {
        var world = await Elevator();
        var unit = world.File.Holder.Code;
        await world.Act(WorkItemKind.SignAndHandle, "sign", RoleNames.Liaison, unit);
        await world.ActCase("ask-party", RoleNames.Liaison, unit, new { party = "锦澜苑物业", text = "三日内恢复运行", phone = "139****1234", documentId = "doc-party", days = 3 });
        await world.Act(WorkItemKind.SignAndHandle, "pause", RoleNames.Liaison, unit, new { reason = "await-reporter", text = "等待" }, "等待");
        await world.Wait(TimeSpan.FromDays(2));
        await world.Act(WorkItemKind.SignAndHandle, "resume", RoleNames.Liaison, unit, null, "材料已到");
        await world.ActCase("revoke-party", RoleNames.Liaison, unit, new { task = world.File.PartyTasks!.Value[0].Id }, "发错对象");
        return world;
    }

    private static async Task<CaseWorld> TwoMatters()
    {
        var world = await new CaseWorld().Open("电梯和油烟", "姚家街道名士豪庭社区锦澜苑3号楼电梯坏了一个星期没人修。另外，小区门口的烧烤店每天晚上油烟很大，窗户都不敢开。",
            file => file with { Wishes = new Wishes { Split = "accept" } });
        await AppealSteps.ToFollowUp(world);
        return world;
    }

    /// <summary>By day, of what shows at night; then at its hour, where the first look was not taken.</summary>
    private static async Task<CaseWorld> CheckedEarly()
    {
        var world = new CaseWorld();
        world.Time.Advance(TimeSpan.FromMinutes((14 * 60) + 30));
        await world.Open("工地夜里打桩", "智远街道盛福花园社区对面的工地现在夜里十一点半还在打桩,孩子明天考试,能不能马上来人看看!");
        await AppealSteps.ToReview(world);
        await world.Act(WorkItemKind.Review, "complete", RoleNames.Reviewer, CaseWorld.Desk, new { decision = "qualified" });
        var check = world.Item(WorkItemKind.Check);
        var passed = new { result = "passed", remark = "没有施工" };
        if (await world.Try(check.Id, "complete", world.Staff.Caller(RoleNames.Checker, check.Unit.Code), passed) is null)
            return world;
        await world.Wait(TimeSpan.FromHours(24));
        await world.Act(WorkItemKind.Check, "complete", RoleNames.Checker, check.Unit.Code, passed);
        return world;
    }

    private static async Task<CaseWorld> Consulted()
    {
        var world = await GivenCase.Handled();
        await world.ActCase("consult", RoleNames.DutyChief, CaseWorld.Desk, new { text = "更换电梯由谁出资", units = new[] { "370102-ZJ", "370102-SJ" } });
        return world;
    }

    private static Task<CaseWorld> Elevator() =>
        new CaseWorld().Open("电梯一个月坏了四回", "姚家街道名士豪庭社区锦澜苑3号楼,电梯一个月坏了四回,物业每次只说在等配件。");
}
