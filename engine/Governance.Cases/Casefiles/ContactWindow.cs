using System.Globalization;
using Governance.Definitions;

namespace Governance.Cases;

/// <summary>可联系时段: when the reporter said they can be called. No identity, and kept out of free words.</summary>
/// <param name="Days">any, workdays or weekends.</param>
/// <param name="From">The city's wall clock, whole or half hours, such as 18:00.</param>
public sealed record ContactWindow(string Days, string From, string Until)
{
    public string Text => $"{DaysName(Days)} {From}–{Until}";

    private static string DaysName(string days) => days switch
    {
        "workdays" => "工作日",
        "weekends" => "周末和节假日",
        _ => "每天",
    };
}

/// <summary>As it is asked for.</summary>
public sealed record ContactWindowRequest(string? Days, string? From, string? Until);

internal static class ContactWindows
{
    private const string Field = "contactWindow";
    private const string Title = "可联系时段";
    private static readonly TimeOnly Earliest = new(8, 0);
    private static readonly TimeOnly Latest = new(21, 0);

    /// <summary>Nobody is called at night, whoever asks for it; a window shorter than half an hour is none.</summary>
    public static Refusal? Check(ContactWindowRequest? asked)
    {
        if (asked is null)
            return null;
        if (asked.Days is not (null or "any" or "workdays" or "weekends"))
            return CaseRefusals.FieldWrong(Field, Title, "的日子不在可选范围内，请选择每天、工作日或周末和节假日。");
        return Hour(asked.From) is { } from && Hour(asked.Until) is { } until && from >= Earliest && until <= Latest && from < until
            ? null
            : CaseRefusals.FieldWrong(Field, Title, "应在 08:00 到 21:00 之间，整点或半点，开始早于结束，例如 18:00 到 20:00。");
    }

    public static ContactWindow? Of(ContactWindowRequest? asked) => asked is { From: { } from, Until: { } until } ? new ContactWindow(asked.Days ?? "any", from, until) : null;

    private static TimeOnly? Hour(string? given) =>
        TimeOnly.TryParseExact(given, "HH:mm", CultureInfo.InvariantCulture, DateTimeStyles.None, out var hour) && hour.Minute % 30 == 0 ? hour : null;
}
