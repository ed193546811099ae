namespace Governance.Cases;

/// <summary>时效证据: what this case is about shows itself at certain hours only; at others whoever goes there sees nothing.</summary>
/// <param name="Name">Such as 夜间施工.</param>
/// <param name="From">Minute of the day; the hours may pass midnight.</param>
/// <param name="At">Minute of the day to go at where nobody said when it was.</param>
/// <param name="Stay">Minutes after the hour in which whoever goes is still in time.</param>
/// <param name="Lead">Minutes an appointment lies ahead at least.</param>
public sealed record TimedEvidence(string Id, string Name, int From, int Until, int At, int Stay, int Lead)
{
    internal static TimedEvidence Of(Knowledge.EvidenceHours hours) =>
        new(hours.Id, hours.Name, Minute(hours.From), Minute(hours.Until), Minute(hours.At), hours.Stay, hours.Lead);

    /// <summary>The minute of the day to go at: when it was seen, if that is an hour at which it can be.</summary>
    public int MinuteFor(int seen) => (From <= Until ? seen >= From && seen < Until : seen >= From || seen < Until) ? seen : At;

    private static int Minute(TimeOnly time) => (time.Hour * 60) + time.Minute;
}

/// <summary>到场查看: somebody was there, and saw it or did not.</summary>
/// <param name="Result">One of <see cref="SiteResults"/>.</param>
public sealed record SiteVisit(string ItemId, string Result, string Text, string By, long AtMicros);
