using System.Globalization;
using Governance.Definitions;
using Governance.Execution.Time;
using Governance.Knowledge;

namespace Governance.Cases;

/// <summary>Makes a change of what was asked for, or says why it cannot be.</summary>
internal sealed class LimitDraft(LimitTable shipped, LimitChanges known, KnowledgeBase knowledge, CityTime time)
{
    private const int LongestBasis = 200;
    private const int FarthestDays = 366;

    /// <returns>The change, with no id, author and instant yet.</returns>
    public Result<LimitChange> Of(LimitRequest asked)
    {
        if (DeedOf(asked.Kind) is not { } deed)
            return PolicyRefusals.DeedUnknown(asked.Kind ?? "");
        if (Reasons.WhyNot(asked.Reason) is { } unsaid)
            return unsaid;
        var day = asked.Effective ?? time.Today;
        if (day < time.Today || day > time.Today.AddDays(FarthestDays))
            return PolicyRefusals.DayWrong("effective");
        if (deed == LimitDeed.Add)
            return Scope(asked).Then(scope => Added(asked, scope, day)).Then(change => Fitting(change));
        if (RowAt(asked.Row, deed, day) is not { } row)
            return PolicyRefusals.RowUnknown(asked.Row ?? "");
        if (known.Items.FirstOrDefault(change => change.IsPlanned(time.Today) && change.From >= day && string.Equals(change.Row, row.Id, StringComparison.Ordinal)) is { } pending)
            return PolicyRefusals.Pending(pending.From);
        var bare = Bare(deed, row.Id, row.Clock.Id, day, asked) with { Scope = row.Scope };
        return (deed == LimitDeed.Change ? Filled(asked, bare, row) : bare).Then(change => Fitting(change, row));
    }

    private static LimitDeed? DeedOf(string? kind) => kind is not null && Wires.TryRead<LimitDeed>(kind, out var deed) ? deed : null;

    private Result<LimitScope> Scope(LimitRequest asked)
    {
        if (asked.Clock is null || !shipped.Clocks.ContainsKey(asked.Clock))
            return PolicyRefusals.ClockUnknown(asked.Clock ?? "");
        if (asked.Category is { } category && !knowledge.Categories.TryGet(new CategoryCode(category), out _))
            return CaseRefusals.CategoryUnknown(category);
        return LimitConditions.WhyNot(asked.Urgency, asked.Nature, asked.Source) is { } why
            ? why
            : new LimitScope(asked.Category, asked.Nature, asked.Urgency, Source: asked.Source);
    }

    private Result<LimitChange> Added(LimitRequest asked, LimitScope scope, DateOnly day)
    {
        var id = string.Create(CultureInfo.InvariantCulture, $"local-{known.Items.Count(change => change.Deed == LimitDeed.Add) + 1}");
        return Filled(asked, Bare(LimitDeed.Add, id, asked.Clock!, day, asked) with { Scope = scope }, shipped.Rows.FirstOrDefault(row => row.Clock.Id.Equals(asked.Clock, StringComparison.Ordinal)));
    }

    private static LimitChange Bare(LimitDeed deed, string row, string clock, DateOnly day, LimitRequest asked) =>
        new("", deed, row, clock, day, asked.InFlight ?? false, Masking.Mask(asked.Reason!.Trim()), "", "", 0);

    private static Result<LimitChange> Filled(LimitRequest asked, LimitChange bare, LimitRow? like)
    {
        var basis = asked.Basis?.Trim() ?? "";
        if (basis.Length == 0)
            return PolicyRefusals.BasisMissing();
        if (basis.Length > LongestBasis)
            return CaseRefusals.TextTooLong("basis", "依据", LongestBasis);
        if (asked.Until < bare.From)
            return PolicyRefusals.DayWrong("until");
        return Amount(asked.NoClock is true ? null : asked.Limit ?? new LimitAmountRequest(0, "working-day"), "limit").Then(limit =>
            Amount(asked.NoClock is true ? null : asked.Extension, "extension").Then(extension => extension is not null && extension.Unit != limit!.Unit
                ? PolicyRefusals.ExtensionUnit()
                : (Result<LimitChange>)(bare with
                {
                    Limit = limit,
                    Extension = extension,
                    Start = like?.Limit?.From ?? LimitStart.Enter,
                    Counting = like?.Limit?.Counting ?? DayCounting.NextDay,
                    Until = asked.Until ?? DateOnly.MaxValue,
                    IsVerified = asked.Verified ?? false,
                    Basis = Masking.Mask(basis),
                })));
    }

    private static Result<LimitAmount?> Amount(LimitAmountRequest? asked, string where)
    {
        if (asked is null)
            return (LimitAmount?)null;
        if (asked.Unit is null || !Wires.TryRead<LimitUnit>(asked.Unit, out var unit))
            return PolicyRefusals.UnitUnknown(asked.Unit ?? "", where);
        // Three digits: a clock's own words are read back when it was paused or extended.
        return asked.Amount < 1000 && Limit.IsCountable(asked.Amount, unit) ? new LimitAmount(asked.Amount, unit) : PolicyRefusals.AmountWrong(where);
    }

    private Result<LimitChange> Fitting(LimitChange change, LimitRow? before = null)
    {
        if (before is not null && IsSame(change, before))
            return PolicyRefusals.NothingNew();
        return LimitRivals.Find(shipped, known.Items.Add(change), time.Today) is { } rival ? PolicyRefusals.Ambiguous(rival.Id) : change;
    }

    private bool IsSame(LimitChange change, LimitRow before) => change.Deed switch
    {
        LimitDeed.Change => LimitAmount.Of(before.Limit) == change.Limit && LimitAmount.Of(before.Extension) == change.Extension && before.Until == change.Until
            && before.IsVerified == change.IsVerified && string.Equals(before.Basis, change.Basis, StringComparison.Ordinal),
        LimitDeed.Reset => shipped.Rows.Contains(before with { From = shipped.Rows.FirstOrDefault(row => string.Equals(row.Id, before.Id, StringComparison.Ordinal))?.From ?? before.From }),
        _ => false,
    };

    private LimitRow? RowAt(string? id, LimitDeed deed, DateOnly day)
    {
        var table = LimitOverlay.Over(shipped, known.Items, day);
        var row = table.Rows.FirstOrDefault(row => string.Equals(row.Id, id, StringComparison.Ordinal) && row.IsInForce(day));
        // What was ended can be brought back as it was shipped.
        return row ?? (deed == LimitDeed.Reset ? shipped.Rows.FirstOrDefault(row => string.Equals(row.Id, id, StringComparison.Ordinal)) : null);
    }
}
