using Governance.Cases;
using Governance.Tests.Cases.Verbs;

namespace Governance.Tests.Cases.Situations;

/// <summary>Situations that break a flow drawn too simply, and how this one stands: who is responsible.</summary>
public sealed class SituationsOfDispatchTests
{
    private const string Justice = "370102-SF";

    /// <summary>首接负责.</summary>
    [Fact]
    public async Task FirstTaken_UnitCompetentForAPart_LeadsAndAsksTheOthers()
    {
        var world = await GivenCase.AtTheDesk();
        var (helper, leader) = (world.File.Plan!.Candidates[0].CoUnits[0].Code, world.File.Plan.Candidates[0].Unit.Code);
        await Dispatch(world, new { unit = helper, reason = "先接先办" });

        var refusal = await world.Try(world.Item(WorkItemKind.SignAndHandle).Id, "object", world.Staff.Caller(RoleNames.Liaison, helper), ObjectionTests.Ground);
        await AppealSteps.ToHandling(world);
        await world.Handle("add-signer", new { mode = "co-handle", units = new[] { leader }, text = "请查处油烟" });

        refusal!.ShouldSatisfyAllConditions(why => why.Code.ShouldBe("CASE-126"), why => why.Message.ShouldContain("配合职责"), why => why.Message.ShouldContain("首接负责"));
        world.File.Holder.Code.ShouldBe(helper);
        world.Item(WorkItemKind.CoHandle).Unit.Code.ShouldBe(leader);
    }

    /// <summary>属地+部门双派.</summary>
    [Fact]
    public async Task DoubleDispatch_HelperIsLate_TheLeadIsNot()
    {
        var world = await GivenCase.AtTheDesk();
        await Dispatch(world, new { unit = "370102-ZF", coUnits = new[] { "370102009000" }, reason = "属地和部门双派" });
        await AppealSteps.ToHandling(world);

        await world.Wait(TimeSpan.FromDays(4));
        await AppealSteps.FromHandlingToReview(world);
        await AppealSteps.ThroughReview(world);
        await world.Act(WorkItemKind.FollowUp, "complete", RoleNames.Caller, CaseWorld.Desk, new { result = "satisfied" });

        world.File.Latest(ClockKinds.CoHandle)!.IsMissed.ShouldBeTrue();
        world.File.Latest(ClockKinds.Handle)!.IsMissed.ShouldBeFalse();
        world.File.Dispatch!.ShouldSatisfyAllConditions(sent => sent.Unit.Code.ShouldBe("370102-ZF"), sent => sent.CoUnits.ShouldHaveSingleItem().Code.ShouldBe("370102009000"));
        world.File.WorkItems.Count(item => item.Kind == WorkItemKind.Reply).ShouldBe(1);
        world.File.Appraisal!.Timeliness.ShouldBe(40);
    }

    /// <summary>职责交叉/无主.</summary>
    [Fact]
    public async Task NobodysMatter_SecondObjection_IsConsultedByTheOrganisationAndJusticeOfficesAndRuledForGood()
    {
        var world = await GivenCase.Dispatched();
        await world.Act(WorkItemKind.SignAndHandle, "object", RoleNames.Liaison, world.File.Holder.Code, ObjectionTests.Ground);
        await world.Act(WorkItemKind.ObjectionReview, "complete", RoleNames.Dispatcher, CaseWorld.Desk, new { decision = "agree", unit = "370102-ZJ", reason = "先转住建" });
        await world.Act(WorkItemKind.SignAndHandle, "object", RoleNames.Liaison, "370102-ZJ", ObjectionTests.Ground);

        var asked = world.File.WorkItems.Where(item => item is { Kind: WorkItemKind.Opinion, IsOpen: true }).Select(item => item.Unit.Code).ToList();
        await ObjectionTests.Consult(world);
        await world.Act(WorkItemKind.ObjectionReview, "complete", RoleNames.Dispatcher, CaseWorld.Desk, new { decision = "ruling", unit = "370102-ZJ", reason = "裁定书" });
        var again = await world.Try(world.Item(WorkItemKind.SignAndHandle).Id, "object", world.Staff.Caller(RoleNames.Liaison, "370102-ZJ"), ObjectionTests.Ground);

        asked.ShouldBe(["370102-BB", Justice, world.File.Place.StreetCode!], ignoreOrder: true);
        world.File.Dispatch!.Final.ShouldBeTrue();
        again!.Code.ShouldBe("CASE-017");
        await Invariants.Check(world);
    }

