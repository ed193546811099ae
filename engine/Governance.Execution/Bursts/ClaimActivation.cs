using System.Text.Json;
using System.Text.Json.Serialization;

namespace Governance.Execution;

/// <summary>
/// An instance starts only while no other runs of this definition, of this correlation id, or of both. A store checks it within the transaction
/// and answers <see cref="Committed.Clash"/> with <see cref="Rule"/>; what has no store asks the fact only.
/// </summary>
public sealed record ClaimActivation(string? DefinitionId, string? CorrelationId) : Effect
{
    public const string Rule = "activation";

    /// <summary>Kind of the fact: whether such an instance runs.</summary>
    public const string FactKind = "engine.active";

    public override string Name => "activation.claimed";

    /// <summary>Two claims that may exclude each other have the same lock.</summary>
    [JsonIgnore]
    public string Lock => DefinitionId is { } id ? "activation/definition/" + id : "activation/correlation/" + CorrelationId;

    [JsonIgnore]
    public FactRequest Question => new(FactKind, JsonSerializer.Serialize(new[] { DefinitionId, CorrelationId }));

    public static ClaimActivation Of(FactRequest request)
    {
        ArgumentNullException.ThrowIfNull(request);
        var parts = JsonSerializer.Deserialize<string?[]>(request.Argument)!;
        return new ClaimActivation(parts[0], parts[1]);
    }

    /// <summary>Whether this instance stands in the way.</summary>
    public bool IsBrokenBy(InstanceState instance)
    {
        ArgumentNullException.ThrowIfNull(instance);
        return instance.Status == InstanceStatus.Running && (DefinitionId is null || string.Equals(DefinitionId, instance.DefinitionId, StringComparison.Ordinal))
            && (CorrelationId is null || string.Equals(CorrelationId, instance.CorrelationId, StringComparison.Ordinal));
    }
}
