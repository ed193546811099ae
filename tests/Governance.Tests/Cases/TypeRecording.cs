using Governance.Cases;

namespace Governance.Tests.Cases;

/// <summary>Writes the golden cases of hazards and joint cases anew: run it by hand, and only when a way was changed on purpose.</summary>
public sealed class TypeRecording
{
    [Fact(Explicit = true)]
    public async Task Record_Hazards_WritesTheFiles()
    {
        await GoldenFiles.Write("hazard", "put-right", "网格员上报，告知整改，复查合格后销号", await PutRight());
        await GoldenFiles.Write("hazard", "failed-twice", "两次复查不合格，移送执法后销号", await FailedTwice());
        await GoldenFiles.Write("hazard", "listed", "匿名举报核实为重大隐患，责令整改，挂牌后摘牌", await Listed());
        await GoldenFiles.Write("hazard", "emergency", "紧急险情先行处置（应急哨），再派单整改", await Emergency());
        await GoldenFiles.Write("hazard", "unfounded", "现场核实不属实", await Unfounded());
        await GoldenFiles.Write("hazard", "objected", "派单异议改派，申请延期，销号退回一次", await Objected());

        GoldenFiles.Count("hazard").ShouldBe(6);
    }

    [Fact(Explicit = true)]
    public async Task Record_JointCases_WritesTheFiles()
    {
        await GoldenFiles.Write("joint", "agreed", "按时报到，会商一致，纪要转目录", await Agreed());
        await GoldenFiles.Write("joint", "late", "报到超期，到期由牵头定", await Late());
        await GoldenFiles.Write("joint", "emergency", "应急哨免核直达", await EmergencyWhistle());
        await GoldenFiles.Write("joint", "returned", "退哨", await Returned());
        await GoldenFiles.Write("joint", "children", "派发子任务后豁免", await Children());

        GoldenFiles.Count("joint").ShouldBe(5);
    }

    private static async Task<CaseWorld> PutRight()
    {
        var world = await HazardWay.Corridor();
        await HazardWay.ToRectification(world);
        await TypeSteps.Answer(world, "rectify", "completed");
        await TypeSteps.Answer(world, "reinspect", "passed");
        await TypeSteps.Answer(world, "cancel", "agreed");
        return world;
    }

    private static async Task<CaseWorld> FailedTwice()
    {
        var world = await HazardWay.Corridor();
        await HazardWay.ToRectification(world);
        for (var turn = 0; turn < 2; turn++)
        {
            await TypeSteps.Answer(world, "rectify", "completed");
            await TypeSteps.Answer(world, "reinspect", "failed");
        }

        await TypeSteps.Answer(world, "enforce", "enforced");
        await TypeSteps.Answer(world, "cancel", "agreed");
        return world;
    }

    private static async Task<CaseWorld> Listed()
    {
        var world = await HazardWay.PaintStore();
        await TypeSteps.Answer(world, "register", "registered");
        await TypeSteps.Answer(world, "verify", "real");
        await TypeSteps.Answer(world, "grade", "major", new { unit = "370102-YJ", remark = "毗邻幼儿园" });
        await HazardWay.ToNotice(world);
        await TypeSteps.Answer(world, "notice", "order", new { party = "房屋承租人", days = 5, remark = "清运危险物品", basis = "安全生产法" });
        await TypeSteps.Answer(world, "rectify", "completed");
        await TypeSteps.Answer(world, "reinspect", "passed");
        await TypeSteps.Answer(world, "listing", "delisted");
        await TypeSteps.Answer(world, "cancel", "agreed");
        return world;
    }

