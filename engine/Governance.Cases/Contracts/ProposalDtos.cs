namespace Governance.Cases;

/// <summary>建议: a case verb with its form filled in, and why.</summary>
/// <param name="Data">What the verb's form starts with; flags are true.</param>
public sealed record ProposalDto(
    string Verb, string Name, string Basis, IReadOnlyList<EvidenceDto> Evidence, IReadOnlyDictionary<string, object> Data, string? Reason, OriginalDto? Original)
{
    internal static ProposalDto? Of(Proposal? proposal, CityTime time) => proposal is null ? null : new(
        proposal.Verb, proposal.Name, proposal.Basis, CaseSections.EvidenceOf(proposal.Evidence),
        proposal.Values.ToDictionary(value => value.Field, value => value.Text is "true" ? (object)true : value.Text, StringComparer.Ordinal), proposal.Reason,
        proposal.Original is { } original ? new OriginalDto(original.CaseNo, original.Holder, time.Local(original.CreatedMicros), original.ByReporter) : null);
}

/// <summary>一单多诉.</summary>
/// <param name="Decision">accept or decline; null while nobody decided.</param>
public sealed record SplitDto(IReadOnlyList<SplitPart> Parts, string? Decision, string? By)
{
    internal static SplitDto? Of(Split? split) => split is null ? null : new(split.Parts, split.Decision, split.By);
}

/// <summary>The open case to add to.</summary>
/// <param name="ByReporter">The same number reported it; else it is the same matter at the same place.</param>
public sealed record OriginalDto(string CaseNo, string Holder, DateTimeOffset CreatedAt, bool ByReporter);
