using System.Text.Json;

namespace Governance.Tests.Time;

/// <summary>Calendars nobody would publish: odd shifts, many holidays, changes of hours in mid-year.</summary>
internal static class RandomCalendars
{
    public static string Next(Random random)
    {
        var used = new HashSet<DateOnly>();
        var days = Enumerable.Range(0, 40).Select(_ => Holiday(random, used)).OfType<object>().ToArray();
        object[] periods = [Period(random, "2024-01-01"), Period(random, "2024-06-01"), Period(random, "2024-10-01"), Period(random, "2025-06-01")];
        return JsonSerializer.Serialize(new
        {
            id = "random",
            edition = "1",
            known = new { from = "2024-01-01", to = "2025-12-31" },
            days,
            defaultShift = "odd",
            shifts = new[] { new { id = "odd", name = "odd", periods } },
        });
    }

    private static object? Holiday(Random random, HashSet<DateOnly> used)
    {
        var first = new DateOnly(2024, 1, 1).AddDays(random.Next(720));
        var dates = Enumerable.Range(0, random.Next(1, 9)).Select(first.AddDays).ToArray();
        var on = dates[^1].AddDays(1);
        if (dates.Append(on).Any(date => used.Contains(date)))
            return null;
        used.UnionWith(dates.Append(on));
        return new { name = "假", off = $"{first:yyyy-MM-dd}..{dates[^1]:yyyy-MM-dd}", on = new[] { $"{on:yyyy-MM-dd}" } };
    }

    private static object Period(Random random, string from) => new
    {
        from,
        week = new Dictionary<string, string[]> { ["mon-thu"] = Hours(random), ["fri"] = Hours(random), ["sat"] = Hours(random) },
        makeUp = Hours(random),
        holiday = random.Next(2) == 0 ? [] : Hours(random),
    };

    private static string[] Hours(Random random)
    {
        var ends = Enumerable.Range(0, random.Next(1, 4) * 2).Select(_ => random.Next(1441)).Distinct().Order().ToArray();
        return [.. ends.Chunk(2).Where(pair => pair.Length == 2).Select(pair => $"{Clock(pair[0])}-{Clock(pair[1])}")];
    }

    private static string Clock(int minute) => $"{minute / 60:00}:{minute % 60:00}";
}
