using System.Collections.Immutable;
using Governance.Knowledge.Model;

namespace Governance.Knowledge;

/// <summary>The whole way from a message to a proposal, without side effects.</summary>
internal sealed class MessageClassifier(KnowledgeBase knowledge, RuleBook rules)
{
    private const int TopCount = 3;
    private const int ModelSpanCount = 6;
    private static readonly TimeSpan CityOffset = TimeSpan.FromHours(8);
    private readonly CategoryChooser _chooser = new(knowledge.Categories);
    private readonly AccusedUnits _accused = new(knowledge.Organisation);

    public Classification Classify(ClassificationRequest request)
    {
        var message = new MessageText(request.Title, request.Text);
        var hits = rules.Match(message);
        var model = knowledge.Model.Judge(request.Title, request.Text);
        var choices = _chooser.Choose(model, hits, message);
        var chosen = choices[0];
        var used = hits.Where(hit => hit.Rule.Yields.Category is null || hit.Rule.Yields.Category == chosen.Code).ToImmutableArray();
        var place = knowledge.Places.Resolve(request.Title, request.Text, request.Address);
        var topics = used.Select(hit => hit.Rule.Yields.Topic).OfType<string>().ToImmutableHashSet(StringComparer.Ordinal);
        var query = Query(request, message, used, chosen, place, topics);
        var routing = knowledge.Router.Route(query);
        var traits = Traits.Of(used, request, knowledge.Categories[chosen.Code]);
        var answer = traits.Nature is Nature.Complaint or Nature.Report ? null : knowledge.Articles.Answer(message);
        var duty = routing.Lead is null ? null : knowledge.Duties.All.FirstOrDefault(clause => clause.Id == routing.Candidates[0].Duty?.Id);
        var (disposition, reasons) = DispositionDecision.Of(new DispositionDecision.Case(
            chosen, used, traits.CaseType, traits.Nature, traits.Urgency, traits.Marks, routing, duty, query.Owner is not null, answer?.Article.Id));
        return new Classification(
            chosen, [.. choices.Take(TopCount)], model, traits.CaseType, disposition == Disposition.DirectAnswer ? Nature.Consultation : traits.Nature, traits.Urgency, traits.Marks,
            [.. topics.Order(StringComparer.Ordinal)], place, routing, disposition, reasons, traits.LegalRoad,
            disposition == Disposition.DirectAnswer ? answer?.Article.Id : null,
            EvidenceSpans.Of(message, hits, place, ModelSpans(request, model.Label)))
        {
            Query = query,
            Ground = ProposalGround.Of(disposition, message, used, answer),
        };
    }

    private IEnumerable<EvidenceSpan> ModelSpans(ClassificationRequest request, string label) =>
        HeatRuns.Strongest(knowledge.Model.Explain(request.Title, request.Text, label), request.Title, request.Text, ModelSpanCount)
            .Select(run => new EvidenceSpan(EvidenceKind.Model, label, label, run.Field, run.Start, run.Length, run.Value));

    private RouteQuery Query(
        ClassificationRequest request, MessageText message, ImmutableArray<RuleHit> hits, CategoryChoice chosen, Place place, ImmutableHashSet<string> topics) => new(
        chosen.Code,
        chosen.Confidence,
        topics,
        place,
        hits.Select(hit => hit.Rule.Yields.Owner).FirstOrDefault(owner => owner is not null),
        [.. request.ExcludedUnits.Concat(_accused.Find(message.Searchable)).Distinct()],
        request.NowMicros is { } now ? DateOnly.FromDateTime(DateTime.UnixEpoch.AddMicroseconds(now) + CityOffset) : null);
}
