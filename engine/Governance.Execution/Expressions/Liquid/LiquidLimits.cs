namespace Governance.Execution.Expressions.Liquid;

/// <summary>What one rendering may use. The counts are deterministic: the same template on the same data always ends the same way.</summary>
/// <param name="Steps">Nodes rendered, loop turns, list items touched.</param>
/// <param name="OutputChars">Length of the text that comes out.</param>
/// <param name="TotalChars">Length of all texts made on the way, added up.</param>
internal sealed record LiquidLimits(int Steps = 200_000, int OutputChars = 262_144, int TotalChars = 4_194_304)
{
    public static LiquidLimits Default { get; } = new();
}
