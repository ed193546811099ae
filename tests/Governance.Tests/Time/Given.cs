using System.Globalization;
using Governance.Execution.Time;

namespace Governance.Tests.Time;

/// <summary>Instants, files and calendars as the tests say them.</summary>
internal static class Given
{
    public static string Root { get; } = FindRoot();

    public static string ChinaJson { get; } = File.ReadAllText(Path.Combine(Root, "workflows", "calendars", "cn.json"));

    public static WorkingCalendar Office { get; } = WorkingCalendar.Load(ChinaJson).Value;

    /// <summary>An instant by the clock of Shanghai, <c>2026-02-14 10:00</c> with or without seconds and fractions.</summary>
    public static long At(string local) =>
        (DateTimeOffset.Parse(local + "+08:00", CultureInfo.InvariantCulture) - DateTimeOffset.UnixEpoch).Ticks / 10;

    public static string Text(long micros) =>
        CityZone.Shanghai.Local(micros).ToString("yyyy-MM-dd HH:mm:ss.FFFFFF", CultureInfo.InvariantCulture);

    public static Limit Hours(decimal amount) => new(amount, LimitUnit.WorkingHour);

    public static Limit WorkingDays(int amount) => new(amount, LimitUnit.WorkingDay);

    public static string? Preset(string id)
    {
        var path = Path.Combine(Root, "workflows", "presets", id + ".json");
        return File.Exists(path) ? File.ReadAllText(path) : null;
    }

    public static LimitTable Policy(string id) => LimitTable.Load(Preset(id)!, Preset).Value;

    /// <summary>A folder of <c>shared</c> beside the repository; null where there is none.</summary>
    public static string? Shared(string path)
    {
        for (var at = new DirectoryInfo(Root); at is not null; at = at.Parent)
        {
            var found = Path.Combine(at.FullName, "shared", path);
            if (Path.Exists(found))
                return found;
        }

        return null;
    }

    private static string FindRoot()
    {
        var at = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(Path.Combine(at!.FullName, "Governance.Workflow.sln")))
            at = at.Parent;
        return at.FullName;
    }
}
