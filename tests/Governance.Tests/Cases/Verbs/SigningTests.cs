using Governance.Cases;

namespace Governance.Tests.Cases.Verbs;

public sealed class SigningTests
{
    private static readonly string[] Two = [GivenCase.Other, GivenCase.Third];

    [Fact]
    public async Task Before_AllAgree_ParentRestsThenGoesOn()
    {
        var world = await GivenCase.Handled();
        var parent = world.Item(WorkItemKind.SignAndHandle).Id;

        await world.Handle("add-signer", new { mode = "before", units = Two, text = "请鉴定" });
        world.File.Item(parent)!.Status.ShouldBe(WorkItemStatus.Suspended);
        await Invariants.Check(world);
        await Sign(world, Two[0], "agree");
        await Sign(world, Two[1], "agree");

        world.File.Item(parent)!.Status.ShouldBe(WorkItemStatus.Signed);
        world.File.Signings.ShouldHaveSingleItem().Outcome.ShouldBe("passed");
        await Invariants.Check(world);
    }

    [Fact]
    public async Task Before_Sequential_AsksOneAfterTheOther()
    {
        var world = await GivenCase.Handled();

        await world.Handle("add-signer", new { mode = "before", policy = "sequential", units = Two, text = "请依次会签" });
        Asked(world).ShouldBe([Two[0]]);
        await Sign(world, Two[0], "agree");

        Asked(world).ShouldBe([Two[1]]);
    }

    [Fact]
    public async Task Before_Any_TheFirstAnswerTakesTheOthersAway()
    {
        var world = await GivenCase.Handled();
        await world.Handle("add-signer", new { mode = "before", policy = "any", units = Two, text = "任一单位" });

        await Sign(world, Two[1], "agree");

        Asked(world).ShouldBeEmpty();
        world.Item(WorkItemKind.SignAndHandle).Status.ShouldBe(WorkItemStatus.Signed);
    }

    [Fact]
    public async Task After_Agreed_LetsTheHeldOutcomeGo()
    {
        var world = await GivenCase.Handled();
        await world.Handle("add-signer", new { mode = "after", units = Two[..1], text = "请复核" });

        await world.Handle("complete", AppealSteps.Report);
        world.Nodes.ShouldBe(["handle"]);
        await Invariants.Check(world);
        await Sign(world, Two[0], "agree");

        world.Nodes.ShouldBe(["sign-off"]);
        await Invariants.Check(world);
    }

    [Fact]
    public async Task After_Declined_ComesBackToTheHandler()
    {
        var world = await GivenCase.Handled();
        await world.Handle("add-signer", new { mode = "after", units = Two[..1], text = "请复核" });
        await world.Handle("complete", AppealSteps.Report);

        await Sign(world, Two[0], "disagree");

        var item = world.Item(WorkItemKind.SignAndHandle);
        item.Status.ShouldBe(WorkItemStatus.Signed);
        item.Remark!.ShouldContain("会签未通过");
        await world.Handle("complete", AppealSteps.Report);
        world.Nodes.ShouldBe(["sign-off"]);
    }

    [Fact]
    public async Task Remove_TheLastOneAsked_LetsTheItemGoOn()
    {
        var world = await GivenCase.Handled();
        await world.Handle("add-signer", new { mode = "before", units = Two[..1], text = "请鉴定" });

        await world.Handle("remove-signer", new { signer = Two[0] }, "已电话沟通");

        world.Item(WorkItemKind.SignAndHandle).Status.ShouldBe(WorkItemStatus.Signed);
        await Invariants.Check(world);
    }

    [Fact]
    public async Task Remove_ACoHandlerOfTheDispatch_IsNotOffered()
    {
        var world = await GivenCase.AtTheDesk();
        await world.Act(WorkItemKind.Dispatch, "complete", RoleNames.Dispatcher, CaseWorld.Desk, new { unit = "370102-ZF", coUnits = new[] { "370102-SC" }, reason = "油烟" });
        await AppealSteps.ToHandling(world);

        var refusal = await world.TryHandle("remove-signer", new { signer = "370102-SC" }, "不需要");

        refusal!.Code.ShouldBe("CASE-005");
    }

    [Fact]
    public async Task CoHandler_Asked_HasAnItemOfItsOwnAndOnlyOnce()
    {
        var world = await GivenCase.Handled();
        var before = world.File.WorkItems.Count(item => item is { Kind: WorkItemKind.CoHandle, IsOpen: true });

        await world.Handle("add-signer", new { mode = "co-handle", units = Two[..1], text = "请派检验员" });
        var again = await world.TryHandle("add-signer", new { mode = "co-handle", units = Two[..1], text = "请派检验员" });

        world.File.WorkItems.Count(item => item is { Kind: WorkItemKind.CoHandle, IsOpen: true }).ShouldBe(before + 1);
        again!.Code.ShouldBe("CASE-111");
    }

    [Fact]
    public async Task AddSigner_OwnUnit_IsRefused()
    {
        var world = await GivenCase.Handled();

        var refusal = await world.TryHandle("add-signer", new { mode = "before", units = new[] { world.File.Holder.Code }, text = "自己" });

        refusal!.Code.ShouldBe("CASE-112");
    }

    [Fact]
    public async Task Delegate_ComesBackToWhoDelegated()
    {
        var world = await GivenCase.Handled();
        var unit = world.File.Holder.Code;
        var item = world.Item(WorkItemKind.SignAndHandle).Id;

        await world.Handle("delegate", new { assignee = $"liaison@{unit}" });
        var early = await world.Try(item, "complete", world.Handler(), AppealSteps.Report);
        await world.Act(WorkItemKind.SignAndHandle, "complete", RoleNames.Liaison, unit, new { opinion = "已到现场" });

        early!.Code.ShouldBe("CASE-004");
        world.Nodes.ShouldBe(["handle"]);
        world.File.Item(item)!.Assignee!.UserName.ShouldBe($"handler@{unit}");
        world.File.Item(item)!.Delegator.ShouldBeNull();
    }

    [Fact]
    public async Task Delegate_TakenBack_IsTheDelegatorsAgain()
    {
        var world = await GivenCase.Handled();
        await world.Handle("delegate", new { assignee = $"liaison@{world.File.Holder.Code}" });

        await world.Handle("withdraw");

        world.Item(WorkItemKind.SignAndHandle).Assignee!.UserName.ShouldBe(world.Handler().UserName);
    }

    [Theory]
    [InlineData("handler", "CASE-109")]
    [InlineData("other", "CASE-015")]
    [InlineData("nobody", "CASE-014")]
    public async Task Delegate_ToSomeoneItCannotGoTo_IsRefused(string to, string code)
    {
        var world = await GivenCase.Handled();
        var assignee = to switch
        {
            "handler" => world.Handler().UserName,
            "other" => $"handler@{GivenCase.Other}",
            _ => "查无此人",
        };

        var refusal = await world.TryHandle("delegate", new { assignee });

        refusal!.Code.ShouldBe(code);
    }

    private static string[] Asked(CaseWorld world) =>
        [.. world.File.WorkItems.Where(item => item is { Kind: WorkItemKind.Countersign, IsOpen: true }).Select(item => item.Unit.Code)];

    private static async Task Sign(CaseWorld world, string unit, string decision)
    {
        var item = world.File.WorkItems.Last(item => item is { Kind: WorkItemKind.Countersign, IsOpen: true } && string.Equals(item.Unit.Code, unit, StringComparison.Ordinal));
        (await world.Try(item.Id, "complete", world.Staff.Caller(RoleNames.Liaison, unit), new { decision, opinion = "意见" })).ShouldBeNull();
    }
}
