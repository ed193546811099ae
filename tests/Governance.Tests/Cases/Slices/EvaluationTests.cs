using Governance.Cases;

namespace Governance.Tests.Cases.Slices;

public sealed class EvaluationTests(SliceWorld world) : IClassFixture<SliceWorld>
{
    private const string Run = "district-monthly~2026-03";

    [Fact]
    public async Task Evaluate_MonthWithAClosedCase_ScoresTheStreetAndKeepsTheCase()
    {
        var number = await Closed();
        var assessor = world.As(RoleNames.Assessor);

        var evaluation = await world.Get(new EvaluateMonth.Command(assessor, "district-monthly", "2026-03"));
        var street = evaluation.Groups.Single(group => group.Id is "street").Units.ShouldHaveSingleItem();
        var lines = await world.Get(new GetEvaluationLines.Query(assessor, Run, street.Unit.Code));

        street.Rank.ShouldBe(1);
        street.AdjustedScore.ShouldBe(100);
        evaluation.Red.ShouldHaveSingleItem();
        lines.Indicators["satisfied"].ShouldContain(line => line.CaseNo == number && line.Hit);
    }

    [Fact]
    public async Task Evaluate_Twice_GivesTheSameFingerprint()
    {
        await Closed();
        var assessor = world.As(RoleNames.Assessor);

        var first = await world.Get(new EvaluateMonth.Command(assessor, "three-rates", "2026-03"));
        var second = await world.Get(new EvaluateMonth.Command(assessor, "three-rates", "2026-03"));
        var recomputed = (await world.Part<EvaluationReading>().Recomputed(first.Run.Id, SliceWorld.Cancel))!.Value;

        second.Run.ResultHash.ShouldBe(first.Run.ResultHash);
        Evaluator.HashOf(recomputed.Scores).ShouldBe(first.Run.ResultHash);
    }

    [Fact]
    public async Task Move_TrialToFrozen_GoesByPublicationAndNoFurther()
    {
        await Closed();
        var assessor = world.As(RoleNames.Assessor);
        var run = (await world.Get(new EvaluateMonth.Command(assessor, "lianyungang", "2026-03"))).Run.Id;
        var unit = world.As(RoleNames.UnitLeader, "370102-CG");

        var hidden = await world.Send(new GetEvaluation.Query(unit, run));
        var early = await world.Send(new MoveEvaluation.Command(assessor, run, EvaluationStatus.Frozen));
        await world.Get(new MoveEvaluation.Command(assessor, run, EvaluationStatus.Published));
        var shown = await world.Get(new GetEvaluation.Query(unit, run));
        await world.Get(new MoveEvaluation.Command(assessor, run, EvaluationStatus.Frozen));
        var late = await world.Send(new EvaluateMonth.Command(assessor, "lianyungang", "2026-03"));

        (hidden.Refusal!.Code, early.Refusal!.Code, late.Refusal!.Code).ShouldBe(("EVA-003", "EVA-005", "EVA-004"));
        shown.Run.StatusName.ShouldBe("公示中");
    }

    [Theory]
    [InlineData("riddle", "2026-03", "EVA-001")]
    [InlineData("three-rates", "2026-13", "EVA-002")]
    [InlineData("three-rates", "2099-01", "EVA-002")]
    public async Task Evaluate_WrongCall_IsRefused(string scheme, string month, string code) =>
        (await world.Send(new EvaluateMonth.Command(world.As(RoleNames.Assessor), scheme, month))).Refusal!.Code.ShouldBe(code);

    [Fact]
    public async Task Evaluate_ByAUnit_IsRefused() =>
        (await world.Send(new EvaluateMonth.Command(world.As(RoleNames.Liaison, "370102-CG"), "three-rates", "2026-03"))).Refusal!.Code.ShouldBe("CASE-023");

    [Fact]
    public async Task Rates_ClosedCase_CountsAnsweredSolvedAndOnTime()
    {
        await Closed();

        var rates = await world.Get(new GetRates.Query(world.As(RoleNames.Leader), null, null, null, null));

        rates.Whole.Closed.ShouldBe(rates.Units.Sum(unit => unit.Closed));
        (rates.Whole.Satisfied.Percent, rates.Whole.Solved.Percent, rates.Whole.OnTime.Percent, rates.Whole.Responded.Percent).ShouldBe((100m, 100m, 100m, 100m));
    }

    private async Task<string> Closed()
    {
        var number = await world.Handle(await world.Open());
        await SliceWorld.Must(world.Act(number, "follow-up", "complete", world.As(RoleNames.Caller), new { result = "satisfied" }));
        world.Time.Advance(TimeSpan.FromMinutes(1));
        return number;
    }
}
