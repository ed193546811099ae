using System.Collections.Immutable;

namespace Governance.Knowledge;

/// <summary>A knowledge article that may answer a consultation on the spot.</summary>
/// <param name="Questions">Ways residents ask for it.</param>
/// <param name="Basis">Where the answer comes from.</param>
public sealed record Article(string Id, string Title, CategoryCode Category, ImmutableArray<string> Questions, string Body, string Basis, DateOnly ValidFrom);

/// <param name="Score">0 to 1: share of the article's question that the text covers.</param>
public sealed record ArticleHit(Article Article, double Score);
