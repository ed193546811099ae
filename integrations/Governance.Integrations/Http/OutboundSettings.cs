using System.Globalization;
using Microsoft.Extensions.Configuration;

namespace Governance.Integrations.Http;

/// <summary>What an administrator allows requests to other systems.</summary>
/// <param name="Timeout">For one attempt, the answer's body included.</param>
/// <param name="MaxAnswerBytes">A longer answer is not taken.</param>
/// <param name="Attempts">How often a request is tried before its failure is the answer.</param>
public sealed record OutboundSettings(OutboundHosts Hosts, TimeSpan Timeout, int MaxAnswerBytes, int Attempts)
{
    public SecretStore Secrets { get; init; } = SecretStore.None;

    /// <summary>Where tasks of <c>Elsa.RunTask</c> are told; null: nowhere, they wait in the outbox.</summary>
    public TaskEndpoint? Tasks { get; init; }

    /// <summary>Reads <c>Governance:OutboundHosts</c>, <c>…:OutboundTimeoutSeconds</c>, <c>…:OutboundMaxBytes</c>, <c>…:OutboundAttempts</c>.</summary>
    public static OutboundSettings From(IConfiguration configuration) => new(
        OutboundHosts.Parse(configuration["Governance:OutboundHosts"]),
        // A node keeps a message for two minutes: an attempt must be over before another node takes it.
        TimeSpan.FromSeconds(Whole(configuration, "OutboundTimeoutSeconds", 30, 1, 100)),
        Whole(configuration, "OutboundMaxBytes", 1024 * 1024, 1, 64 * 1024 * 1024),
        Whole(configuration, "OutboundAttempts", 4, 1, 20))
    {
        Secrets = SecretStore.From(configuration),
        Tasks = TaskEndpoint.From(configuration),
    };

    private static int Whole(IConfiguration configuration, string name, int otherwise, int least, int most)
    {
        if (configuration["Governance:" + name] is not { Length: > 0 } text)
            return otherwise;

        return int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var value) && value >= least && value <= most
            ? value
            : throw new InvalidOperationException($"Governance:{name} is '{text}'; it may be a number from {least} to {most}.");
    }
}
