using System.Collections.Immutable;
using System.Text.Json;
using Governance.Execution;

namespace Governance.Cases;

/// <summary>Asks which nodes a version of a definition has; JSON null when there is no such definition.</summary>
/// <param name="VersionId">Null: the published one.</param>
public sealed record FlowQuestion(string DefinitionId, string? VersionId)
{
    public const string Kind = "flow";

    public FactRequest Request => new(Kind, JsonSerializer.Serialize(this, CaseJson.Options));
}

public sealed record FlowFact(string DefinitionId)
{
    public ImmutableArray<FlowNode> Nodes { get; init; } = [];

    public FlowNode? Of(string type) => Nodes.FirstOrDefault(node => string.Equals(node.Type, type, StringComparison.Ordinal));
}

/// <param name="Title">What the designer shows.</param>
public sealed record FlowNode(string Id, string Type, string Title);