    private static async Task<CaseWorld> Emergency()
    {
        var world = await HazardWay.Gas();
        await TypeSteps.Answer(world, "grade", "emergency", new { unit = "370102-ZJ" });
        await TypeSteps.Answer(world, "emergency", "controlled", new { measures = "疏散住户，关闭阀门" });
        await HazardWay.ToNotice(world);
        await TypeSteps.Answer(world, "notice", "suspension", new { party = "燃气企业", days = 1, remark = "停气检修", basis = "城镇燃气管理条例" });
        await TypeSteps.Answer(world, "rectify", "refused");
        await TypeSteps.Answer(world, "enforce", "rectified");
        await TypeSteps.Answer(world, "cancel", "agreed");
        return world;
    }

    private static async Task<CaseWorld> Unfounded()
    {
        var world = await HazardWay.PaintStore();
        await TypeSteps.Answer(world, "register", "registered");
        await TypeSteps.Answer(world, "verify", "unfounded");
        return world;
    }

    private static async Task<CaseWorld> Objected()
    {
        var world = await HazardWay.Corridor();
        await world.Act(WorkItemKind.SignAndHandle, "object", RoleNames.Liaison, world.File.Holder.Code, ObjectionTests.Ground);
        await world.Act(WorkItemKind.ObjectionReview, "complete", RoleNames.Dispatcher, CaseWorld.Desk, new { decision = "agree", unit = "370102-XFD", reason = "消防职责" });
        await HazardWay.ToRectification(world);
        await TypeSteps.Answer(world, "rectify", "extension");
        await TypeSteps.Answer(world, "extension", "agreed", new { days = 10 });
        await TypeSteps.Answer(world, "rectify", "completed");
        await TypeSteps.Answer(world, "reinspect", "passed");
        await TypeSteps.Answer(world, "cancel", "sent-back");
        await TypeSteps.Answer(world, "rectify", "completed");
        await TypeSteps.Answer(world, "reinspect", "passed");
        await TypeSteps.Answer(world, "cancel", "agreed");
        return world;
    }

    private static async Task<CaseWorld> Agreed()
    {
        var world = await JointWay.Crossing();
        await JointWay.ToArrival(world);
        await JointWay.Arrive(world);
        await JointWay.Agree(world);
        await TypeSteps.Answer(world, "children", "closed");
        await JointWay.FromFeedbackToEnd(world);
        return world;
    }

    private static async Task<CaseWorld> Late()
    {
        var world = await JointWay.Crossing();
        await JointWay.ToArrival(world);
        await world.Wait(TimeSpan.FromDays(2));
        await TypeSteps.AnswerAll(world, WorkItemKind.ReportIn, "arrived", new { person = "值班员", place = "路口" }, skip: 1);
        await TypeSteps.Answer(world, "arrive", "confirmed");
        await world.Wait(TimeSpan.FromDays(6));
        await TypeSteps.Answer(world, "c-sit", "lead", new { vote = "agree" });
        await TypeSteps.Answer(world, "children", "closed");
        await JointWay.FromFeedbackToEnd(world);
        return world;
    }

    private static async Task<CaseWorld> EmergencyWhistle()
    {
        var world = await JointWay.Crossing(with: file => file with { Wishes = new Wishes { Urgency = Governance.Knowledge.Urgency.Critical } });
        await JointWay.Arrive(world);
        await TypeSteps.Answer(world, "c-sit", "elevated");
        await TypeSteps.Answer(world, "children", "closed");
        await JointWay.FromFeedbackToEnd(world);
        return world;
    }

    private static async Task<CaseWorld> Returned()
    {
        var world = await JointWay.Crossing();
        await TypeSteps.Answer(world, "whistle", "returned", new { remark = "街道自身职责" });
        return world;
    }

    private static async Task<CaseWorld> Children()
    {
        var world = await JointWay.Crossing();
        await JointWay.ToArrival(world);
        await JointWay.Arrive(world);
        await JointWay.Agree(world);
        await TypeSteps.Answer(world, "children", "open", new { title = "设置信号灯", text = "在园区路口设置信号灯。", unit = "370102-JJ" });
        await TypeSteps.Answer(world, "children", "waived", new { remark = "并入年度改造" });
        await JointWay.FromFeedbackToEnd(world);
        return world;
    }
}
