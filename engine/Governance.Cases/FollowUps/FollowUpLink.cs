using Governance.Execution;

namespace Governance.Cases;

/// <summary>The SMS with the link: leaves by the outbox, which knows the case and never the number; whoever sends it opens the vault.</summary>
internal static class FollowUpLink
{
    public static IEnumerable<Effect> Between(Casefile? before, Casefile after)
    {
        if (after.FollowUpSmsMicros is { } at && before?.FollowUpSmsMicros != at)
            yield return new Send(FormattableString.Invariant($"{after.CaseNo}-follow-up-{after.Round}"), "sms",
                CaseJson.Element(new { template = "follow-up", caseNo = after.CaseNo, round = after.Round, documentId = after.Reporter.DocumentId }));
    }
}
