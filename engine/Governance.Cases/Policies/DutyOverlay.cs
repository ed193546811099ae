using System.Collections.Immutable;
using Governance.Knowledge;

namespace Governance.Cases;

/// <summary>Shipped duty clauses with the changes laid over them: versions of a clause follow each other in time.</summary>
internal static class DutyOverlay
{
    /// <summary>Every version of every clause, those of the past and of later days too.</summary>
    public static ImmutableArray<Duty> Versions(DutyBook shipped, IEnumerable<DutyChange> changes, Organisation organisation)
    {
        var lines = shipped.All.ToDictionary(duty => duty.Id.Value, duty => (IReadOnlyList<Duty>)[duty], StringComparer.Ordinal);
        var order = shipped.All.Select(duty => duty.Id.Value).ToList();
        foreach (var change in changes.Where(change => change.RevokedMicros is null).OrderBy(change => change.From))
        {
            if (!lines.TryGetValue(change.Duty, out var before))
                order.Add(change.Duty);
            lines[change.Duty] = [.. Cut(before ?? [], change.From), .. After(shipped, change, organisation)];
        }

        return [.. order.SelectMany(id => lines[id])];
    }

    /// <summary>What dispatch goes by on a day.</summary>
    public static DutyBook On(DutyBook shipped, IReadOnlyList<DutyChange> changes, Organisation organisation, DateOnly day) =>
        DutyBook.Of(Versions(shipped, changes, organisation).Where(duty => Holds(duty, day))
            // Who asks without a day is answered by clauses without an end; on its last day a clause ends by being taken out.
            .Select(duty => shipped.All.Contains(duty) ? duty : duty with { ValidTo = null }));

    public static bool Holds(Duty duty, DateOnly day) => duty.ValidFrom <= day && (duty.ValidTo is null || day <= duty.ValidTo);

    private static IEnumerable<Duty> Cut(IReadOnlyList<Duty> line, DateOnly from) =>
        line.Where(duty => duty.ValidFrom < from).Select(duty => duty.ValidTo < from ? duty : duty with { ValidTo = from.AddDays(-1) });

    private static IEnumerable<Duty> After(DutyBook shipped, DutyChange change, Organisation organisation)
    {
        var own = shipped.All.FirstOrDefault(duty => string.Equals(duty.Id.Value, change.Duty, StringComparison.Ordinal));
        return change.Deed switch
        {
            LimitDeed.End => [],
            LimitDeed.Reset => own is null || own.ValidTo < change.From ? [] : [own with { ValidFrom = own.ValidFrom > change.From ? own.ValidFrom : change.From }],
            _ => Clause(own, change, organisation) is { } duty ? [duty] : [],
        };
    }

    private static Duty? Clause(Duty? own, DutyChange change, Organisation organisation)
    {
        if (DutyBook.Reference(change.Lead, organisation) is not { } lead)
            return null;
        var like = own is not null && own.Lead.Kind == lead.Kind ? own : null;
        return new Duty(
            new DutyId(change.Duty), change.Name, [.. change.Categories.Select(code => new CategoryCode(code))], own?.Topics ?? [], lead,
            [.. change.Support.Select(text => DutyBook.Reference(text, organisation)).OfType<UnitReference>()], change.Kind, like?.Level ?? LevelOf(lead), like?.Area ?? AreaOf(lead),
            change.RequiresEnforcement, own?.OwnerLeads ?? false, change.Text, change.Basis, change.From, change.Until, own?.DispatcherReason);
    }

    private static DutyLevel LevelOf(UnitReference lead) => lead.Kind switch
    {
        UnitReferenceKind.Street or UnitReferenceKind.Office => DutyLevel.Street,
        UnitReferenceKind.Community => DutyLevel.Community,
        _ => DutyLevel.District,
    };

    private static AreaLogic AreaOf(UnitReference lead) => lead.Kind switch
    {
        UnitReferenceKind.Unit => AreaLogic.District,
        UnitReferenceKind.Line => AreaLogic.Line,
        _ => AreaLogic.Place,
    };
}
