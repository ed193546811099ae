using System.Globalization;
using System.Text;

namespace Governance.Cases;

/// <summary>建议时段: when the reporter said they can be called; else when they are likelier to answer, by the calls of this case that were answered and those that were not.</summary>
/// <param name="From">The city's wall clock, such as 18:00.</param>
/// <param name="Why">One sentence.</param>
public sealed record CallTimeDto(string From, string Until, string Why);

internal static class CallTime
{
    // Nobody is called before nine or after eight in the evening. In the order people are tried who have told nothing of themselves.
    private static readonly Span[] Spans = [new(14, 18, "下午"), new(9, 12, "上午"), new(18, 20, "晚上"), new(12, 14, "中午")];

    public static CallTimeDto Of(Casefile file, CityTime time)
    {
        // Their own word goes before what earlier calls make likely.
        if (file.Reporter.Window is { } window)
            return new CallTimeDto(window.From, window.Until, $"诉求人登记的可联系时段：{window.Text}。");
        var calls = Calls(file).Select(call => (Span: Spans.FirstOrDefault(span => span.Holds(time.Local(call.AtMicros))), call.Answered))
            .Where(call => call.Span is not null).ToLookup(call => call.Span!, call => call.Answered);
        // A call that was answered weighs as much as one that was not.
        var best = Spans.MaxBy(span => calls[span].Sum(answered => answered ? 1 : -1))!;
        return new CallTimeDto(Hour(best.From), Hour(best.Until), Why(best, calls));
    }

    private static IEnumerable<(long AtMicros, bool Answered)> Calls(Casefile file)
    {
        foreach (var contact in file.Contacts)
            yield return (contact.AtMicros, contact.Result is ContactResults.Reached);
        foreach (var miss in file.FollowUpMisses)
            yield return (miss, false);
        // Who calls is by the telephone at that hour.
        if (file.Channel is "phone")
            yield return (file.CreatedMicros, true);
    }

    private static string Why(Span best, ILookup<Span, bool> calls)
    {
        var words = new StringBuilder();
        var good = calls[best].Count(answered => answered);
        if (good > 0)
            words.Append(CultureInfo.InvariantCulture, $"此前 {good} 次在{best.Name}通过话");
        foreach (var span in Spans)
            if (calls[span].Count(answered => !answered) is > 0 and var missed)
                words.Append(words.Length > 0 ? "，" : "").Append(CultureInfo.InvariantCulture, $"{span.Name} {missed} 次未接通");
        return words.Length > 0 ? words.Append('。').ToString() : "还没有通话记录，按一般习惯。";
    }

    private static string Hour(int hour) => FormattableString.Invariant($"{hour:00}:00");

    private sealed record Span(int From, int Until, string Name)
    {
        public bool Holds(DateTimeOffset at) => at.Hour >= From && at.Hour < Until;
    }
}
