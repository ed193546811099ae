using System.Globalization;
using Governance.Cases;
using Governance.Tests.Knowledge;

namespace Governance.Tests.Cases;

public sealed class EvaluatorTests
{
    private static readonly SchemeBook Schemes = SchemeBook.Load(Path.Combine(Path.GetDirectoryName(ShippedKnowledge.Folder)!, "workflows", "presets", "evaluation"));

    private static EvaluationScheme Lianyungang => Schemes.Find("lianyungang")!;

    // Printed in the city's monthly bulletins.
    [Theory]
    [InlineData("on-time", "89.82", "14.82")]
    [InlineData("satisfied", "87.5", "19.75")]
    [InlineData("satisfied", "83.33", "17.67")]
    [InlineData("satisfied", "75", "13.5")]
    [InlineData("satisfied", "71.43", "12.5")]
    [InlineData("satisfied", "50", "12.5")]
    public void Formula_LianyungangBulletin_GivesThePrintedScore(string indicator, string percent, string score)
    {
        var formula = Lianyungang.Indicators.Single(known => string.Equals(known.Id, indicator, StringComparison.Ordinal)).Formula;

        formula.Of(decimal.Parse(percent, CultureInfo.InvariantCulture)).ShouldBe(decimal.Parse(score, CultureInfo.InvariantCulture));
    }

    [Fact]
    public void Compute_ExcludedRow_CountsRawAndNotAdjusted()
    {
        var scores = Evaluator.Compute(Lianyungang, [Fact("1", "a", true), Fact("2", "a", false, excluded: "beyond-policy")], Everywhere);

        var onTime = scores.Single(score => score.Indicator is "on-time");
        (onTime.Hits, onTime.Counted, onTime.Score).ShouldBe((1, 2, 0m));
        (onTime.AdjustedHits, onTime.AdjustedCounted, onTime.AdjustedScore).ShouldBe((1, 1, 25m));
    }

    [Fact]
    public void Compute_NotReached_IsOutsideTheDenominator()
    {
        var scheme = Schemes.Find("three-rates")!;

        var scores = Evaluator.Compute(scheme, [Fact("1", "a", true, "satisfied"), Fact("2", "a", true, "unreached"), Fact("3", "a", true, "waived")], Everywhere);

        var satisfied = scores.Single(score => score.Indicator is "satisfied");
        (satisfied.Hits, satisfied.Counted, satisfied.Score).ShouldBe((1, 1, 45m));
    }

    [Fact]
    public void Compute_ThreeUnits_RanksTiesAlikeAndLeavesAGap()
    {
        var scores = Evaluator.Compute(Lianyungang, [Fact("1", "a", true), Fact("2", "b", true), Fact("3", "c", false)], Everywhere);

        scores.Where(score => score.Indicator is Evaluator.Total).Select(score => (score.Unit, score.Rank)).ShouldBe([("a", 1), ("b", 1), ("c", 3)]);
    }

    [Fact]
    public void Scores_FromTheLinesOfARun_AreTheSameAgain()
    {
        var random = new Random(7);
        var facts = Enumerable.Range(0, 400).Select(i => Fact(
            i.ToString(CultureInfo.InvariantCulture), "u" + random.Next(6), random.Next(4) > 0, random.Next(3) switch { 0 => "satisfied", 1 => "dissatisfied-result", _ => "unreached" },
            random.Next(9) == 0 ? "unreasonable" : null)).ToList();
        var scheme = Schemes.Find("district-monthly")!;
        var first = Evaluator.Compute(scheme, facts, Everywhere);

        var again = Evaluator.Scores(scheme, first.Where(score => score.Indicator is not Evaluator.Total).Reverse().Select(score => (score.Unit, score.Group, score.Indicator, score.Lines)));
        var shuffled = Evaluator.Compute(scheme, facts.OrderBy(_ => random.Next()), Everywhere);

        Evaluator.HashOf(again).ShouldBe(Evaluator.HashOf(first));
        Evaluator.HashOf(shuffled).ShouldBe(Evaluator.HashOf(first));
    }

    [Fact]
    public void Load_ShippedSchemes_AllHaveGroupsIndicatorsAndAName() =>
        Schemes.All.Select(scheme => scheme.Id).ShouldBe(["district-monthly", "lianyungang", "three-rates"]);

    private static (string Unit, string Group)? Everywhere(string unit) => (unit, "street");

    private static CaseFact Fact(string caseNo, string unit, bool onTime, string satisfaction = "waived", string? excluded = null) =>
        new(caseNo, unit, "city-12345", 1, satisfaction, null, true, true, onTime, excluded);
}
