using Governance.Execution;

namespace Governance.Cases;

/// <summary>Parts of a case that need nothing but the case.</summary>
internal static class CaseSections
{
    public static ReporterDto Of(Reporter reporter) =>
        new(reporter.Name, reporter.Phone, reporter.Anonymous, reporter.Confidential, reporter.Kind, reporter.ErasedMicros is not null)
        {
            ContactWindow = reporter.Window?.Text,
        };

    public static DispatchDto? DispatchOf(Casefile file, CityTime time)
    {
        if (file.Plan is not { } plan)
            return null;
        var sent = file.Dispatch;
        return new DispatchDto(sent is null ? null : UnitDto.Of(sent.Unit), [.. (sent?.CoUnits ?? []).Select(UnitDto.Of)], sent?.Automatic ?? false,
            plan.Confidence, plan.Threshold, CaseRows.Wire(plan.Disposition), sent?.Reason ?? plan.Reason, CandidatesOf(plan),
            EvidenceOf([.. sent?.Evidence ?? [], .. plan.Evidence]))
        {
            At = time.Local(sent?.AtMicros),
            By = sent?.By,
        };
    }

    public static IReadOnlyList<CandidateDto> CandidatesOf(DispatchPlan plan) =>
        [.. plan.Candidates.Select(c => new CandidateDto(UnitDto.Of(c.Unit), c.Score, [.. c.CoUnits.Select(UnitDto.Of)], EvidenceOf(c.Evidence)))];

    public static IReadOnlyList<EvidenceDto> EvidenceOf(IReadOnlyList<Evidence> evidence) =>
        [.. evidence.Select(e => new EvidenceDto(e.Kind, e.Title, e.Text, e.Weight))];

    public static ClassificationDto? Of(Classification? read) => read is { } c
        ? new ClassificationDto(c.Code, c.Path, c.Confidence, c.Threshold, c.Top, c.Spans, CaseRows.Wire(c.Urgency), CaseRows.Wire(c.Nature), c.Marks)
        : null;

    public static FollowUpDto? FollowUpOf(Casefile file) => (file.FollowUp ?? file.EarlierFollowUps.LastOrDefault()) is { } result
        ? new FollowUpDto(result.Result, FollowUpResults.NameOf(result.Result), result.Comment, result.Reason)
        : null;

    public static AppraisalDto? Of(Appraisal? appraisal) => appraisal is { } a
        ? new AppraisalDto(a.Timeliness, a.Quality, a.Satisfaction, a.Total, a.Lines)
        : null;

    public static FlowRefDto FlowOf(Aggregate aggregate) => (aggregate.Instances.LastOrDefault(instance => instance.Parent is null && string.Equals(instance.DefinitionId, aggregate.Instances[0].DefinitionId, StringComparison.Ordinal)) ?? aggregate.Instances.FirstOrDefault()) is { } main
        ? new FlowRefDto(main.DefinitionId, main.VersionId, main.Version, main.Id,
            [.. main.Bookmarks.Where(mark => !mark.IsTechnical).Select(mark => mark.ActivityId).Distinct(StringComparer.Ordinal)])
        : new FlowRefDto("", null, 0, null, []);
}
