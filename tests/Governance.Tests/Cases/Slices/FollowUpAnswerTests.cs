using Governance.Cases;

namespace Governance.Tests.Cases.Slices;

public sealed class FollowUpAnswerTests(SliceWorld world) : IClassFixture<SliceWorld>
{
    [Fact]
    public async Task Answer_ContentWithTheRightCode_ClosesTheCase()
    {
        var number = await world.Handle(await world.Open());

        await world.Get(new AnswerFollowUp.Command(number, await CodeOf(number), "satisfied", "solved", "谢谢王小明的邻居"));

        var detail = await world.Get(new GetCase.Query(world.As(RoleNames.DutyChief), number));
        (detail.Status, detail.FollowUp!.ResultName).ShouldBe(("archived", "满意"));
        detail.FollowUp.Comment!.ShouldNotContain("王小明");
    }

    [Fact]
    public async Task Answer_Discontent_WaitsForAPerson()
    {
        var number = await world.Handle(await world.Open());

        await world.Get(new AnswerFollowUp.Command(number, await CodeOf(number), "dissatisfied-result", "unsolved", "又坏了"));

        var detail = await world.Get(new GetCase.Query(world.As(RoleNames.DutyChief), number));
        detail.Stage.ShouldBe("follow-up");
        detail.Marks.ShouldContain("短信不满意");
    }

    [Fact]
    public async Task Answer_WrongCodeOrWrongTime_IsRefused()
    {
        var opened = await world.Open();

        var wrong = await world.Send(new AnswerFollowUp.Command(opened.CaseNo, "AAAAAAAAAA", "satisfied", null, null));
        var early = await world.Send(new AnswerFollowUp.Command(opened.CaseNo, await CodeOf(opened.CaseNo), "satisfied", null, null));

        (wrong.Refusal!.Code, early.Refusal!.Code).ShouldBe(("VLT-007", "FUP-002"));
    }

    private async Task<string> CodeOf(string number)
    {
        var found = await world.Part<CaseReader>().Load(number, SliceWorld.Cancel);
        return world.Part<QueryCodes>().Of(AnswerFollowUp.Subject((Casefile)found!.Domain!));
    }
}
