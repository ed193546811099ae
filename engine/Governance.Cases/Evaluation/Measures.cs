using System.Collections.Frozen;

namespace Governance.Cases;

/// <summary>One finished case as evaluation looks at it.</summary>
/// <param name="Unit">主办单位 of the latest dispatch.</param>
/// <param name="SignedInTime">签收 in time; null where no clock ran. Likewise <paramref name="ContactedInTime"/> and <paramref name="OnTime"/>.</param>
/// <param name="Excluded">剔除事由, once agreed.</param>
public sealed record CaseFact(
    string CaseNo, string Unit, string Channel, int Round, string? Satisfaction, string? Solved, bool? SignedInTime, bool? ContactedInTime, bool? OnTime, string? Excluded);

/// <summary>What can be asked of a case: counted or not, and if so, a hit or not.</summary>
public static class Measures
{
    private static readonly FrozenDictionary<string, Func<CaseFact, bool?>> Known = new Dictionary<string, Func<CaseFact, bool?>>(StringComparer.Ordinal)
    {
        ["signed"] = fact => fact.SignedInTime,
        ["responded"] = fact => fact.ContactedInTime,
        ["on-time"] = fact => fact.OnTime,
        ["solved"] = fact => fact.Solved is { } answer ? string.Equals(answer, "solved", StringComparison.Ordinal) : null,
        ["satisfied"] = fact => IsEffective(fact.Satisfaction) ? fact.Satisfaction is FollowUpResults.Satisfied or FollowUpResults.Mostly : null,
        ["first-time"] = fact => fact.Round == 1,
    }.ToFrozenDictionary(StringComparer.Ordinal);

    public static IEnumerable<string> All => Known.Keys.Order(StringComparer.Ordinal);

    public static bool Knows(string measure) => Known.ContainsKey(measure);

    public static bool? Of(string measure, CaseFact fact) => Known[measure](fact);

    /// <summary>有效回访: somebody was reached and answered.</summary>
    public static bool IsEffective(string? satisfaction) =>
        satisfaction is not (null or FollowUpResults.Unreached or FollowUpResults.Declined or FollowUpResults.Waived);
}
