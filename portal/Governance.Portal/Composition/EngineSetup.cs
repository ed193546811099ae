using System.Globalization;
using Governance.Execution;

namespace Governance.Portal.Composition;

/// <summary>What an installation sets for the engine: <c>Governance:KeepEventsHours</c>.</summary>
internal static class EngineSetup
{
    private const int MostHours = 24 * 365;

    /// <param name="configuration">Null where there is none: the defaults.</param>
    public static EngineSettings From(IConfiguration? configuration)
    {
        if (configuration?["Governance:KeepEventsHours"] is not { Length: > 0 } text)
            return EngineSettings.Default;

        return int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var hours) && hours <= MostHours
            ? EngineSettings.Default with { KeepEvents = TimeSpan.FromHours(hours) }
            : throw new InvalidOperationException($"Governance:KeepEventsHours is '{text}'; it may be a number from 0 to {MostHours}.");
    }
}
