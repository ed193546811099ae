using System.Text.Json;

namespace Governance.Definitions;

/// <summary>Strategies a definition names by type: only those that are known here may be named.</summary>
internal static class StrategyReader
{
    private static readonly string[] Activation =
    [
        "AllowAlways", "Singleton", "Correlated", "CorrelatedSingleton", "AllowAlwaysStrategy", "SingletonStrategy", "CorrelationStrategy",
        "CorrelatedSingletonStrategy",
    ];

    /// <summary>The activation strategy; <see cref="Read"/> has refused what is unknown.</summary>
    public static ActivationStrategy ReadActivation(JsonElement options) => ShortName(options.Text("activationStrategyType", "$.options") ?? string.Empty) switch
    {
        "Singleton" or "SingletonStrategy" => ActivationStrategy.Singleton,
        "CorrelatedSingleton" or "CorrelatedSingletonStrategy" => ActivationStrategy.CorrelatedSingleton,
        "Correlated" or "CorrelationStrategy" => ActivationStrategy.Correlation,
        _ => ActivationStrategy.Always,
    };

    public static IncidentStrategy Read(JsonElement options)
    {
        var activation = options.Text("activationStrategyType", "$.options");
        if (!string.IsNullOrEmpty(activation) && !Activation.Contains(ShortName(activation), StringComparer.Ordinal))
            throw new DefinitionRefusedException(DefinitionRefusals.UnknownType("$.options.activationStrategyType", activation));

        options.Text("commitStrategyName", "$.options");
        var incident = options.Text("incidentStrategyType", "$.options");
        if (string.IsNullOrEmpty(incident))
            return IncidentStrategy.Default;

        return ShortName(incident) switch
        {
            "FaultStrategy" => IncidentStrategy.Fault,
            "ContinueWithIncidentsStrategy" => IncidentStrategy.ContinueWithIncidents,
            "WaitForPerson" => IncidentStrategy.WaitForPerson,
            _ => throw new DefinitionRefusedException(DefinitionRefusals.UnknownType("$.options.incidentStrategyType", incident)),
        };
    }

    // "Elsa.Workflows.IncidentStrategies.FaultStrategy, Elsa.Workflows.Core" and the alias "FaultStrategy" are the same.
    private static string ShortName(string name)
    {
        var type = name.Split(',', 2)[0].Trim();
        return type[(type.LastIndexOf('.') + 1)..];
    }
}
