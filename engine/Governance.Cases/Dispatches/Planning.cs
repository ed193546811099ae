using System.Globalization;
using Governance.Knowledge;

namespace Governance.Cases;

/// <summary>Turns a routing into a plan: the top three candidates with evidence, who was ruled out and why, who decides.</summary>
internal static class Planning
{
    private const int Shown = 3;

    public static DispatchPlan Of(UnitBook units, Knowledge.Classification read, Routing routing, CategoryChoice category)
    {
        var allowed = routing.Candidates.Where(candidate => candidate.Refusals.IsEmpty).Take(Shown);
        var disposition = Decide(read, routing, category);
        return new DispatchPlan(disposition, Math.Round(routing.Confidence, 4), category.Threshold, Reason(disposition, read, routing))
        {
            Candidates = [.. allowed.Select(candidate => CandidateOf(units, read, candidate)).OfType<Candidate>()],
            Evidence = [.. Guards(units, routing)],
            Decider = disposition == Disposition.Discipline ? Inspection(units) : null,
            Guarded = true,
        };
    }

    private static Disposition Decide(Knowledge.Classification read, Routing routing, CategoryChoice category) => read.Disposition switch
    {
        Knowledge.Disposition.Discipline => Disposition.Discipline,
        Knowledge.Disposition.DutyChief => Disposition.DutyChief,
        Knowledge.Disposition.Automatic => Disposition.Automatic,
        // A person named the category: what remains in doubt is the unit alone.
        _ when category.Code != read.Category.Code && !routing.IsFallback && routing.Confidence >= category.Threshold => Disposition.Automatic,
        _ => Disposition.Dispatcher,
    };

    private static string Reason(Disposition disposition, Knowledge.Classification read, Routing routing) =>
        disposition == Disposition.Automatic || read.Reasons.IsEmpty ? routing.Reason : string.Concat(read.Reasons);

    private static Candidate? CandidateOf(UnitBook units, Knowledge.Classification read, DispatchCandidate candidate) =>
        units.Find(candidate.Unit.Value) is not { } unit ? null : new Candidate(unit, Math.Round(candidate.Confidence, 4))
        {
            CoUnits = [.. candidate.Support.Select(code => units.Find(code.Value)).OfType<UnitRef>()],
            Evidence = [.. EvidenceOf(units, read, candidate)],
        };

    private static IEnumerable<Evidence> EvidenceOf(UnitBook units, Knowledge.Classification read, DispatchCandidate candidate)
    {
        if (candidate.Duty is { } duty)
            yield return new Evidence("duty", $"{duty.Name}（{duty.Id}）", $"{duty.Text}依据：{duty.Basis}。");
        else
            yield return new Evidence("rule", "指定牵头", "没有匹配的职责条款，按属地或区中心牵头，由分拨员确认。");
        if (read.Place.Street is { } street)
            yield return new Evidence("place", "属地", units.NameOf(street.Value) + (read.Place.Community is { } community ? units.NameOf(community.Value) : ""),
                Math.Round(candidate.PlaceConfidence, 4));
        yield return new Evidence("model", "分类", string.Create(CultureInfo.InvariantCulture, $"{read.Category.Path}，把握 {candidate.ModelConfidence:P0}"),
            Math.Round(candidate.ModelConfidence, 4));
    }

    private static IEnumerable<Evidence> Guards(UnitBook units, Routing routing) => routing.Candidates.SelectMany(candidate => candidate.Refusals)
        .Select(refusal => new Evidence("guard", refusal.Unit is { } unit ? units.NameOf(unit.Value) : "地点不明", refusal.Reason));

    /// <summary>区纪委监委: found by what people call it, so that no code is fixed here.</summary>
    private static UnitRef? Inspection(UnitBook units) =>
        units.Find(units.Organisation.All.FirstOrDefault(unit => unit.Kind == UnitKind.Party && unit.Aliases.Contains("纪委", StringComparer.Ordinal))?.Code.Value);
}
