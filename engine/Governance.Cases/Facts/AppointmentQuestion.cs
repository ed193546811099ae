using System.Globalization;
using System.Text.Json;
using Governance.Execution;
using Governance.Execution.Time;

namespace Governance.Cases;

/// <summary>预约: asks when to be there, at the same hour of a night that comes.</summary>
/// <param name="SeenMicros">When it was seen, or reported.</param>
public sealed record AppointmentQuestion(TimedEvidence Evidence, long SeenMicros, long FromMicros)
{
    public const string Kind = "appointment";

    /// <summary>The rung of the clock at which whoever goes shall be there.</summary>
    public const string Rung = "appointed";

    private const long Minute = 60_000_000;
    private const int DayMinutes = 24 * 60;

    public FactRequest Request => new(Kind, JsonSerializer.Serialize(this, CaseJson.Options));

    internal static AppointmentQuestion Of(Casefile file, TimedEvidence evidence, long now) => new(evidence, file.Content.OccurredMicros ?? file.CreatedMicros, now);

    internal DeadlineFact Answer(CityZone zone)
    {
        var minute = Evidence.MinuteFor((int)zone.Local(SeenMicros).TimeOfDay.TotalMinutes);
        var today = zone.Micros(DateOnly.FromDateTime(zone.Local(FromMicros).DateTime)) + (minute * Minute);
        var earliest = FromMicros + (Evidence.Lead * Minute);
        var at = today + (Math.Max(0, Days(earliest - today)) * DayMinutes * Minute);
        var due = at + (Evidence.Stay * Minute);
        return new DeadlineFact(due, zone.Local(at).ToString("预约 M月d日 HH:mm", CultureInfo.InvariantCulture), "emergency-hour", $"时效证据：{Evidence.Name}")
        {
            Steps = [new ClockStep(Rung, "预约时刻到", at), new ClockStep("due", "到期", due)],
        };
    }

    private static long Days(long behind) => behind <= 0 ? 0 : ((behind - 1) / (DayMinutes * Minute)) + 1;
}
