using Governance.Definitions;

namespace Governance.Cases;

/// <summary>Why somebody does something: it enters the journal for good, so it is no longer than a person reads.</summary>
internal static class Reasons
{
    private const int Longest = 1000;

    /// <summary>Why a reason cannot be taken where one is needed.</summary>
    public static Refusal? WhyNot(string? reason) => string.IsNullOrWhiteSpace(reason) ? CaseRefusals.ReasonMissing() : TooLong(reason);

    public static Refusal? TooLong(string? reason) => reason?.Length > Longest ? CaseRefusals.TextTooLong("reason", "理由", Longest) : null;
}
