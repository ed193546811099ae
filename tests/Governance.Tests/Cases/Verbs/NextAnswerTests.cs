using Governance.Cases;

namespace Governance.Tests.Cases.Verbs;

/// <summary>部分解决 and 已列入计划 name the day of the next answer.</summary>
public sealed class NextAnswerTests
{
    [Theory]
    [InlineData("partly-solved", null, "CASE-131")]
    [InlineData("planned", null, "CASE-131")]
    [InlineData("planned", "下个月", "CASE-132")]
    [InlineData("planned", "2026-02-30", "CASE-132")]
    [InlineData("planned", "2026-03-03", "CASE-132")]
    [InlineData("planned", "2025-12-31", "CASE-132")]
    [InlineData("planned", "2031-01-01", "CASE-132")]
    public async Task Handle_Unfinished_WantsADayThatComes(string method, string? day, string code)
    {
        var world = await GivenCase.Handled();
        var before = world.State();

        var refusal = await world.TryHandle("complete", Report(method, day));

        refusal!.Code.ShouldBe(code);
        refusal.Where.ShouldBe("nextAnswerOn");
        world.State().ShouldBe(before);
    }

    [Fact]
    public async Task Handle_Planned_KeepsTheDayForTheRowsAndTheReporter()
    {
        var world = await GivenCase.Handled();

        await world.Handle("complete", Report("planned", "2026-09-01"));

        world.File.Report!.NextAnswerOn.ShouldBe(new DateOnly(2026, 9, 1));
        CaseRows.Of(world.File, 1L, 0L).NextAnswerDay.ShouldBe(20260901);
        ResidentWords.WaitingFor(world.File with { Status = CaseStatus.Closed }).ShouldContain("2026 年 9 月 1 日再答复您");
        await Invariants.CheckReplay(world);
    }

    [Fact]
    public async Task Handle_Solved_OwesNoFurtherAnswer()
    {
        var world = await GivenCase.Handled();

        await world.Handle("complete", Report("solved", "2026-09-01"));

        world.File.Report!.NextAnswerOn.ShouldBeNull();
        CaseRows.Of(world.File, 1L, 0L).NextAnswerDay.ShouldBeNull();
    }

    [Fact]
    public async Task Review_MadeUnfinishedAndBack_FollowsTheMethod()
    {
        var world = await GivenCase.Dispatched();
        await AppealSteps.ToReview(world);
        var reviewer = world.Staff.Caller(RoleNames.Reviewer, CaseWorld.Desk);
        var item = world.Item(WorkItemKind.Review).Id;

        var without = await world.Try(item, "complete", reviewer, new { decision = "qualified", method = "planned", remark = "要等立项" });
        await world.Act(WorkItemKind.Review, "complete", RoleNames.Reviewer, CaseWorld.Desk, new { decision = "qualified", method = "planned", remark = "要等立项", nextAnswerOn = "2026-09-01" });

        without!.Code.ShouldBe("CASE-131");
        world.File.Report!.NextAnswerOn.ShouldBe(new DateOnly(2026, 9, 1));
    }

    private static object Report(string method, string? day) => new { method, process = "已现场查看", result = "列入明年改造", draft = "已列入计划", nextAnswerOn = day };
}
