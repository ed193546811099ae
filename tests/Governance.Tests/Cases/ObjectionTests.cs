using Governance.Cases;

namespace Governance.Tests.Cases;

public sealed class ObjectionTests
{
    internal static readonly object Ground = new { disputes = "属地依据", basis = "三定规定第七条", unit = "370102-ZJ", signedBy = "分管领导甲" };

    [Fact]
    public async Task Object_WithinTheWindow_KeepsHolderAndClockUntilDecided()
    {
        var world = await Given();
        var (holder, due) = (world.File.Holder, world.File.Latest(ClockKinds.Handle)!.DueMicros);

        await world.Act(WorkItemKind.SignAndHandle, "object", RoleNames.Liaison, holder.Code, Ground);

        world.Nodes.ShouldBe(["o-review"]);
        world.File.Holder.ShouldBe(holder);
        world.File.Latest(ClockKinds.Handle)!.ShouldSatisfyAllConditions(clock => clock.IsTicking.ShouldBeTrue(), clock => clock.DueMicros.ShouldBe(due));
        world.File.Ledger[^1].Reason.ShouldBe("异议审核");
    }

    [Fact]
    public async Task Review_Agreed_RedispatchesWithTheFirstDeadline()
    {
        var world = await Given();
        var due = world.File.Latest(ClockKinds.Handle)!.DueMicros;
        await world.Act(WorkItemKind.SignAndHandle, "object", RoleNames.Liaison, world.File.Holder.Code, Ground);
        world.Time.Advance(TimeSpan.FromHours(2));

        await world.Act(WorkItemKind.ObjectionReview, "complete", RoleNames.Dispatcher, CaseWorld.Desk,
            new { decision = "agree", unit = "370102-ZJ", reason = "属住建职责" });

        world.File.Holder.Code.ShouldBe("370102-ZJ");
        world.Nodes.ShouldBe(["dispatch"]);
        world.File.Clocks.Count(clock => clock.Kind is ClockKinds.Handle).ShouldBe(1);
        world.File.Latest(ClockKinds.Handle)!.DueMicros.ShouldBe(due);
        world.File.WorkItems.Count(item => item is { Kind: WorkItemKind.SignAndHandle, Status: WorkItemStatus.Transferred }).ShouldBe(1);
    }

    [Fact]
    public async Task Review_Refused_ReturnsTheSameItemToBeSigned()
    {
        var world = await Given();
        var item = world.Item(WorkItemKind.SignAndHandle);
        await world.Act(WorkItemKind.SignAndHandle, "object", RoleNames.Liaison, world.File.Holder.Code, Ground);

        await world.Act(WorkItemKind.ObjectionReview, "complete", RoleNames.Dispatcher, CaseWorld.Desk, new { decision = "refuse", reason = "属地明确" });

        world.Item(WorkItemKind.SignAndHandle).Id.ShouldBe(item.Id);
        world.Item(WorkItemKind.SignAndHandle).Status.ShouldBe(WorkItemStatus.Pending);
        await AppealSteps.ToReview(world);
        world.Nodes.ShouldBe(["review"]);
    }

    [Fact]
    public async Task Object_SecondTime_EndsInARulingThatIsFinal()
    {
        var world = await Given();
        await world.Act(WorkItemKind.SignAndHandle, "object", RoleNames.Liaison, world.File.Holder.Code, Ground);
        await world.Act(WorkItemKind.ObjectionReview, "complete", RoleNames.Dispatcher, CaseWorld.Desk, new { decision = "agree", unit = "370102-ZJ", reason = "先转住建" });
        await world.Act(WorkItemKind.SignAndHandle, "object", RoleNames.Liaison, "370102-ZJ", Ground);

        await Consult(world);
        await world.Act(WorkItemKind.ObjectionReview, "complete", RoleNames.Dispatcher, CaseWorld.Desk, new { decision = "ruling", unit = "370102-ZJ", reason = "会商裁定" });
        var again = await world.Try(world.Item(WorkItemKind.SignAndHandle).Id, "object", world.Staff.Caller(RoleNames.Liaison, "370102-ZJ"), Ground);

        world.File.Dispatch!.Final.ShouldBeTrue();
        again!.Code.ShouldBe("CASE-017");
    }

