namespace Governance.Cases;

/// <summary>The unit a limit's own words name: rows keep the words, not the unit.</summary>
internal static class LimitWords
{
    public static string UnitOf(string? limit) => limit switch
    {
        null => "working-day",
        _ when limit.StartsWith("预约", StringComparison.Ordinal) => "emergency-hour",
        _ when limit.EndsWith("紧急工作时", StringComparison.Ordinal) || limit.EndsWith("分钟", StringComparison.Ordinal) => "emergency-hour",
        _ when limit.EndsWith("工作时", StringComparison.Ordinal) => "working-hour",
        _ when limit.EndsWith("自然日", StringComparison.Ordinal) => "natural-day",
        _ => "working-day",
    };
}
