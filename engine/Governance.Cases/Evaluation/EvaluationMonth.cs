using System.Globalization;
using System.Text.RegularExpressions;

namespace Governance.Cases;

/// <summary>A calendar month of the city, such as <c>2026-03</c>.</summary>
public readonly partial record struct EvaluationMonth(DateOnly First)
{
    public static bool TryParse(string? text, out EvaluationMonth month)
    {
        month = default;
        if (text is null || !Shape().IsMatch(text))
            return false;
        month = new EvaluationMonth(DateOnly.ParseExact(text + "-01", "yyyy-MM-dd", CultureInfo.InvariantCulture));
        return true;
    }

    /// <summary>Id of a scheme's run over this month.</summary>
    public string RunOf(string scheme) => $"{scheme}~{this}";

    public (long From, long Until) Micros(CityTime time) => (time.Calendar.Zone.Micros(First), time.Calendar.Zone.Micros(First.AddMonths(1)));

    public override string ToString() => First.ToString("yyyy-MM", CultureInfo.InvariantCulture);

    [GeneratedRegex("^20[0-9]{2}-(0[1-9]|1[0-2])$", RegexOptions.ExplicitCapture, Timeout.Infinite)]
    private static partial Regex Shape();
}
