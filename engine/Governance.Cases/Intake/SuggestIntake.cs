using Governance.Definitions;
using Governance.Knowledge;
using MediatR;

namespace Governance.Cases;

/// <summary>智能填单: what the form may be filled with, each with evidence. Nothing is stored.</summary>
public static class SuggestIntake
{
    public sealed record Query(Caller Caller, string? Title, string? Text, string? Address, string? Phone) : IRequest<Result<SuggestionDto>>;

    public sealed record SuggestionDto
    {
        public required string Title { get; init; }

        public ClassificationDto? Classification { get; init; }

        public required SuggestedPlaceDto Place { get; init; }

        public required string Urgency { get; init; }

        public required string Nature { get; init; }

        public IReadOnlyList<string> Marks { get; init; } = [];

        public required SuggestedDispatchDto Dispatch { get; init; }

        public SuggestedLimitDto? Limit { get; init; }

        public IReadOnlyList<ArticleDto> Articles { get; init; } = [];

        public IReadOnlyList<CaseSummary> Repeats { get; init; } = [];

        /// <summary>疑似重复 by category, place, time and words.</summary>
        public required DuplicatesDto Duplicates { get; init; }

        public IReadOnlyList<string> Advice { get; init; } = [];

        /// <summary>What to do instead of dispatching; null where it should be dispatched.</summary>
        public ProposalDto? Proposal { get; init; }

        /// <summary>一单多诉: a case for each; null where it speaks of one matter.</summary>
        public SplitDto? Split { get; init; }
    }

    public sealed record SuggestedPlaceDto(string? Street, string? Community, string? StreetCode, string? CommunityCode, IReadOnlyList<EvidenceDto> Evidence);

    public sealed record SuggestedDispatchDto(
        string Disposition, string DispositionName, UnitDto? Unit, IReadOnlyList<UnitDto> CoUnits, IReadOnlyList<CandidateDto> Candidates,
        IReadOnlyList<EvidenceDto> Evidence, double Confidence, double Threshold);

    public sealed record SuggestedLimitDto(string Text, DateTimeOffset DueAt);

    public sealed record ArticleDto(string Id, string Title, string Answer);

    internal sealed class Handler(
        Advising advising, Deadlines deadlines, KnowledgeBase knowledge, EarlierCalls earlier, DuplicateView duplicates, IOriginals originals, CityTime time)
        : IRequestHandler<Query, Result<SuggestionDto>>
    {
        private const int Articles = 3;

        public async Task<Result<SuggestionDto>> Handle(Query query, CancellationToken cancellationToken)
        {
            if (!query.Caller.Can(Permissions.IntakeSuggest))
                return CaseRefusals.NotPermitted("智能填单");
            if (string.IsNullOrWhiteSpace(query.Text))
                return CaseRefusals.FieldMissing("text", "诉求内容");
            if (query.Text.Length > IntakeRules.LongestText)
                return CaseRefusals.TextTooLong("text", "诉求内容", IntakeRules.LongestText);
            if (SecrecyWatch.Check(knowledge.Secrets, ("title", query.Title), ("text", query.Text)) is { } secret)
                return secret;
            var question = new AdviceQuestion(query.Title ?? "", query.Text, query.Address, null, false, false, new Wishes());
            var repeats = await earlier.Of(query.Phone, query.Caller, cancellationToken);
            var advice = advising.Answer(question);
            var sought = new Sought(advice.Place, [Masking.Mask(query.Title ?? ""), Masking.Mask(query.Text)], time.NowMicros) { CategoryCode = advice.Classification?.Code };
            var found = await duplicates.Of(sought, query.Caller, cancellationToken);
            return Suggestion(query, question, advice, advising.Classify(question), repeats, found) with { Proposal = ProposalDto.Of(await Proposed(question, advice, repeats, cancellationToken), time) };
        }

        private async ValueTask<Proposal?> Proposed(AdviceQuestion question, AdviceFact advice, IReadOnlyList<CaseSummary> repeats, CancellationToken cancellationToken)
        {
            if (advice.Proposal is not { Verb: Proposing.Append } asked)
                return advice.Proposal;
            var sought = new OriginalQuestion(null, advice.Classification?.Code, advice.Place.StreetCode, advice.Place.CommunityCode, time.NowMicros) { Earlier = [.. repeats.Select(known => known.CaseNo)] };
            return asked.With(await originals.Find(sought, cancellationToken), question.Text);
        }

        private SuggestionDto Suggestion(
            Query query, AdviceQuestion question, AdviceFact advice, Knowledge.Classification read, IReadOnlyList<CaseSummary> repeats, DuplicatesDto found) => new()
            {
                Title = SuggestedTitle.Of(query.Title, query.Text!, advice.Place),
                Classification = CaseSections.Of(advice.Classification),
                Place = new SuggestedPlaceDto(advice.Place.Street, advice.Place.Community, advice.Place.StreetCode, advice.Place.CommunityCode,
                    CaseSections.EvidenceOf([.. advice.Plan.Candidates.SelectMany(c => c.Evidence).Where(e => e.Kind is "place").Take(1)])),
                Urgency = CaseRows.Wire(advice.Urgency),
                Nature = CaseRows.Wire(advice.Nature),
                Marks = advice.Marks,
                Dispatch = Dispatch(advice.Plan, read),
                Limit = LimitOf(advice),
                Articles = [.. knowledge.SearchArticles(question.Title + question.Text, Articles).Select(hit => new ArticleDto(hit.Article.Id, hit.Article.Title, hit.Article.Body))],
                Repeats = repeats,
                Split = SplitDto.Of(advice.Split),
                Duplicates = found,
                Advice = [.. DeskAdvice.Of(advice, read, repeats.Count)],
            };

        private static SuggestedDispatchDto Dispatch(DispatchPlan plan, Knowledge.Classification read)
        {
            var first = plan.Candidates.FirstOrDefault();
            return new SuggestedDispatchDto(CaseRows.Wire(read.Disposition), DeskAdvice.NameOf(read.Disposition), first is null ? null : UnitDto.Of(first.Unit),
                [.. (first?.CoUnits ?? []).Select(UnitDto.Of)], CaseSections.CandidatesOf(plan), CaseSections.EvidenceOf([.. first?.Evidence ?? [], .. plan.Evidence]),
                plan.Confidence, plan.Threshold);
        }

        private SuggestedLimitDto? LimitOf(AdviceFact advice)
        {
            var asked = new DeadlineQuestion(ClockKinds.Handle, CaseTypeBook.Standard, advice.Classification?.Code, advice.Urgency, advice.Nature, "phone", null,
                time.NowMicros, null, null);
            return deadlines.Answer(asked) is { } limit ? new SuggestedLimitDto(limit.Limit, time.Local(limit.DueMicros)) : null;
        }
    }
}