    /// <summary>社区兜底.</summary>
    [Theory]
    [InlineData("楼顶加盖违建", "姚家街道名士豪庭社区有人在楼顶加盖违建,正在施工浇筑。")]
    [InlineData("烧烤店油烟", "姚家街道名士豪庭社区一楼新开的烧烤店烟道直对着居民窗户,一到晚上满屋油烟味。")]
    [InlineData("工地夜间施工噪音", "姚家街道名士豪庭社区旁边工地夜里十一点半还在打桩,吵得睡不着。")]
    public async Task CommunityAsTheLastResort_MatterThatNeedsPower_IsNeitherDispatchedToACommunityNorByAPerson(string title, string text)
    {
        const string Community = "370102011006";
        var automatic = await new CaseWorld().Open(title, text);
        var named = await new CaseWorld().Open(title, text, file => file with { Wishes = new Wishes { UnitCode = Community } });

        var refusal = await Redirect(automatic, Community);

        automatic.File.Plan!.Candidates.ShouldAllBe(candidate => candidate.Unit.Code != Community);
        refusal!.ShouldSatisfyAllConditions(why => why.Code.ShouldBe("DSP-001"), why => why.Message.ShouldContain("社区"), why => why.Where.ShouldBe("unit"));
        named.File.Holder.Code.ShouldNotBe(Community);
    }

    /// <summary>上级收回事项派给街道.</summary>
    [Fact]
    public async Task ReclaimedMatter_ToAStreet_IsRefusedWithTheClause()
    {
        const string Street = "370102011000";
        var world = await new CaseWorld().Open("工厂偷排污水", "姚家街道名士豪庭社区旁边一家工厂夜里往河里偷排工业污水,河水发黑发臭。");

        var refusal = await Redirect(world, Street);

        refusal!.Code.ShouldBe("DSP-001");
        refusal.Message.ShouldContain("上级收回事项");
        refusal.Message.ShouldContain("D16");
        world.File.Holder.Code.ShouldNotBe(Street);
    }

    /// <summary>市级事权/垂管/国企.</summary>
    [Fact]
    public async Task CityPower_Elevated_TheDistrictKeepsContactAndTheSourcesClockRuns()
    {
        var world = await GivenCase.Handled();
        var (holder, due) = (world.File.Holder, world.File.AnswerClock!.DueMicros);

        await world.ActCase("elevate", RoleNames.Dispatcher, CaseWorld.Desk, new { to = "市公交公司", text = "增设站点" }, "市级事权");

        world.File.Holder.ShouldBe(holder);
        world.File.AnswerClock.ShouldSatisfyAllConditions(clock => clock.IsTicking.ShouldBeTrue(), clock => clock.DueMicros.ShouldBe(due));
        world.File.Ledger[^1].Reason.ShouldBe("等待上级协调");
        world.Item(WorkItemKind.Elevation).Unit.Code.ShouldBe(CaseWorld.Desk);
    }

    /// <summary>举报回避 (保密/举报单位人员).</summary>
    [Fact]
    public async Task ComplaintOfAUnit_ItsPeopleNeverSeeItAndItIsNeverSentThere()
    {
        var world = await new CaseWorld().Open("窗口刁难群众", "姚家街道名士豪庭社区便民窗口工作人员态度恶劣,多次刁难办事群众。",
            file => file with { Content = file.Content with { Respondent = "姚家街道" } });
        var accused = world.Staff.Caller(RoleNames.Liaison, "370102011000");

        var refusal = await Redirect(world, "370102011000");

        world.File.ComplainedPath.ShouldNotBeNull();
        world.File.Holder.IsWithin(world.File.ComplainedPath).ShouldBeFalse();
        refusal!.Code.ShouldBe("CASE-016");
        Sight.Sees(world.File, accused).ShouldBeFalse();
    }

    /// <summary>企业诉求.</summary>
    [Fact]
    public async Task EnterpriseCase_IsMarkedAndItsReporterContactedTheSameDay()
    {
        var world = await new CaseWorld().Open("园区门口占道经营", "我们公司在姚家街道名士豪庭社区,门口流动摊贩占道经营,货车进不来。",
            file => file with { Channel = "enterprise-line", Reporter = file.Reporter with { Kind = "company" } });

        await world.Act(WorkItemKind.SignAndHandle, "sign", RoleNames.Liaison, world.File.Holder.Code);

        world.File.Marks.ShouldContain("涉企");
        world.File.Reporter.Kind.ShouldBe("company");
        world.File.Latest(ClockKinds.FirstContact)!.Limit.ShouldBe("4 工作时");
    }

    /// <summary>Whoever decides now names this unit.</summary>
    private static async Task<Governance.Definitions.Refusal?> Redirect(CaseWorld world, string unit)
    {
        if (world.File.OpenItem(WorkItemKind.Dispatch) is { } desk)
            return await world.Try(desk.Id, "complete", world.Staff.Caller(desk.Role, desk.Unit.Code), new { unit, reason = "就近处理" });
        return await world.Try(world.Item(WorkItemKind.SignAndHandle).Id, "transfer", world.Staff.Caller(RoleNames.Dispatcher, CaseWorld.Desk), new { unit }, "就近处理");
    }

    private static Task Dispatch(CaseWorld world, object data) => world.Act(WorkItemKind.Dispatch, "complete", RoleNames.Dispatcher, CaseWorld.Desk, data);
}
