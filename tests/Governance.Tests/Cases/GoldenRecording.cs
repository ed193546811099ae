using Governance.Cases;
using Governance.Tests.Knowledge;

namespace Governance.Tests.Cases;

/// <summary>Writes <c>workflows/appeal/golden</c> anew: run it by hand, and only when a way was changed on purpose.</summary>
public sealed class GoldenRecording
{
    private const string Smoke = "文东街道山师东路社区,一楼新开的烧烤店烟道直对着居民窗户,一到晚上屋里全是油烟味,找过店家不管。";
    private const string Elevator = "姚家街道名士豪庭社区锦澜苑3号楼,电梯一个月坏了四回,物业每次只说在等配件,老人上下楼很不方便,请督促尽快修好。";

    [Fact(Explicit = true)]
    public async Task Record_FiveWays_WritesTheFiles()
    {
        await Write("automatic", "自动派单，一路办到评价", await Straight());
        await Write("objection", "人工分拨，派单异议，改派后办结", await Objected());
        await Write("round-two", "审核退回，回访不满意，第二轮办结", await TwoRounds());
        await Write("refused", "派单异议驳回，原单位办理", await Refused());
        await Write("ruled", "两次异议后裁定，裁定单位办结", await Ruled());

        Directory.GetFiles(Folder).Length.ShouldBe(5);
    }

    private static string Folder => Path.Combine(Path.GetDirectoryName(ShippedKnowledge.Folder)!, "workflows", "appeal", "golden");

    private static async Task<CaseWorld> Straight()
    {
        var world = await new CaseWorld().Open("电梯一个月坏了四回", Elevator);
        await AppealSteps.ToFollowUp(world);
        await world.Act(WorkItemKind.FollowUp, "complete", RoleNames.Caller, CaseWorld.Desk, new { result = "satisfied" });
        return world;
    }

    private static async Task<CaseWorld> Objected()
    {
        var world = await new CaseWorld().Open("烧烤店油烟", Smoke);
        world.Time.Advance(TimeSpan.FromMinutes(20));
        await world.Act(WorkItemKind.Dispatch, "complete", RoleNames.Dispatcher, CaseWorld.Desk, new { unit = "370102-SC", coUnits = new[] { "370102-HB" }, reason = "餐饮经营监管" });
        await world.Act(WorkItemKind.SignAndHandle, "object", RoleNames.Liaison, "370102-SC", ObjectionTests.Ground);
        await world.Act(WorkItemKind.ObjectionReview, "complete", RoleNames.Dispatcher, CaseWorld.Desk, new { decision = "agree", unit = "370102-ZF", coUnits = new[] { "370102-HB" }, reason = "油烟查处属执法局" });
        await AppealSteps.ToFollowUp(world);
        await world.Act(WorkItemKind.FollowUp, "complete", RoleNames.Caller, CaseWorld.Desk, new { result = "mostly-satisfied" });
        return world;
    }

    private static async Task<CaseWorld> Refused()
    {
        var world = await new CaseWorld().Open("电梯一个月坏了四回", Elevator);
        await world.Act(WorkItemKind.SignAndHandle, "object", RoleNames.Liaison, world.File.Holder.Code, ObjectionTests.Ground);
        await world.Act(WorkItemKind.ObjectionReview, "complete", RoleNames.Dispatcher, CaseWorld.Desk, new { decision = "refuse", reason = "属地明确" });
        await AppealSteps.ToFollowUp(world);
        await world.Act(WorkItemKind.FollowUp, "complete", RoleNames.Caller, CaseWorld.Desk, new { result = "satisfied" });
        return world;
    }

    private static async Task<CaseWorld> Ruled()
    {
        var world = await new CaseWorld().Open("电梯一个月坏了四回", Elevator);
        await world.Act(WorkItemKind.SignAndHandle, "object", RoleNames.Liaison, world.File.Holder.Code, ObjectionTests.Ground);
        await world.Act(WorkItemKind.ObjectionReview, "complete", RoleNames.Dispatcher, CaseWorld.Desk, new { decision = "agree", unit = "370102-ZJ", reason = "先转住建" });
        await world.Act(WorkItemKind.SignAndHandle, "object", RoleNames.Liaison, "370102-ZJ", ObjectionTests.Ground);
        await ObjectionTests.Consult(world);
        await world.Act(WorkItemKind.ObjectionReview, "complete", RoleNames.Dispatcher, CaseWorld.Desk, new { decision = "ruling", unit = "370102-ZJ", reason = "会商裁定" });
        await AppealSteps.ToFollowUp(world);
        await world.Act(WorkItemKind.FollowUp, "complete", RoleNames.Caller, CaseWorld.Desk, new { result = "mostly-satisfied" });
        return world;
    }

    private static async Task<CaseWorld> TwoRounds()
    {
        var world = await new CaseWorld().Open("电梯一个月坏了四回", Elevator);
        await AppealSteps.ToReview(world);
        await world.Act(WorkItemKind.Review, "send-back", RoleNames.Reviewer, CaseWorld.Desk, reason: "没有写明处理结果");
        await AppealSteps.FromHandlingToReview(world);
        await AppealSteps.ThroughReview(world);
        await world.Act(WorkItemKind.FollowUp, "complete", RoleNames.Caller, CaseWorld.Desk, new { result = "dissatisfied-result", ground = true, reason = "电梯又停了" });
        await AppealSteps.ToFollowUp(world);
        await world.Act(WorkItemKind.FollowUp, "complete", RoleNames.Caller, CaseWorld.Desk, new { result = "satisfied" });
        return world;
    }

    private static async Task Write(string name, string title, CaseWorld world)
    {
        world.File.Status.ShouldBe(CaseStatus.Archived);
        var golden = GoldenReplay.Record(world.Graphs, world.Catalog, world.Domain, name, title, world.Number, world.Store.Units(world.Key).Select(unit => unit.Entry));
        await File.WriteAllBytesAsync(Path.Combine(Folder, name + ".json"), [.. golden.Write(), (byte)'\n'], TestContext.Current.CancellationToken);
    }
}
