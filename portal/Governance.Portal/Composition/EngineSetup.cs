using System.Globalization;
using Governance.Execution;

namespace Governance.Portal.Composition;

/// <summary>What an installation sets for the engine: <c>Governance:KeepEventsHours</c>. Values are recorded for Studio's viewer.</summary>
internal static class EngineSetup
{
    private const int MostHours = 24 * 365;

    private static readonly EngineSettings Usual = EngineSettings.Default with { RecordsValues = true };

    /// <param name="configuration">Null where there is none: the usual.</param>
    public static EngineSettings From(IConfiguration? configuration)
    {
        if (configuration?["Governance:KeepEventsHours"] is not { Length: > 0 } text)
            return Usual;

        return int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var hours) && hours <= MostHours
            ? Usual with { KeepEvents = TimeSpan.FromHours(hours) }
            : throw new InvalidOperationException($"Governance:KeepEventsHours is '{text}'; it may be a number from 0 to {MostHours}.");
    }
}
