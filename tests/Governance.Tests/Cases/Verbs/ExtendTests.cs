using Governance.Cases;

namespace Governance.Tests.Cases.Verbs;

public sealed class ExtendTests
{
    private static readonly object Five = new { days = 5, basis = "需更换进口部件", told = "phone" };

    [Fact]
    public async Task Extend_Granted_MovesTheDeadlineAndKeepsTheOriginal()
    {
        var world = await GivenCase.Handled();
        var due = world.File.AnswerClock!.DueMicros;

        await world.Handle("extend", Five, "等待配件");
        await world.Act(WorkItemKind.RequestReview, "complete", RoleNames.Supervisor, CaseWorld.Desk, new { decision = "agree" });

        var clock = world.File.AnswerClock;
        // Five working days later; nothing but a weekend lies between.
        (clock.DueMicros - due).ShouldBe(7L * 86_400_000_000);
        clock.OriginalDueMicros.ShouldBe(due);
        clock.Extensions.ShouldBe(1);
        await Invariants.Check(world);
    }

    [Fact]
    public async Task Extend_Granted_ReachesTheRungsOfTheNewDeadlineOnly()
    {
        var world = await GivenCase.Handled();
        var due = world.File.AnswerClock!.DueMicros;
        await world.Handle("extend", Five, "等待配件");
        await world.Act(WorkItemKind.RequestReview, "complete", RoleNames.Supervisor, CaseWorld.Desk, new { decision = "agree" });

        await world.Wait(TimeSpan.FromMicroseconds(due - world.File.AnswerClock!.ArmedMicros));

        world.File.Marks.ShouldNotContain(ClockLadder.Red);
        world.File.AnswerClock.FiredMicros.ShouldBeNull();
    }

    [Fact]
    public async Task Extend_ReporterNotTold_IsNotGrantedUntilTheContactIsRecorded()
    {
        var world = await GivenCase.Handled();
        await world.Handle("extend", new { days = 3, basis = "需更换部件" }, "等待配件");
        var (review, supervisor) = (world.Item(WorkItemKind.RequestReview).Id, world.Staff.Caller(RoleNames.Supervisor, CaseWorld.Desk));

        var early = await world.Try(review, "complete", supervisor, new { decision = "agree" });
        world.Time.Advance(TimeSpan.FromMinutes(5));
        await world.Handle("contact", new { result = "reached" });
        var told = await world.Try(review, "complete", supervisor, new { decision = "agree" });

        early!.Code.ShouldBe("CASE-103");
        told.ShouldBeNull();
    }

    [Fact]
    public async Task Extend_Denied_LeavesTheDeadline()
    {
        var world = await GivenCase.Handled();
        var due = world.File.AnswerClock!.DueMicros;
        await world.Handle("extend", Five, "等待配件");

        await world.Act(WorkItemKind.RequestReview, "complete", RoleNames.Dispatcher, CaseWorld.Desk, new { decision = "refuse", opinion = "理由不足" });

        world.File.AnswerClock!.DueMicros.ShouldBe(due);
        world.File.Requests.ShouldHaveSingleItem().Decision.ShouldBe("refuse");
    }

    [Fact]
    public async Task Extend_AfterExpiry_IsRefused()
    {
        var world = await GivenCase.Handled();
        await world.Wait(TimeSpan.FromDays(20));

        var refusal = await world.TryHandle("extend", Five, "等待配件");

        refusal!.Code.ShouldBe("CASE-005");
        refusal.Message.ShouldContain("到期前申请");
    }

    [Fact]
    public async Task Extend_SecondTime_IsRefused()
    {
        var world = await GivenCase.Handled();
        await world.Handle("extend", Five, "等待配件");
        var pending = await world.TryHandle("extend", Five, "等待配件");
        await world.Act(WorkItemKind.RequestReview, "complete", RoleNames.Supervisor, CaseWorld.Desk, new { decision = "agree" });

        var again = await world.TryHandle("extend", Five, "还在等");

        pending!.Code.ShouldBe("CASE-101");
        again!.Message.ShouldContain("已经延过一次");
    }

    [Theory]
    [InlineData(0)]
    [InlineData(11)]
    [InlineData(-3)]
    public async Task Extend_BeyondThePolicy_IsRefused(int days)
    {
        var world = await GivenCase.Handled();

        var refusal = await world.TryHandle("extend", new { days, basis = "需更换部件" }, "等待配件");

        refusal!.Code.ShouldBe("CASE-105");
    }

    [Fact]
    public async Task Extend_WithdrawnByWhoAsked_ClosesTheRequest()
    {
        var world = await GivenCase.Handled();
        await world.Handle("extend", Five, "等待配件");
        var review = world.Item(WorkItemKind.RequestReview).Id;

        var other = await world.Try(review, "withdraw", world.Staff.Caller(RoleNames.Handler, GivenCase.Other));
        var own = await world.Try(review, "withdraw", world.Handler());

        other!.Code.ShouldBe("CASE-004");
        own.ShouldBeNull();
        world.File.Requests.ShouldHaveSingleItem().Decision.ShouldBe("withdrawn");
    }

    [Fact]
    public async Task Extend_WorkDoneBeforeTheDecision_TakesTheReviewAlong()
    {
        var world = await GivenCase.Handled();
        await world.Handle("extend", Five, "等待配件");

        await world.Handle("complete", AppealSteps.Report);

        world.File.OpenItem(WorkItemKind.RequestReview).ShouldBeNull();
        await Invariants.Check(world);
    }
}
