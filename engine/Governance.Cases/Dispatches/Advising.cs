using System.Collections.Immutable;
using Governance.Knowledge;

namespace Governance.Cases;

/// <summary>Turns what the knowledge base says into what a case records. Pure: the same question, the same answer.</summary>
public sealed class Advising(UnitBook units, PrecedentBook precedents)
{
    private readonly LatestReadings _latest = new();

    public AdviceFact Answer(AdviceQuestion question)
    {
        var (read, category) = Read(question);
        var routing = Routing(question, read, category);
        var plan = Learned(Planning.Of(units, read, routing, category), read, category, routing);
        var wished = question.Wishes.UnitCode is { } named && WhyNot(named, routing) is null ? units.Find(named) : null;
        var complained = read.Query?.Excluded.Select(code => units.Find(code.Value)).FirstOrDefault(unit => unit is not null);
        return new AdviceFact(Shown(question, read, category), PlaceOf(read), question.Wishes.Urgency ?? read.Urgency,
            question.Wishes.Nature ?? read.Nature, plan, Allowed(wished, read), complained?.Path)
        {
            Marks = read.Marks,
            Evidence = EvidenceOf(read),
            Split = read.Disposition is Knowledge.Disposition.Automatic or Knowledge.Disposition.Dispatcher ? Split.Of(units.Knowledge, units, question.Text) : null,
            Proposal = Proposing.Of(read, question.Title, question.Text),
            WishedCoUnits = [.. question.Wishes.CoUnitCodes.Select(units.Find).OfType<UnitRef>().Where(unit => Allowed(unit, read) is not null)],
        };
    }

    private TimedEvidence? EvidenceOf(Knowledge.Classification read) =>
        units.Knowledge.EvidenceHours.FirstOrDefault(hours => hours.Topics.Intersect(read.Topics, StringComparer.Ordinal).Any()) is { } found ? TimedEvidence.Of(found) : null;

    /// <summary>Whether a person may name this unit to lead: what the machine may not dispatch, nobody may.</summary>
    public LeadFact Answer(LeadQuestion question)
    {
        var (read, category) = Read(question.Matter);
        return new LeadFact(WhyNot(question.Unit, Routing(question.Matter, read, category)));
    }

    /// <summary>Everything the knowledge base says, for the desk's form.</summary>
    public Knowledge.Classification Classify(AdviceQuestion question) => Read(question).Read;

    private (Knowledge.Classification Read, CategoryChoice Category) Read(AdviceQuestion question)
    {
        var read = _latest.Of(units.Knowledge, question, Classified);
        var category = question.Wishes.CategoryCode is { } code && units.Knowledge.Categories.TryGet(new CategoryCode(code), out var fixedOne)
            ? new CategoryChoice(fixedOne.Code, fixedOne.Path, 1, fixedOne.Threshold)
            : read.Category;
        return (read, category);
    }

    private Knowledge.Classification Classified(KnowledgeBase knowledge, AdviceQuestion question) => knowledge.Classify(new ClassificationRequest(question.Title, question.Text, question.Address)
    {
        Anonymous = question.Anonymous,
        Enterprise = question.Enterprise,
        ExcludedUnits = Accused(question.Respondent),
    });

    private Routing Routing(AdviceQuestion question, Knowledge.Classification read, CategoryChoice category) =>
        question.Wishes.CategoryCode is null || read.Query is not { } query
            ? read.Routing
            : units.Knowledge.Router.Route(query with { Category = category.Code, CategoryConfidence = category.Confidence });

    private ImmutableArray<UnitCode> Accused(string? respondent) => respondent is null
        ? []
        : [.. units.Organisation.All.Where(unit => unit.Kind is not (UnitKind.District or UnitKind.Grid) && Names(unit, respondent)).Select(unit => unit.Code)];

    private static bool Names(OrgUnit unit, string text) =>
        text.Contains(unit.Name, StringComparison.Ordinal) || text.Contains(unit.ShortName, StringComparison.Ordinal);

    private string? WhyNot(string code, Routing routing)
    {
        if (!units.Organisation.TryGet(new UnitCode(code), out var unit))
            return null;
        var clause = routing.Candidates.Select(candidate => candidate.Duty).FirstOrDefault(duty => duty is not null);
        var duty = clause is null ? null : units.Knowledge.Duties.All.First(known => known.Id == clause.Id);
        return DispatchGuards.Check(units.Organisation, unit, duty, []) is [var first, ..] ? first.Reason : null;
    }

    // A precedent never outweighs a guard, and the accused never comes back by one.
    private DispatchPlan Learned(DispatchPlan plan, Knowledge.Classification read, CategoryChoice category, Routing routing) =>
        precedents.Find(category.Code.Value, read.Place.Street?.Value) is { } row && Allowed(units.Find(row.Unit), read) is { } unit && WhyNot(unit.Code, routing) is null
            ? Precedence.Over(plan, row, unit)
            : plan;

    private UnitRef? Allowed(UnitRef? unit, Knowledge.Classification read) =>
        unit is not null && read.Query is { } query && query.Excluded.Any(accused => units.Organisation.IsWithin(new UnitCode(unit.Code), accused))
            ? null
            : unit;

    private Place PlaceOf(Knowledge.Classification read) => new(
        read.Place.Street?.Value, read.Place.Street is { } street ? units.NameOf(street.Value) : null,
        read.Place.Community?.Value, read.Place.Community is { } community ? units.NameOf(community.Value) : null);

    private static Classification Shown(AdviceQuestion question, Knowledge.Classification read, CategoryChoice category) =>
        new(category.Code.Value, category.Path, category.Confidence, category.Threshold)
        {
            Top = [.. read.Top.Select(guess => new CategoryGuess(guess.Code.Value, guess.Path, guess.Confidence))],
            Spans = [.. read.Spans.Where(span => span.Field == SourceField.Text).Select(span => new TextSpan(span.Start, span.Length, Words(question.Text, span), span.Contribution))],
            Urgency = read.Urgency,
            Nature = read.Nature,
            Marks = read.Marks,
            ByPerson = [.. ByPerson(question.Wishes)],
        };

    private static string Words(string text, EvidenceSpan span) =>
        span.Start >= 0 && span.Start + span.Length <= text.Length ? text.Substring(span.Start, span.Length) : span.Name;

    private static IEnumerable<string> ByPerson(Wishes wishes)
    {
        if (wishes.CategoryCode is not null)
            yield return "category";
        if (wishes.Urgency is not null)
            yield return "urgency";
        if (wishes.Nature is not null)
            yield return "nature";
    }
}