    [Fact]
    public async Task Object_AfterOneThatWasWithdrawn_IsTheFirst()
    {
        var world = await Given();
        var (item, liaison) = (world.Item(WorkItemKind.SignAndHandle).Id, world.Staff.Caller(RoleNames.Liaison, world.File.Holder.Code));
        await world.Act(WorkItemKind.SignAndHandle, "object", RoleNames.Liaison, world.File.Holder.Code, Ground);
        (await world.Try(item, "withdraw", liaison, reason: "再核对一次")).ShouldBeNull();

        await world.Act(WorkItemKind.SignAndHandle, "object", RoleNames.Liaison, world.File.Holder.Code, Ground);

        world.Nodes.ShouldBe(["o-review"]);
    }

    [Fact]
    public async Task Object_SecondTime_IsConsultedUnderTheDeskAndNotUnderTheUnitThatObjects()
    {
        var world = await Given();
        await world.Act(WorkItemKind.SignAndHandle, "object", RoleNames.Liaison, world.File.Holder.Code, Ground);
        await world.Act(WorkItemKind.ObjectionReview, "complete", RoleNames.Dispatcher, CaseWorld.Desk, new { decision = "refuse", reason = "属地明确" });

        await world.Act(WorkItemKind.SignAndHandle, "object", RoleNames.Liaison, world.File.Holder.Code, Ground);

        world.Nodes.ShouldBe(["o-consult"]);
        var sitting = world.File.WorkItems.Last(item => item is { IsOpen: true, IsAside: false });
        (sitting.Unit.Code, sitting.Role).ShouldBe((CaseWorld.Desk, RoleNames.Dispatcher));
        world.File.OpenItem(WorkItemKind.ObjectionReview).ShouldBeNull();
    }

    [Fact]
    public async Task Object_AnalystDrewTheSharedFlowAnew_GoesTheNewWay()
    {
        var drawn = System.Text.Encoding.UTF8.GetString(CaseWorld.ShippedDefinition("_shared/objection")).Replace("\"objection-v1\"", "\"objection-v2\"", StringComparison.Ordinal)
            .Replace("\"version\": 1,\n  \"toolVersion\"", "\"version\": 2,\n  \"toolVersion\"", StringComparison.Ordinal);
        var json = System.Text.Json.Nodes.JsonNode.Parse(drawn)!;
        var first = json["root"]!["connections"]!.AsArray().First(link => (string?)link!["source"]!["port"] is "First")!;
        first["target"]!["activity"] = "o-consult";
        var world = CaseWorld.With(System.Text.Encoding.UTF8.GetBytes(json.ToJsonString()));
        await world.Open("电梯一个月坏了四回", "姚家街道名士豪庭社区锦澜苑3号楼,电梯一个月坏了四回,物业每次只说在等配件。");

        await world.Act(WorkItemKind.SignAndHandle, "object", RoleNames.Liaison, world.File.Holder.Code, Ground);

        world.Nodes.ShouldBe(["o-consult"]);
    }

    [Fact]
    public async Task Object_Again_IsConsultedAboutAndSaysSo()
    {
        var world = await Given();
        await world.Act(WorkItemKind.SignAndHandle, "object", RoleNames.Liaison, world.File.Holder.Code, Ground);
        await world.Act(WorkItemKind.ObjectionReview, "complete", RoleNames.Dispatcher, CaseWorld.Desk, new { decision = "refuse", reason = "按职责确定" });

        await world.Act(WorkItemKind.SignAndHandle, "object", RoleNames.Liaison, world.File.Holder.Code, Ground);

        (world.File.Stage, CaseWorld.Types.StageName(world.File)).ShouldBe((CaseStage.Dispatch, "派单异议会商"));
    }

    [Fact]
    public async Task Object_AfterTheWindow_IsRefused()
    {
        var world = await Given();
        await world.Wait(TimeSpan.FromDays(2));

        var refusal = await world.Try(world.Item(WorkItemKind.SignAndHandle).Id, "object", world.Staff.Caller(RoleNames.Liaison, world.File.Holder.Code), Ground);

        refusal!.Code.ShouldBe("CASE-018");
    }

    /// <summary>异议会商: every opinion, then the desk.</summary>
    internal static async Task Consult(CaseWorld world)
    {
        await TypeSteps.AnswerAll(world, WorkItemKind.Opinion, "agree");
        await TypeSteps.Answer(world, "o-consult", "agreed", new { vote = "agree" });
    }

    private static Task<CaseWorld> Given() =>
        new CaseWorld().Open("电梯一个月坏了四回", "姚家街道名士豪庭社区锦澜苑3号楼,电梯一个月坏了四回,物业每次只说在等配件。");
}
