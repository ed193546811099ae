using Governance.Execution.Time;
using Governance.Knowledge;

namespace Governance.Cases;

/// <summary>Rows and changes of the limits as people read them.</summary>
public sealed class LimitView(CaseTypeBook types, KnowledgeBase knowledge, CityTime time)
{
    internal LimitRowDto Row(string type, LimitRow row, LimitTable table, LimitChanges changes) => new(
        row.Id, row.Clock.Id, ClockName(type, row.Clock.Id), Scope(row.Scope), row.Scope.Category, row.Scope.Urgency, row.Scope.Nature, row.Scope.Source,
        Limit(row.Limit), Limit(row.Extension), StartName(row.Limit?.From), row.IsVerified, row.Basis, OriginOf(type, row, changes), row.IsInherited,
        row.From == DateOnly.MinValue ? null : row.From, row.Until == DateOnly.MaxValue ? null : row.Until,
        row.From > time.Today ? "planned" : row.Until < time.Today ? "ended" : "in-force", HiddenBy(row, table));

    internal LimitChangeDto Change(string type, LimitChange change) => new(
        change.Id, CaseRows.Wire(change.Deed), NameOf(change.Deed), change.Row, ClockName(type, change.Clock), Scope(change.Scope), Amount(change.Limit), Amount(change.Extension),
        change.IsVerified, change.Basis, change.From, change.Until == DateOnly.MaxValue ? null : change.Until, change.InFlight, change.Reason, change.ByName, time.Local(change.AtMicros),
        change.RevokedMicros is not null ? "revoked" : change.From > time.Today ? "planned" : "in-force", time.Local(change.RevokedMicros), change.RevokedBy);

    internal string ClockName(string type, string clock) => types.Shipped(type)?.Clocks.GetValueOrDefault(clock) ?? clock;

    internal string Scope(LimitScope scope) => LimitConditions.Say(scope, code => knowledge.Categories.TryGet(new CategoryCode(code), out var category) ? category.Path : code);

    /// <summary>What the journal says of a change.</summary>
    internal string Say(string type, LimitChange change)
    {
        var what = change.Deed switch
        {
            LimitDeed.Add => $"新增{ClockName(type, change.Clock)}时限（{Scope(change.Scope)}）：{Amount(change.Limit)?.Text ?? "不计时"}",
            LimitDeed.Change => $"调整{ClockName(type, change.Clock)}时限（{Scope(change.Scope)}）为{Amount(change.Limit)?.Text ?? "不计时"}",
            _ => $"{NameOf(change.Deed)}{ClockName(type, change.Clock)}时限（{Scope(change.Scope)}）",
        };
        return FormattableString.Invariant($"{what}，{change.From:yyyy-MM-dd} 起{(change.InFlight ? "，在办的也适用" : "")}。理由：{change.Reason}");
    }

    internal static LimitDto? Limit(Limit? limit) => limit is { } known ? new LimitDto(known.Amount, CaseRows.Wire(known.Unit), known.ToString()) : null;

    private static LimitDto? Amount(LimitAmount? amount) => amount is null ? null : Limit(new Limit(amount.Amount, amount.Unit));

    private static string NameOf(LimitDeed deed) => deed switch
    {
        LimitDeed.Add => "新增",
        LimitDeed.Change => "调整",
        LimitDeed.End => "停用",
        _ => "恢复出厂",
    };

    private static string StartName(LimitStart? start) => start switch
    {
        LimitStart.Accept => "受理起",
        LimitStart.Dispatch => "首次分派起",
        LimitStart.Sign => "签收起",
        LimitStart.Reply => "答复起",
        LimitStart.Reopen => "重办起",
        LimitStart.Instruct => "批示起",
        _ => "进入环节起",
    };

    private string OriginOf(string type, LimitRow row, LimitChanges changes)
    {
        var own = types.Shipped(type)?.Rows.FirstOrDefault(known => string.Equals(known.Id, row.Id, StringComparison.Ordinal));
        if (own is null)
            return "added";
        return changes.Items.IsEmpty || row with { From = own.From, Until = own.Until } == own ? "shipped" : "changed";
    }

    // Rows come most specific first: an earlier one of the same conditions always wins.
    private static string? HiddenBy(LimitRow row, LimitTable table) => table.Rows
        .TakeWhile(other => !ReferenceEquals(other, row))
        .FirstOrDefault(other => other.Clock == row.Clock && other.Scope == row.Scope && other.From <= row.From && row.Until <= other.Until)?.Id;
}
