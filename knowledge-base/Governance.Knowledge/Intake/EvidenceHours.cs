using System.Collections.Immutable;
using Governance.Knowledge.Loading;

namespace Governance.Knowledge;

/// <summary>时效证据: a matter that shows itself at certain hours only, such as 夜间施工.</summary>
/// <param name="Topics">事由 the rules find.</param>
/// <param name="Until">Before <paramref name="From"/> where the hours pass midnight.</param>
/// <param name="At">When to go where nobody said when it was.</param>
/// <param name="Stay">Minutes after the hour in which whoever goes is still in time.</param>
/// <param name="Lead">Minutes an appointment lies ahead at least.</param>
public sealed record EvidenceHours(string Id, string Name, ImmutableArray<string> Topics, TimeOnly From, TimeOnly Until, TimeOnly At, int Stay, int Lead)
{
    internal static ImmutableArray<EvidenceHours> Load(string directory, IReadOnlySet<string> topics) =>
        [.. DataFile.Open(directory, "intake/evidence-hours.json").Items("hours").Select(item => Read(item, topics))];

    private static EvidenceHours Read(JsonCursor item, IReadOnlySet<string> topics)
    {
        var named = item.OptionalTexts("topics");
        if (named.FirstOrDefault(topic => !topics.Contains(topic)) is { } unknown)
            throw item.Broken($"no rule yields the topic {unknown}");
        return new EvidenceHours(
            item.Text("id"), item.Text("name"), named, Time(item["from"]), Time(item["until"]), Time(item["at"]), (int)item["stay"].Number(), (int)item["lead"].Number());
    }

    private static TimeOnly Time(JsonCursor cursor) =>
        TimeOnly.TryParseExact(cursor.Text(), "HH:mm", System.Globalization.CultureInfo.InvariantCulture, System.Globalization.DateTimeStyles.None, out var time)
            ? time
            : throw cursor.Broken("a time such as 22:00 is expected");
}
