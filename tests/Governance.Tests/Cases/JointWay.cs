using Governance.Cases;

namespace Governance.Tests.Cases;

/// <summary>The ordinary way of a joint case, by the people who go it.</summary>
internal static class JointWay
{
    public static readonly string[] Called = ["370102-JJ", "370102-ZJ", "370102-ZY"];

    public static Task<CaseWorld> Crossing(CaseWorld? world = null, Func<Casefile, Casefile>? with = null) => (world ?? new CaseWorld(type: "joint")).Open(
        "园区路口无红绿灯", "姚家街道名士豪庭社区旁的园区门口路口没有红绿灯也没有非机动车道,员工上下班经常剐蹭,多次反映说要等改造。", with);

    public static async Task ToArrival(CaseWorld world, string kind = "appeal")
    {
        await TypeSteps.Answer(world, "whistle", "valid", new { kind, units = Called });
        await TypeSteps.Answer(world, "lead", "assigned", new { unit = Called[0] });
    }

    public static async Task Arrive(CaseWorld world)
    {
        await TypeSteps.AnswerAll(world, WorkItemKind.ReportIn, "arrived", new { person = "值班员", place = "园区路口" });
        await TypeSteps.Answer(world, "arrive", "confirmed");
    }

    public static async Task Agree(CaseWorld world)
    {
        await TypeSteps.AnswerAll(world, WorkItemKind.Opinion, "agree");
        await TypeSteps.Answer(world, "c-sit", "agreed", new { vote = "agree", remark = "交警牵头设灯，住建划线" });
    }

    public static async Task FromFeedbackToEnd(CaseWorld world)
    {
        await TypeSteps.Answer(world, "feedback", "reported", new { method = "planned", remark = "已立项", nextAnswerOn = "2026-09-01" });
        await TypeSteps.Answer(world, "grade", "graded", new { presence = 5, promptness = 5, effect = 4 });
        await TypeSteps.Answer(world, "reply", "delivered", new { by = "phone", remark = "路口年内设灯。" });
        await TypeSteps.Answer(world, "review", "qualified", new { method = "planned" });
        await world.Act(WorkItemKind.FollowUp, "complete", RoleNames.Caller, CaseWorld.Desk, new { result = "satisfied" });
        await TypeSteps.Answer(world, "minutes", "adopted", new { basis = "信号灯新增由交警牵头" });
    }
}
