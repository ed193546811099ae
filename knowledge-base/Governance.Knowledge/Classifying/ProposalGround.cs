using System.Collections.Immutable;

namespace Governance.Knowledge;

/// <summary>Why the desk should answer, refuse, explain or add to an earlier case instead of dispatching. Positions only: no words of the message.</summary>
/// <param name="Source">Rule or article.</param>
/// <param name="Name">As a reader is shown it.</param>
public sealed record ProposalGround(Disposition Disposition, string Source, string Name)
{
    /// <summary>Code of the road outside; with <see cref="Disposition.NotAccepted"/>.</summary>
    public string? Road { get; init; }

    /// <summary>What the reporter may be told.</summary>
    public string? Say { get; init; }

    /// <summary>Where the answer comes from; with <see cref="Disposition.DirectAnswer"/>.</summary>
    public string? Basis { get; init; }

    /// <summary>The words that speak for it.</summary>
    public ImmutableArray<EvidenceSpan> Words { get; init; } = [];

    internal static ProposalGround? Of(
        Disposition disposition, MessageText message, ImmutableArray<RuleHit> hits, (Article Article, ImmutableArray<(int Start, int Length)> Words)? answer) => disposition switch
        {
            Disposition.DirectAnswer when answer is var (article, words) => new(disposition, article.Id, article.Title)
            {
                Say = article.Body,
                Basis = article.Basis,
                Words = [.. words.Select(word => Span(message, article.Id, article.Title, word))],
            },
            Disposition.NotAccepted or Disposition.Explain or Disposition.Supplement when hits.FirstOrDefault(hit => hit.Rule.Yields.Disposition == disposition) is { } hit =>
                new(disposition, hit.Rule.Id, hit.Rule.Name)
                {
                    Road = hit.Rule.Yields.Road,
                    Say = hit.Rule.Yields.Say,
                    Words = [.. hit.Words.Select(word => Span(message, hit.Rule.Id, hit.Rule.Name, word))],
                },
            _ => null,
        };

    private static EvidenceSpan Span(MessageText message, string source, string name, (int Start, int Length) word)
    {
        var (field, start) = message.Locate(word.Start);
        return new EvidenceSpan(EvidenceKind.Rule, source, name, field, start, word.Length, 1);
    }
}
