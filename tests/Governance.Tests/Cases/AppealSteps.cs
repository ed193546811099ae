using Governance.Cases;

namespace Governance.Tests.Cases;

/// <summary>The ordinary way of an appeal, by the people who go it.</summary>
internal static class AppealSteps
{
    public static readonly object Report = new
    {
        method = "solved",
        process = "联系物业和维保单位到场检修。",
        result = "更换主板，电梯恢复运行。",
        draft = "您反映的电梯已修好，物业承诺每周巡检。",
    };

    public static async Task ToHandling(CaseWorld world)
    {
        var unit = world.File.Holder.Code;
        await world.Act(WorkItemKind.SignAndHandle, "sign", RoleNames.Liaison, unit);
        await world.Act(WorkItemKind.SignAndHandle, "assign", RoleNames.Liaison, unit, new { assignee = $"handler@{unit}" });
        await world.Act(WorkItemKind.SignAndHandle, "contact", RoleNames.Handler, unit, new { result = "reached", note = "已了解情况" });
    }

    public static async Task FromHandlingToReview(CaseWorld world)
    {
        var unit = world.File.Holder.Code;
        await world.Act(WorkItemKind.SignAndHandle, "complete", RoleNames.Handler, unit, Report);
        await world.Act(WorkItemKind.Approval, "sign-off", RoleNames.UnitLeader, unit, new { opinion = "同意" });
        await world.Act(WorkItemKind.Reply, "complete", RoleNames.Liaison, unit, new { by = "phone", text = "电梯已修好。", delivered = "yes" });
    }

    public static async Task ToReview(CaseWorld world)
    {
        await ToHandling(world);
        await FromHandlingToReview(world);
    }

    /// <summary>Through 审核, and 核查 where the sample drew the case.</summary>
    public static async Task ThroughReview(CaseWorld world)
    {
        await world.Act(WorkItemKind.Review, "complete", RoleNames.Reviewer, CaseWorld.Desk, new { decision = "qualified" });
        if (world.File.OpenItem(WorkItemKind.Check) is { } check)
            await (world.File.AppointmentOf(check) is null
                ? world.Act(WorkItemKind.Check, "complete", RoleNames.Checker, check.Unit.Code, new { result = "passed", remark = "现场查看正常" })
                : world.Act(WorkItemKind.Check, "complete", RoleNames.Supervisor, CaseWorld.Desk, new { result = "passed", remark = "现场查看正常", early = "已停业整改" }));
    }

    public static async Task ToFollowUp(CaseWorld world)
    {
        await ToReview(world);
        await ThroughReview(world);
    }
}
