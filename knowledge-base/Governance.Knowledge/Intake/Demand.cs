namespace Governance.Knowledge;

/// <summary>One of several demands in one message.</summary>
/// <param name="Start">In the text; the title belongs to the first.</param>
public sealed record Demand(int Start, int Length, CategoryChoice Category, Place Place);
