namespace Governance.Cases;

/// <summary>虚假办结: what the record says against an answer, in figures. Hints for whoever reviews or checks; nothing follows from them by itself.</summary>
/// <param name="Alike">The earlier answer of the same unit that this one is nearest to; null where none is near.</param>
/// <param name="StockShare">Share of the answer that is 空话套话, 0 to 1.</param>
/// <param name="Warnings">What stands out, in words.</param>
public sealed record HintsDto(IReadOnlyList<PhotoHintDto> Photos, AlikeAnswerDto? Alike, double StockShare, string? StockPhrase, IReadOnlyList<string> Warnings);

/// <param name="Metres">From the case's place; null where one of them is not known.</param>
/// <param name="MinutesBefore">Taken so long before the dispatch; 0 when not.</param>
/// <param name="MinutesAfter">Taken so long after the report; 0 when not; both null where the camera wrote no time.</param>
/// <param name="UsedIn">Another case the same picture was handed in for; null where there is none, or the caller may not know which.</param>
public sealed record PhotoHintDto(string Name, int? Metres, int? MinutesBefore, int? MinutesAfter, string? UsedIn)
{
    /// <summary>Whether the same picture was handed in for another case, named or not.</summary>
    public bool IsUsed { get; init; }
}

public sealed record AlikeAnswerDto(string CaseNo, double Likeness);
