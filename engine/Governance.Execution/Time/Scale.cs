namespace Governance.Execution.Time;

/// <summary>Instants and spans are microseconds.</summary>
internal static class Scale
{
    public const long Minute = 60_000_000;

    public const long Hour = 60 * Minute;

    public const long Day = 24 * Hour;

    /// <summary>Days since 1970-01-01.</summary>
    public static int DayNumber(DateOnly date) => date.DayNumber - new DateOnly(1970, 1, 1).DayNumber;

    public static DateOnly Date(long dayNumber) => new DateOnly(1970, 1, 1).AddDays((int)dayNumber);

    public static long FloorDiv(long value, long by)
    {
        var quotient = value / by;
        return value % by < 0 ? quotient - 1 : quotient;
    }

    public static long CeilDiv(long value, long by) => -FloorDiv(-value, by);
}
