using System.Collections.Immutable;
using System.Text.Json.Serialization;

namespace Governance.Studio;

/// <summary>回放: what recorded cases made of one version's drawing. Kept with the definition.</summary>
/// <param name="Hash">Of the drawing that was rehearsed: it says nothing of any other.</param>
/// <param name="Planned">How many cases there were to look at.</param>
/// <param name="Looked">How many it came to before its time was over.</param>
/// <param name="Differences">The first of them, <see cref="RehearsalBook.MostDifferences"/> at most; <see cref="Other"/> and <see cref="Stuck"/> count all.</param>
internal sealed record RehearsalResult(
    string VersionId, int Version, string Hash, long AtMicros, string By, string ByName,
    int Planned, int Looked, int Same, int Other, int Stuck, ImmutableArray<RehearsalDifference> Differences)
{
    /// <summary>Recorded cases that could not be run again even as they were: they say nothing of the drawing.</summary>
    public int Unreadable { get; init; }

    /// <summary>How many of the others go the same other way on the version published now: they are not this drawing's doing.</summary>
    public int SoAlready { get; init; }

    /// <summary>Cases that this drawing sends another way.</summary>
    [JsonIgnore]
    public int Differing => Other + Stuck - SoAlready;

    /// <summary>Its time was over before all cases were looked at.</summary>
    [JsonIgnore]
    public bool IsPartial => Looked < Planned;

    /// <summary>Somebody saved since: it counts no more.</summary>
    public bool IsOutdated(VersionState version) => !string.Equals(Hash, version.Hash, StringComparison.Ordinal);
}

/// <summary>What became of one case.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<RehearsalVerdict>))]
public enum RehearsalVerdict
{
    /// <summary>同路.</summary>
    [JsonStringEnumMemberName("same")]
    Same,

    /// <summary>走法不同: it stands elsewhere after a step.</summary>
    [JsonStringEnumMemberName("other")]
    Other,

    /// <summary>走不下去: a step is refused, or asks for what nobody answered then.</summary>
    [JsonStringEnumMemberName("stuck")]
    Stuck,
}

/// <summary>The first step at which a case goes another way, in an analyst's words and without anything a person wrote in the case.</summary>
/// <param name="Case">Case number; of a golden case its title.</param>
/// <param name="Golden">Of a golden case its folder and name, such as <c>appeal/automatic</c>; null for a real one.</param>
/// <param name="Step">From 1.</param>
/// <param name="What">What was done, such as 审核通过.</param>
/// <param name="By">Role and unit, never a person's name.</param>
/// <param name="Was">Where it stood after that step then.</param>
/// <param name="Now">Where it stands now, or why it is stuck.</param>
public sealed record RehearsalDifference(
    string Case, string? Golden, RehearsalVerdict Verdict, int Step, string What, string By, string Was, string Now)
{
    /// <summary>It goes the same other way on the version published now: it is not this drawing's doing.</summary>
    public bool IsSoAlready { get; init; }
}

/// <summary>The results a definition keeps.</summary>
internal static class RehearsalBook
{
    public const int MostDifferences = 50;
    public const int MostGoldenDifferences = 20;

    // One a version, of the versions rehearsed last.
    private const int KeptVersions = 5;

    /// <summary>The last result of a version, outdated or not; null when it was never rehearsed.</summary>
    public static RehearsalResult? Of(DefinitionState state, VersionState version) => state.Rehearsals.LastOrDefault(result => result.Version == version.Version);

    public static DefinitionState With(this DefinitionState state, RehearsalResult result) => state with
    {
        Rehearsals = [.. state.Rehearsals.Where(known => known.Version != result.Version).Append(result).TakeLast(KeptVersions)],
    };
}
