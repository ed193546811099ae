using Governance.Cases;

namespace Governance.Tests.Cases;

/// <summary>The ordinary way of a hazard, by the people who go it.</summary>
internal static class HazardWay
{
    public static readonly object Notice = new { party = "楼道住户", days = 3, remark = "清除楼道电动车和飞线" };

    /// <summary>A grid worker's own report: registered, verified and graded without a person.</summary>
    public static Task<CaseWorld> Corridor(CaseWorld? world = null) => (world ?? new CaseWorld(type: "hazard")).Open(
        "楼道停放电动车飞线充电", "东关街道历山吉第社区2号楼一楼楼道停放电动车4辆,飞线充电,已当场劝导,一户不配合,附照片。", file => file with { Channel = "grid" });

    /// <summary>Anonymous, from the web: a person looks first.</summary>
    public static Task<CaseWorld> PaintStore(CaseWorld? world = null) => (world ?? new CaseWorld(type: "hazard")).Open(
        "平房内存放油漆桶和煤气罐", "有人在趵突泉街道朝山街社区一处平房里存了很多油漆桶和煤气罐,旁边就是幼儿园,不方便留名字。",
        file => file with { Channel = "web", Reporter = new Reporter(null, null, null, Anonymous: true, FollowUpBy: "none") });

    public static Task<CaseWorld> Gas(CaseWorld? world = null) => (world ?? new CaseWorld(type: "hazard")).Open(
        "燕南社区楼道煤气味", "燕山街道燕南社区5号楼道里煤气味特别大,我们都不敢开灯!");

    public static async Task ToNotice(CaseWorld world)
    {
        var unit = world.File.Holder.Code;
        await world.Act(WorkItemKind.SignAndHandle, "sign", RoleNames.Liaison, unit);
        await world.Act(WorkItemKind.SignAndHandle, "assign", RoleNames.Liaison, unit, new { assignee = $"handler@{unit}" });
    }

    public static async Task ToRectification(CaseWorld world)
    {
        await ToNotice(world);
        await TypeSteps.Answer(world, "notice", "notice", Notice);
    }
}
