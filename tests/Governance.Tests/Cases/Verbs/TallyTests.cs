using Governance.Cases;

namespace Governance.Tests.Cases.Verbs;

public sealed class TallyTests
{
    private static readonly string[] Policies = [SigningPolicies.All, SigningPolicies.Sequential, SigningPolicies.Any, SigningPolicies.Vote];

    [Theory]
    [InlineData(50, new[] { 3, 1, 1 }, new[] { 1, 0, -1 }, "passed")]
    [InlineData(50, new[] { 1, 1 }, new[] { 1, 0 }, "failed")]
    [InlineData(50, new[] { 1, 1, 1 }, new[] { 1, 0, -1 }, null)]
    [InlineData(66, new[] { 2, 1 }, new[] { 1, -1 }, "passed")]
    [InlineData(67, new[] { 2, 1 }, new[] { 1, -1 }, null)]
    public void Vote_Weighed_DecidesAsSoonAsNothingCanChangeIt(int threshold, int[] weights, int[] answers, string? outcome)
    {
        var group = Group(SigningPolicies.Vote, threshold, weights, answers);

        Tally.Of(group).ShouldBe(outcome);
    }

    [Fact]
    public void Of_AnyGroupFullyAnswered_IsDecidedAndAnEarlierDecisionStands()
    {
        var random = new Random(20261121);

        for (var run = 0; run < 20_000; run++)
        {
            var policy = Policies[random.Next(Policies.Length)];
            var weights = Enumerable.Range(0, random.Next(1, 8)).Select(_ => random.Next(1, 10)).ToArray();
            int[] answers = [.. weights.Select(_ => random.Next(2))];
            int[] early = [.. answers.Select(answer => random.Next(3) == 0 ? -1 : answer)];
            var threshold = random.Next(1, 100);
            var (whole, partly) = (Tally.Of(Group(policy, threshold, weights, answers)), Tally.Of(Group(policy, threshold, weights, early)));

            whole.ShouldNotBeNull();
            // 或签 is decided by whoever came first.
            if (partly is not null && policy is not SigningPolicies.Any)
                partly.ShouldBe(whole);
        }
    }

    /// <param name="answers">1 agrees, 0 does not, -1 has not answered.</param>
    private static SigningGroup Group(string policy, int threshold, int[] weights, int[] answers) =>
        new("g", "i", SigningGroup.Before, policy, threshold, "", "", 0)
        {
            Signers =
            [
                .. weights.Select((weight, i) => new Signer($"u{i}", new UnitRef($"u{i}", "单位", "x/"), null, "liaison", weight)
                {
                    Agrees = answers[i] < 0 ? null : answers[i] == 1,
                }),
            ],
        };
}
