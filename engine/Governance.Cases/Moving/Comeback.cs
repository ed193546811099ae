namespace Governance.Cases;

/// <summary>回退回节点: what was sent back to <paramref name="From"/> returns straight to <paramref name="To"/> when it is done again.</summary>
/// <param name="Answered">The reporter had been answered: the handling clock stops again on the return.</param>
public sealed record Comeback(string From, string To, bool Answered);
