using System.Collections.Immutable;

namespace Governance.Knowledge;

/// <summary>Ranks the units that may be responsible, each with its clause; refuses what the guards refuse.</summary>
/// <remarks>Thread-safe. Never silent: without a clause the place's street leads by 指定, or the district centre.</remarks>
public sealed class Router
{
    private const double LessSpecific = 0.8;
    private const double LineWithoutStreet = 0.6;
    private const double FallbackConfidence = 0.2;
    private readonly Organisation _organisation;
    private readonly DutyBook _duties;

    internal Router(Organisation organisation, DutyBook duties)
    {
        _organisation = organisation;
        _duties = duties;
    }

    public Routing Route(RouteQuery query)
    {
        ArgumentNullException.ThrowIfNull(query);
        var ranked = Rank(query);
        var allowed = ranked.Find(candidate => candidate.Refusals.IsEmpty);
        if (allowed is null)
        {
            allowed = Fallback(query, ranked);
            ranked.Insert(0, allowed);
        }

        var reason = allowed.Duty is { } duty
            ? $"依据“{duty.Name}”（{duty.Id}，{duty.Basis}），由{allowed.UnitName}主办。"
            : FallbackReason(allowed, ranked);
        var order = ranked.OrderBy(candidate => candidate.Refusals.IsEmpty ? 0 : 1).ThenByDescending(candidate => candidate.Confidence);
        return new Routing(allowed.Unit, allowed.Support, allowed.Confidence, allowed.Duty is null, reason, [.. order]);
    }

    private List<DispatchCandidate> Rank(RouteQuery query)
    {
        var ranked = new List<DispatchCandidate>();
        var share = 1.0;
        foreach (var duty in _duties.Covering(query.Category, query.Topics, query.Day))
        {
            if (Candidate(query, duty, share) is { } candidate && ranked.TrueForAll(other => other.Unit != candidate.Unit))
                ranked.Add(candidate);
            share *= LessSpecific;
        }

        return ranked;
    }

    private DispatchCandidate? Candidate(RouteQuery query, Duty duty, double share)
    {
        var ownerLeads = duty.OwnerLeads && query.Owner is not null;
        var named = ownerLeads ? _organisation[query.Owner!.Value] : UnitResolution.Of(_organisation, duty.Lead, query.Place);
        if (named is null)
            return WithoutPlace(query, duty, share);
        var support = Support(query, duty, named, ownerLeads);
        var place = ownerLeads ? 1 : PlaceShare(duty, query.Place, named);
        return new DispatchCandidate(
            named.Code,
            named.ShortName,
            support,
            query.CategoryConfidence * place * share,
            DutyEvidence.Of(duty),
            place,
            query.CategoryConfidence,
            DispatchGuards.Check(_organisation, named, duty, query.Excluded));
    }

    // The clause is right but nobody knows which street: shown with the reason instead of being dropped.
    private DispatchCandidate WithoutPlace(RouteQuery query, Duty duty, double share)
    {
        var centre = _organisation[UnitResolution.CentreDesk(_organisation)];
        var why = new GuardRefusal(GuardRule.PlaceUnknown, null, $"“{duty.Name}”（{duty.Id}）按属地确定主办单位，请先补充所在街道或社区。");
        return new DispatchCandidate(
            centre.Code, centre.ShortName, [], query.CategoryConfidence * share * FallbackConfidence, DutyEvidence.Of(duty), 0, query.CategoryConfidence, [why]);
    }

    private ImmutableArray<UnitCode> Support(RouteQuery query, Duty duty, OrgUnit lead, bool ownerLeads)
    {
        var named = duty.Support.Select(unit => UnitResolution.Of(_organisation, unit, query.Place)?.Code);
        if (ownerLeads)
            named = named.Prepend(UnitResolution.Of(_organisation, duty.Lead, query.Place)?.Code);
        else if (duty.Area == AreaLogic.Asset)
            named = named.Append(query.Owner);
        return
        [
            .. named.OfType<UnitCode>().Distinct()
                .Where(unit => unit != lead.Code && !query.Excluded.Any(accused => _organisation.IsWithin(unit, accused))),
        ];
    }

    private static double PlaceShare(Duty duty, Place place, OrgUnit lead)
    {
        if (duty.Lead.Kind == UnitReferenceKind.Unit)
            return 1;
        return lead.Kind is UnitKind.Street or UnitKind.StreetOffice or UnitKind.Stationed or UnitKind.Community
            ? place.Confidence
            : LineWithoutStreet;
    }

    private DispatchCandidate Fallback(RouteQuery query, List<DispatchCandidate> refused)
    {
        // Where a clause exists and a guard forbids it, its category is reclaimed or needs power: the street may not have it either.
        var forbidden = refused.Exists(candidate => candidate.Duty is { Kind: DutyKind.Reclaimed } or { RequiresEnforcement: true });
        var street = query.Place.Street is { } code && !forbidden ? _organisation[code] : null;
        if (street is not null && !DispatchGuards.Check(_organisation, street, null, query.Excluded).IsEmpty)
            street = null;
        var unit = street ?? _organisation[UnitResolution.CentreDesk(_organisation)];
        return new DispatchCandidate(
            unit.Code, unit.ShortName, [], FallbackConfidence * query.CategoryConfidence, null, query.Place.Confidence, query.CategoryConfidence, []);
    }

    private static string FallbackReason(DispatchCandidate chosen, List<DispatchCandidate> ranked)
    {
        var because = ranked.SelectMany(candidate => candidate.Refusals).Select(refusal => refusal.Reason).FirstOrDefault() ?? "没有匹配的职责条款。";
        return $"{because}暂由{chosen.UnitName}按指定牵头，请分拨员确认。";
    }
}
