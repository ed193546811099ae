namespace Governance.Execution.Expressions.JavaScript.Language;

internal static class DateBuiltins
{
    private static readonly string[] PartNames = ["FullYear", "Month", "Date", "Hours", "Minutes", "Seconds", "Milliseconds"];

    public static NativeFunction Make()
    {
        var prototype = Builtins.DatePrototype;
        var type = Builtins.Type("Date", 7, prototype, (run, _, _) => Text(run, run.NowMillis), New);
        type.Method("now", 0, (run, _, _) => run.NowMillis);
        type.Method("parse", 1, (run, _, a) => DateText.Parse(Coerce.ToText(run, a.At(0)), run.Host.Zone));
        type.Method("UTC", 7, (run, _, a) => DateParts.Clip(FromParts(run, a).ToTime()));
        AddReading(prototype);
        AddTexts(prototype);
        foreach (var (first, name) in PartNames.Index())
        {
            prototype.Method("set" + name, 1, (run, self, a) => Change(run, This(run, self), first, a, utc: false));
            prototype.Method("setUTC" + name, 1, (run, self, a) => Change(run, This(run, self), first, a, utc: true));
        }
        prototype.Method("setTime", 1, (run, self, a) =>
            This(run, self).Time = DateParts.Clip(Coerce.ToNumber(run, a.At(0))));
        return type;
    }

    private static JsDate This(Run run, JsValue self) =>
        self.Reference as JsDate ?? throw run.TypeError("this is not a Date object.");

    private static JsValue New(Run run, JsValue[] arguments, JsObject newTarget)
    {
        var time = arguments.Length switch
        {
            0 => run.NowMillis,
            1 => FromValue(run, arguments[0]),
            _ => DateParts.Clip(LocalTime.ToUtc(run.Host.Zone, FromParts(run, arguments).ToTime())),
        };
        return new JsDate(JsFunction.PrototypeOf(run, newTarget, Builtins.DatePrototype), time);
    }

    private static double FromValue(Run run, JsValue value)
    {
        if (value.Reference is JsDate date)
            return date.Time;
        var primitive = Coerce.ToPrimitive(run, value, "default");
        return primitive.IsText
            ? DateText.Parse(primitive.Text, run.Host.Zone)
            : DateParts.Clip(Coerce.ToNumber(run, primitive));
    }

    private static DateParts FromParts(Run run, JsValue[] arguments)
    {
        double Part(int index, double missing) => index < arguments.Length ? Coerce.ToNumber(run, arguments[index]) : missing;
        var year = Part(0, double.NaN);
        if (Math.Truncate(year) is >= 0 and <= 99)
            year = 1900 + Math.Truncate(year);
        return new DateParts(year, Part(1, 0), Part(2, 1), Part(3, 0), Part(4, 0), Part(5, 0), Part(6, 0));
    }

    private static void AddReading(JsObject prototype)
    {
        Func<DateParts, double>[] parts = [p => p.Year, p => p.Month, p => p.Day, p => p.Hour, p => p.Minute, p => p.Second, p => p.Millisecond];
        foreach (var (name, part) in PartNames.Zip(parts))
        {
            prototype.Method("get" + name, 0, (run, self, _) =>
                Read(run, self, utc: false, time => part(DateParts.Of(time))));
            prototype.Method("getUTC" + name, 0, (run, self, _) =>
                Read(run, self, utc: true, time => part(DateParts.Of(time))));
        }
        prototype.Method("getDay", 0, (run, self, _) => Read(run, self, utc: false, time => DateParts.WeekDay(time)));
        prototype.Method("getUTCDay", 0, (run, self, _) => Read(run, self, utc: true, time => DateParts.WeekDay(time)));
        prototype.Method("getTime", 0, (run, self, _) => This(run, self).Time);
        prototype.Method("valueOf", 0, (run, self, _) => This(run, self).Time);
        prototype.Method("getTimezoneOffset", 0, (run, self, _) =>
            Read(run, self, utc: true, time => -LocalTime.Offset(run.Host.Zone, time) / 60_000));
    }

    private static JsValue Read(Run run, JsValue self, bool utc, Func<double, double> part)
    {
        var time = This(run, self).Time;
        return double.IsNaN(time) ? time : part(utc ? time : LocalTime.FromUtc(run.Host.Zone, time));
    }

    private static void AddTexts(JsObject prototype)
    {
        prototype.Method("toISOString", 0, (run, self, _) =>
            This(run, self).Time is var time && double.IsNaN(time) ? throw run.RangeError("Invalid time value") : DateText.Iso(time));
        prototype.Method("toJSON", 1, (run, self, _) =>
            self.Reference is JsDate { Time: var time } && !double.IsNaN(time) ? DateText.Iso(time) : JsValue.Null);
        prototype.Method("toString", 0, (run, self, _) => Text(run, This(run, self).Time));
        AddText(prototype, "toUTCString", (_, time) => DateText.Utc(time));
        AddText(prototype, "toGMTString", (_, time) => DateText.Utc(time));
        AddText(prototype, "toDateString", (zone, time) => DateText.Day(LocalTime.FromUtc(zone, time)));
        AddText(prototype, "toTimeString", (zone, time) => DateText.Time(LocalTime.FromUtc(zone, time), LocalTime.Offset(zone, time), zone));
        AddText(prototype, "toLocaleString", (zone, time) => DateText.Local(LocalTime.FromUtc(zone, time), withDay: true, withTime: true));
        AddText(prototype, "toLocaleDateString", (zone, time) => DateText.Local(LocalTime.FromUtc(zone, time), withDay: true, withTime: false));
        AddText(prototype, "toLocaleTimeString", (zone, time) => DateText.Local(LocalTime.FromUtc(zone, time), withDay: false, withTime: true));
    }

    private static void AddText(JsObject prototype, string name, Func<TimeZoneInfo, double, string> text) =>
        prototype.Method(name, 0, (run, self, _) =>
            This(run, self).Time is var time && double.IsNaN(time) ? "Invalid Date" : text(run.Host.Zone, time));

    private static JsValue Text(Run run, double time)
    {
        if (double.IsNaN(time))
            return "Invalid Date";
        var zone = run.Host.Zone;
        var local = LocalTime.FromUtc(zone, time);
        return DateText.Day(local) + " " + DateText.Time(local, LocalTime.Offset(zone, time), zone);
    }

    /// <summary>Replaces the part <paramref name="first"/> and those after it by as many numbers as were given.</summary>
    private static JsValue Change(Run run, JsDate date, int first, JsValue[] arguments, bool utc)
    {
        var zone = run.Host.Zone;
        var start = double.IsNaN(date.Time) && first == 0 ? 0 : utc ? date.Time : LocalTime.FromUtc(zone, date.Time);
        var most = first switch { 0 => 3, 1 => 2, 2 => 1, _ => 7 - first };
        var given = arguments.Take(most).Select(v => Coerce.ToNumber(run, v)).ToArray();
        if (double.IsNaN(start) || given.Length == 0)
            return date.Time = double.NaN;
        var p = DateParts.Of(start);
        double[] parts = [p.Year, p.Month, p.Day, p.Hour, p.Minute, p.Second, p.Millisecond];
        given.CopyTo(parts, first);
        var time = new DateParts(parts[0], parts[1], parts[2], parts[3], parts[4], parts[5], parts[6]).ToTime();
        return date.Time = DateParts.Clip(utc ? time : LocalTime.ToUtc(zone, time));
    }
}
