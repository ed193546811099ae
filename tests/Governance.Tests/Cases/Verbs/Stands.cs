using Governance.Cases;

namespace Governance.Tests.Cases.Verbs;

/// <summary>Cases of every type, standing where different verbs fit.</summary>
internal static class Stands
{
    public static readonly string[] All =
    [
        "desk", "dispatched", "handled", "approval", "review", "paused", "archived", "refused",
        "hazard-notice", "hazard-rectify", "dispute-risk", "dispute-mediate", "joint-whistle", "joint-arrival",
    ];

    public static async Task<CaseWorld> At(string stand)
    {
        if (stand.Contains('-', StringComparison.Ordinal))
            return await OfAnotherType(stand);
        var world = stand is "desk" or "refused" ? await GivenCase.AtTheDesk() : stand is "archived" ? await GivenCase.Archived() : await GivenCase.Dispatched();
        if (stand is "handled" or "approval" or "paused")
            await AppealSteps.ToHandling(world);
        if (stand is "approval")
            await world.Handle("complete", AppealSteps.Report);
        if (stand is "review")
            await AppealSteps.ToReview(world);
        if (stand is "paused")
            await world.Handle("pause", new { reason = "force-majeure" }, "暴雨");
        if (stand is not "refused")
            return world;
        await world.ActCase("refuse", RoleNames.Operator, CaseWorld.Desk, new { kind = "not-accepted", road = "litigation", text = "请上诉" }, "法院已判决");
        await world.Act(WorkItemKind.RequestReview, "complete", RoleNames.DutyChief, CaseWorld.Desk, new { decision = "agree" });
        return world;
    }

    private static async Task<CaseWorld> OfAnotherType(string stand)
    {
        var world = stand.Split('-')[0] switch
        {
            "hazard" => await HazardWay.Corridor(),
            "dispute" => await DisputeWay.Open(),
            _ => await JointWay.Crossing(),
        };
        switch (stand)
        {
            case "hazard-notice":
                await HazardWay.ToNotice(world);
                break;
            case "hazard-rectify":
                await HazardWay.ToRectification(world);
                break;
            case "dispute-mediate":
                await DisputeWay.ToMediation(world);
                break;
            case "joint-arrival":
                await JointWay.ToArrival(world);
                break;
        }

        return world;
    }
}
