using System.Collections.Immutable;

namespace Governance.Knowledge;

/// <summary>Where a matter lies.</summary>
/// <param name="Confidence">0 to 1; 0 where nothing was recognised.</param>
/// <param name="Candidates">More than one where the words fit several places; the best first.</param>
public sealed record Place(
    UnitCode? Street,
    UnitCode? Community,
    UnitCode? Grid,
    double Confidence,
    ImmutableArray<PlaceCandidate> Candidates,
    ImmutableArray<PlaceMatch> Matches)
{
    public static readonly Place Unknown = new(null, null, null, 0, [], []);

    public bool IsAmbiguous => Candidates.Length > 1;
}

public sealed record PlaceCandidate(UnitCode Street, UnitCode? Community, double Confidence);

/// <summary>A place name found in the message.</summary>
/// <param name="Name">The name as the catalogue knows it.</param>
/// <param name="Strength">0 to 1: how surely these words mean this unit.</param>
public sealed record PlaceMatch(UnitCode Unit, string Name, SourceField Field, int Start, int Length, double Strength);
