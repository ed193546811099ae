using static Microsoft.Playwright.Assertions;

namespace Governance.ScenarioTests.Browser;

/// <summary>The appeal as people live it: every act in a real browser against the real server.</summary>
[Collection(PortalCollection.Name)]
public sealed class AppealJourneyTests(LivePortal portal)
{
    [Fact]
    public async Task Appeal_DispatchedBySystem_GoesFromTheCallToTheAppraisal()
    {
        await using var yaojia = new UnitOffice(portal, "yaojia", "沈浩");
        await using var centre = new Centre(portal);
        await yaojia.WatchesInbox();

        var appeal = await centre.FilesByKeyboard(Messages.Lift, "13805310021", "电梯", "姚家街道");
        await yaojia.SeesArrive(appeal);
        await yaojia.SignsAndAssigns(appeal);
        await yaojia.HandlesOnThePhone(appeal);
        await yaojia.SignsOffAndReplies(appeal);
        await centre.Approves(appeal);
        await centre.HearsSatisfied(appeal);

        await centre.SeesArchivedAndAppraised(appeal);
        await centre.SeesTotals();
    }

    [Fact]
    public async Task Appeal_WhoseDutiesCross_IsAdoptedByKeyboardAndHandledAgainAfterReview()
    {
        await using var team = new UnitOffice(portal, "wendong", "熊涛");
        await using var centre = new Centre(portal);
        var appeal = await centre.FilesByKeyboard(Messages.Smoke, "13805310022", "烧烤店", "文东");

        await centre.AdoptsByKeyboard(appeal);
        await team.SignsAndAssigns(appeal);
        await team.Handles(appeal);
        await team.SignsOffAndReplies(appeal);
        await centre.SendsBack(appeal);
        await team.HandlesAgain(appeal);
        await team.SignsOffAndReplies(appeal);
        await centre.Approves(appeal);

        await Expect(await centre.Stage(appeal)).ToHaveTextAsync("回访");
    }

    [Fact]
    public async Task Objection_Agreed_MovesTheCaseToTheOtherUnit()
    {
        await using var chengguan = new UnitOffice(portal, "chengguan", "田野");
        await using var zhujian = new UnitOffice(portal, "zhujian", "杜建军");
        await using var centre = new Centre(portal);
        var appeal = await centre.FilesByKeyboard(Messages.Manhole, "13805310023", "井盖", "区城管局");
        await centre.AdoptsByKeyboard(appeal);

        await chengguan.Objects(appeal, "区住建局");
        await centre.AgreesToObjection(appeal, "区住建局");

        await zhujian.SignsAndAssigns(appeal);
        await Expect(await centre.Holder(appeal)).ToHaveTextAsync("区住建局");
    }
}
