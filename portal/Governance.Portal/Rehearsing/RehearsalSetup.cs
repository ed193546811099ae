using System.Globalization;
using Governance.Cases;
using Governance.Studio;

namespace Governance.Portal.Rehearsing;

/// <summary>What an installation sets for rehearsals: <c>Governance:RehearsalCases</c> and <c>Governance:RehearsalSeconds</c>.</summary>
internal static class RehearsalSetup
{
    private const int MostCases = 10_000;
    private const int MostSeconds = 600;

    public static void AddRehearsals(this IServiceCollection services)
    {
        services.AddSingleton<CaseRehearsal>().AddSingleton<GoldenFolders>().AddSingleton<IRecordedCases, RecordedCases>();
        services.AddOptions<StudioOptions>().Configure<IServiceProvider>((options, provider) => Read(options, provider.GetService<IConfiguration>()));
    }

    private static void Read(StudioOptions options, IConfiguration? configuration)
    {
        options.RehearsalCases = Number(configuration, "Governance:RehearsalCases", options.RehearsalCases, MostCases);
        options.RehearsalTime = TimeSpan.FromSeconds(Number(configuration, "Governance:RehearsalSeconds", (int)options.RehearsalTime.TotalSeconds, MostSeconds));
    }

    private static int Number(IConfiguration? configuration, string key, int otherwise, int most)
    {
        if (configuration?[key] is not { Length: > 0 } text)
            return otherwise;

        return int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number <= most
            ? number
            : throw new InvalidOperationException($"{key} is '{text}'; it may be a number from 0 to {most}.");
    }
}
