using System.Collections.Immutable;
using System.Globalization;
using Governance.Definitions;
using Governance.Knowledge;

namespace Governance.Cases;

/// <summary>Makes a change of a clause of what was asked for, or says why it cannot be.</summary>
internal sealed class DutyDraft(KnowledgeBase shipped, UnitBook units, DutyChanges known, CityTime time)
{
    private const int LongestBasis = 200;
    private const int LongestName = 30;
    private const int LongestText = 500;
    private const int MostCategories = 50;
    private const int MostSupport = 10;
    private const int FarthestDays = 366;

    /// <returns>The change, with no id, author and instant yet.</returns>
    public Result<DutyChange> Of(DutyRequest asked)
    {
        if (asked.Kind is null || !Wires.TryRead<LimitDeed>(asked.Kind, out var deed))
            return PolicyRefusals.DeedUnknown(asked.Kind ?? "");
        if (Reasons.WhyNot(asked.Reason) is { } unsaid)
            return unsaid;
        var day = asked.Effective ?? time.Today;
        if (day < time.Today || day > time.Today.AddDays(FarthestDays))
            return PolicyRefusals.DayWrong("effective");
        var bare = new DutyChange("", deed, "", day, Masking.Mask(asked.Reason!.Trim()), "", "", 0);
        if (deed == LimitDeed.Add)
            return Added(asked, bare).Then(Fitting);
        if (At(asked.Duty, deed, day) is not { } duty)
            return PolicyRefusals.DutyUnknown(asked.Duty ?? "");
        if (known.Items.FirstOrDefault(change => change.IsPlanned(time.Today) && change.From >= day && string.Equals(change.Duty, duty.Id.Value, StringComparison.Ordinal)) is { } pending)
            return PolicyRefusals.Pending(pending.From);
        return (deed == LimitDeed.Change ? Filled(asked, Like(bare, duty)) : Like(bare, duty)).Then(change => IsSame(change, duty) ? PolicyRefusals.NothingNew() : Fitting(change));
    }

    private Result<DutyChange> Added(DutyRequest asked, DutyChange bare)
    {
        var (name, text) = (asked.Name?.Trim() ?? "", asked.Text?.Trim() ?? "");
        if (name.Length is 0 or > LongestName || text.Length is 0 or > LongestText)
            return PolicyRefusals.TextMissing();
        if (asked.Categories is not { Count: > 0 and <= MostCategories } codes)
            return PolicyRefusals.CategoryMissing();
        if (codes.FirstOrDefault(code => !shipped.Categories.TryGet(new CategoryCode(code), out _)) is { } unknown)
            return CaseRefusals.CategoryUnknown(unknown);
        if (!Wires.TryRead<DutyKind>(asked.DutyKind ?? "", out var kind))
            return PolicyRefusals.ConditionUnknown(asked.DutyKind ?? "", "dutyKind");
        var number = known.Items.Count(change => change.Deed == LimitDeed.Add) + 1;
        return Filled(asked, bare with
        {
            Duty = string.Create(CultureInfo.InvariantCulture, $"L{number:00}"),
            Name = Masking.Mask(name),
            Text = Masking.Mask(text),
            Categories = [.. codes.Distinct(StringComparer.Ordinal)],
            Kind = kind,
            RequiresEnforcement = asked.Enforcement ?? false,
        });
    }

    private Result<DutyChange> Filled(DutyRequest asked, DutyChange bare)
    {
        var basis = asked.Basis?.Trim() ?? "";
        if (basis.Length == 0)
            return PolicyRefusals.BasisMissing();
        if (basis.Length > LongestBasis)
            return CaseRefusals.TextTooLong("basis", "依据", LongestBasis);
        if (asked.Until < bare.From)
            return PolicyRefusals.DayWrong("until");
        if (Live(asked.Lead) is not { } lead)
            return CaseRefusals.UnitUnknown("lead", asked.Lead ?? "");
        var support = asked.Support ?? [];
        if (support.FirstOrDefault(text => Live(text) is null) is { } missing)
            return CaseRefusals.UnitUnknown("support", missing);
        if (support.Count > MostSupport || support.Append(asked.Lead!).Distinct(StringComparer.Ordinal).Count() != support.Count + 1)
            return PolicyRefusals.SupportWrong();
        var isStreet = lead.Kind is UnitReferenceKind.Street or UnitReferenceKind.Office or UnitReferenceKind.Community;
        if ((bare.Kind == DutyKind.Reclaimed && isStreet) || (bare.RequiresEnforcement && lead.Kind == UnitReferenceKind.Community))
            return PolicyRefusals.LeadForbidden();
        return bare with { Lead = asked.Lead!, Support = [.. support], Basis = Masking.Mask(basis), Until = asked.Until };
    }

    // Named by its own code, and still there: a unit that was merged must not come back by a clause.
    private UnitReference? Live(string? text) =>
        text is not null && DutyBook.Reference(text, shipped.Organisation) is { } reference
        && (reference.Kind != UnitReferenceKind.Unit || string.Equals(units.Find(reference.Value)?.Code, reference.Value, StringComparison.Ordinal))
            ? reference
            : null;

    private static DutyChange Like(DutyChange bare, Duty duty) => bare with
    {
        Duty = duty.Id.Value,
        Name = duty.Name,
        Text = duty.Text,
        Categories = [.. duty.Categories.Select(code => code.Value)],
        Lead = duty.Lead.ToString(),
        Support = [.. duty.Support.Select(unit => unit.ToString())],
        Kind = duty.Kind,
        RequiresEnforcement = duty.RequiresEnforcement,
        Basis = duty.Basis,
        Until = duty.ValidTo,
    };

    private Result<DutyChange> Fitting(DutyChange change)
    {
        DateOnly[] days = change.Until is { } last && last < DateOnly.MaxValue ? [change.From, last.AddDays(1)] : [change.From];
        return DutyCover.FirstGap(shipped, known.Items, known.Items.Add(change), days) is { } left ? PolicyRefusals.NobodyLeft(left.Path) : change;
    }

    private ImmutableArray<Duty> On(IReadOnlyList<DutyChange> changes, DateOnly day) =>
        [.. DutyOverlay.Versions(shipped.Duties, changes, shipped.Organisation).Where(duty => DutyOverlay.Holds(duty, day))];

    private bool IsSame(DutyChange change, Duty duty) => change.Deed switch
    {
        LimitDeed.Change => string.Equals(change.Lead, duty.Lead.ToString(), StringComparison.Ordinal) && change.Support.SequenceEqual(duty.Support.Select(unit => unit.ToString()), StringComparer.Ordinal)
            && string.Equals(change.Basis, duty.Basis, StringComparison.Ordinal) && change.Until == duty.ValidTo,
        LimitDeed.Reset => shipped.Duties.All.FirstOrDefault(own => own.Id == duty.Id) is { } own && known.Items.All(made => !string.Equals(made.Duty, own.Id.Value, StringComparison.Ordinal)),
        _ => false,
    };

    private Duty? At(string? id, LimitDeed deed, DateOnly day) =>
        On(known.Items, day).FirstOrDefault(duty => string.Equals(duty.Id.Value, id, StringComparison.Ordinal))
        // What was ended can be brought back as it was shipped.
        ?? (deed == LimitDeed.Reset ? shipped.Duties.All.FirstOrDefault(duty => string.Equals(duty.Id.Value, id, StringComparison.Ordinal)) : null);
}
