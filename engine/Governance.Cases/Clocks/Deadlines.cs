using System.Collections.Immutable;
using System.Globalization;
using System.Text.RegularExpressions;
using Governance.Execution.Time;

namespace Governance.Cases;

/// <summary>Chooses the one policy row and computes the deadline and its ladder in working time.</summary>
public sealed partial class Deadlines(CaseTypeBook types, WorkingCalendar calendar)
{
    /// <returns>Null where no row asks for this clock.</returns>
    public DeadlineFact? Answer(DeadlineQuestion question)
    {
        var table = types.Find(question.Type)?.Limits;
        var (limit, row) = Limit(question, table);
        var own = limit is { } counted ? calendar.Due(question.FromMicros, counted) : (long?)null;
        var chosen = question.SourceDueMicros is { } source
            ? SourceDeadline.Choose(calendar, question.FromMicros, own, source)
            : new ChosenDeadline(own, DeadlineRule.Own);
        if (chosen.DueMicros is not { } due)
            return null;
        var shown = limit ?? new Limit(1, LimitUnit.WorkingDay);
        return new DeadlineFact(due, chosen.Rule == DeadlineRule.Own ? shown.ToString() : "按来源时限", Wire(shown.Unit),
            chosen.Rule == DeadlineRule.Own ? row : "来源时限减 1 工作日")
        {
            Steps = Steps(question, due, shown, table?.Ladder ?? Ladder.Default),
        };
    }

    private (Limit? Limit, string Row) Limit(DeadlineQuestion question, LimitTable? table)
    {
        if (question.Override is { } text && Parse(text) is { } given)
            return (given, "流程节点设定");
        var row = table?.Choose(Query(question));
        return (row?.Limit, row is null ? "" : row.IsVerified ? row.Basis : row.Basis + "（待核）");
    }

    private LimitQuery Query(DeadlineQuestion question) => new(
        new ClockKind(question.Clock), DateOnly.FromDateTime(calendar.Zone.Local(question.FromMicros).DateTime), question.Category,
        CaseRows.Wire(question.Nature), CaseRows.Wire(question.Urgency), Source: question.Channel);

    private ImmutableArray<ClockStep> Steps(DeadlineQuestion question, long due, Limit limit, Ladder ladder)
    {
        // Only what the reporter waits for has the whole ladder; the rest is reminded of once and then due.
        var whole = question.Clock is ClockKinds.Handle or ClockKinds.RoundTwo;
        var rungs = question.Clock is ClockKinds.Objection
            ? []
            : ladder.StepsOf(question.FromMicros, due, limit.Unit, calendar, limit.Counting).Where(rung => whole || rung.Step.Id is "eighty");
        return
        [
            .. rungs.Select(rung => new ClockStep(rung.Step.Id, rung.Step.Name, rung.AtMicros)).Append(new ClockStep("due", "到期", due))
                .OrderBy(step => step.AtMicros).ThenBy(step => step.Name is "due" ? 0 : 1),
        ];
    }

    private static string Wire(LimitUnit unit) => CaseRows.Wire(unit);

    /// <summary>“4 工作时”, “5 工作日”, “30 分钟” as an analyst writes them at a node.</summary>
    private static Limit? Parse(string text)
    {
        if (Written().Match(text.Trim()) is not { Success: true } match)
            return null;
        var amount = decimal.Parse(match.Groups["amount"].ValueSpan, CultureInfo.InvariantCulture);
        return match.Groups["unit"].Value switch
        {
            "分钟" => new Limit(amount / 60, LimitUnit.EmergencyHour),
            "工作时" => new Limit(amount, LimitUnit.WorkingHour),
            "工作日" => new Limit(amount, LimitUnit.WorkingDay),
            "自然日" or "日" or "天" => new Limit(amount, LimitUnit.NaturalDay),
            _ => new Limit(amount, LimitUnit.EmergencyHour),
        };
    }

    [GeneratedRegex("^(?<amount>[0-9]{1,3}(\\.[0-9]{1,2})?)\\s*(?<unit>分钟|工作时|紧急工作时|小时|工作日|自然日|日|天)$", RegexOptions.ExplicitCapture, 100)]
    private static partial Regex Written();
}
