using System.Collections.Immutable;
using Governance.Execution.Time;

namespace Governance.Cases;

/// <summary>事项类型: a folder under <c>workflows/</c>.</summary>
/// <param name="Type">The folder's name.</param>
/// <param name="Name">诉求, 矛盾纠纷 …</param>
/// <param name="ItemName">What one of them is called on screen: 工单, 纠纷 …</param>
/// <param name="Prefix">Two capital letters before the case number.</param>
/// <param name="Desk">Code of the unit that receives it.</param>
public sealed record CaseType(
    string Type, string Name, string ItemName, string Prefix, string DefinitionId, string Desk, ImmutableArray<string> Channels, LimitTable Limits)
{
    /// <summary>What its stages are called, in the order they are gone through; empty: the general words.</summary>
    public ImmutableArray<Choice> Stages { get; init; } = [];

    /// <summary>Matters that open this type though their category would open another.</summary>
    public ImmutableArray<TypeRule> Opens { get; init; } = [];
}

/// <param name="Category">Code of a category, those below it included.</param>
/// <param name="Urgency">From this urgency on.</param>
public sealed record TypeRule(string Category, Urgency Urgency);
