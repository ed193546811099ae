using System.Text.Json;
using Governance.Definitions;

namespace Governance.Execution.Running;

/// <summary>Whether another instance of a definition may start now.</summary>
internal static class Activation
{
    /// <returns>False: the burst was refused, or must first know who runs.</returns>
    public static bool Admit(BurstRun burst, WorkflowDefinition definition, string? correlationId)
    {
        if (Claim(definition, correlationId) is not { } claim)
            return true;

        if (!burst.Input.Facts.TryGet(claim.Question, out var isRunning))
        {
            burst.Need([claim.Question]);
            return false;
        }

        if (isRunning.ValueKind == JsonValueKind.True)
        {
            burst.Refuse(RunRefusals.AlreadyRunning(definition.Name ?? definition.DefinitionId));
            return false;
        }

        // The fact was read before the transaction: the store looks once more within it.
        burst.Emit(claim);
        return true;
    }

    // Without a correlation id there is nothing to be correlated by: then only the definition counts, as in Elsa, or nothing at all.
    private static ClaimActivation? Claim(WorkflowDefinition definition, string? correlationId) => definition.Activation switch
    {
        ActivationStrategy.Singleton => new ClaimActivation(definition.DefinitionId, null),
        ActivationStrategy.CorrelatedSingleton => new ClaimActivation(definition.DefinitionId, string.IsNullOrWhiteSpace(correlationId) ? null : correlationId),
        ActivationStrategy.Correlation when !string.IsNullOrWhiteSpace(correlationId) => new ClaimActivation(null, correlationId),
        _ => null,
    };
}
