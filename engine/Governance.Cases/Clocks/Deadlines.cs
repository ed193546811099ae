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
            Steps = Steps(question.Clock, (table?.Ladder ?? Ladder.Default).StepsOf(question.FromMicros, due, shown.Unit, calendar, shown.Counting), due),
            Extension = chosen.Rule == DeadlineRule.Own ? Extension(question, table) : null,
        };
    }

    /// <summary>Every row in force whose conditions hold, the one that governs first.</summary>
    public ImmutableArray<LimitRow> RowsOver(DeadlineQuestion question)
    {
        var (own, general) = (RowsOver(question, question.Clock), ClockKinds.GeneralOf(question.Clock));
        return own.IsEmpty && general is not null ? RowsOver(question, general) : own;
    }

    /// <summary>A clock's deadline after pauses and extensions; null while it stands still and no source binds it.</summary>
    public DeadlineFact? Answer(ReckonQuestion question)
    {
        var own = Parse(question.Limit) is { } counted ? Paused(question, counted) : null;
        var chosen = question.SourceDueMicros is { } source
            ? SourceDeadline.Choose(calendar, question.ArmedMicros, own?.Due(calendar), source)
            : new ChosenDeadline(own?.Due(calendar), DeadlineRule.Own);
        if (chosen.DueMicros is not { } due)
            return null;
        var ladder = types.Find(question.Type)?.Limits.Ladder ?? Ladder.Default;
        var rungs = own is not null
            ? ladder.StepsOf(own with { CapMicros = due }, calendar)
            : ladder.StepsOf(question.ArmedMicros, due, LimitUnit.WorkingDay, calendar);
        return new DeadlineFact(due, question.Limit, Wire(own?.Limit.Unit ?? LimitUnit.WorkingDay), "") { Steps = Steps(question.Clock, rungs, due) };
    }

    /// <summary>When a pause of this reason must end; null for a reason the policy does not name. The row is the reason's name.</summary>
    public DeadlineFact? Answer(PauseQuestion question)
    {
        if (types.Find(question.Type)?.Limits.Pauses.GetValueOrDefault(question.Reason) is not { } rule)
            return null;
        var due = calendar.Due(question.FromMicros, rule.Max);
        return new DeadlineFact(due, rule.Max.ToString(), Wire(rule.Max.Unit), rule.Name) { Steps = Steps(ClockKinds.Pause, [], due) };
    }

    public DeadlineFact Answer(AppointmentQuestion question) => question.Answer(calendar.Zone);

    private static PausableClock Paused(ReckonQuestion question, Limit limit) => new(question.ArmedMicros, limit)
    {
        Pauses = [.. question.Pauses.Select(pause => new Pause(pause.FromMicros, pause.UntilMicros, pause.Reason))],
        ExtendedMicros = question.Extended == 0 ? 0 : (limit with { Amount = question.Extended }).Micros,
    };

    private (Limit? Limit, string Row) Limit(DeadlineQuestion question, LimitTable? table)
    {
        if (question.Override is { } text && Parse(text) is { } given)
            return (given, "流程节点设定");
        var row = Choose(question, table);
        return (row?.Limit, row is null ? "" : row.IsVerified ? row.Basis : row.Basis + "（待核）");
    }

    private ImmutableArray<LimitRow> RowsOver(DeadlineQuestion question, string clock)
    {
        var query = Query(question, clock);
        return [.. (types.Find(question.Type)?.Limits.Rows ?? []).Where(row => row.Clock == query.Clock && row.IsInForce(query.Date) && row.Scope.Covers(query))];
    }

    private LimitRow? Choose(DeadlineQuestion question, LimitTable? table) =>
        table?.Choose(Query(question, question.Clock)) ?? (ClockKinds.GeneralOf(question.Clock) is { } general ? table?.Choose(Query(question, general)) : null);

    private LimitQuery Query(DeadlineQuestion question, string clock) => new(
        new ClockKind(clock), DateOnly.FromDateTime(calendar.Zone.Local(question.FromMicros).DateTime), question.Category,
        CaseRows.Wire(question.Nature), CaseRows.Wire(question.Urgency), Source: question.Channel);

    private static ImmutableArray<ClockStep> Steps(string clock, ImmutableArray<LadderRung> rungs, long due)
    {
        // Only what the reporter waits for has the whole ladder; the rest is reminded of once and then due.
        var shown = clock switch
        {
            ClockKinds.Handle or ClockKinds.RoundTwo => rungs,
            ClockKinds.Objection or ClockKinds.Pause => [],
            _ => rungs.Where(rung => rung.Step.Id is "eighty"),
        };
        return
        [
            .. shown.Select(rung => new ClockStep(rung.Step.Id, rung.Step.Name, rung.AtMicros)).Append(new ClockStep("due", "到期", due))
                .OrderBy(step => step.AtMicros).ThenBy(step => step.Name is "due" ? 0 : 1),
        ];
    }

    private string? Extension(DeadlineQuestion question, LimitTable? table) =>
        question.Override is null ? Choose(question, table)?.Extension?.ToString() : null;

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

    [GeneratedRegex("^(?<amount>[0-9]{1,3}(\\.[0-9]{1,2})?)\\s*(?<unit>分钟|工作时|紧急工作时|小时|工作日|自然日|日|天)$", RegexOptions.ExplicitCapture, Timeout.Infinite)]
    private static partial Regex Written();
}
