using System.Collections.Immutable;
using System.Text.Json;
using Governance.Execution;

namespace Governance.Cases;

/// <summary>Asks for the open case a caller asks after; JSON null when there is none.</summary>
public sealed record OriginalQuestion(string? CaseNo, string? Category, string? Street, string? Community, long AtMicros)
{
    public const string Kind = "original";

    /// <summary>Open cases of the same number, found when the case was registered.</summary>
    public ImmutableArray<string> Earlier { get; init; } = [];

    public FactRequest Request => new(Kind, JsonSerializer.Serialize(this, CaseJson.Options));

    internal static OriginalQuestion Of(Casefile file, AdviceFact advice) =>
        new(file.CaseNo, advice.Classification?.Code, advice.Place.StreetCode, advice.Place.CommunityCode, file.CreatedMicros) { Earlier = file.EarlierNos ?? [] };
}
