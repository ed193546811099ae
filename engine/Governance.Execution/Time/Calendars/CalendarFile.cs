using System.Collections.Immutable;
using Governance.Definitions;

namespace Governance.Execution.Time;

/// <summary>A calendar as data (<c>workflows/calendars/*.json</c>): public holidays, 调休, shifts.</summary>
public sealed class CalendarFile
{
    // Outside the table the outermost week repeats, so both ends need one that no holiday touches.
    private const int Margin = 14;

    private readonly (DateOnly From, DateOnly To) _known;
    private readonly ImmutableDictionary<DateOnly, bool> _worked;
    private readonly ImmutableDictionary<string, Shift> _shifts;

    private CalendarFile(JsonCursor root)
    {
        root.Only("id", "edition", "source", "known", "days", "defaultShift", "shifts");
        Id = $"{root.Text("id")}@{root.Text("edition")}";
        var known = root.Required("known")?.Only("from", "to");
        _known = (known?.Required("from")?.AsDate() ?? default, known?.Required("to")?.AsDate() ?? default);
        if (_known.To < _known.From)
            root.Note(TimeRefusals.Reversed("$.known"));
        _worked = ReadDays(root);
        _shifts = ReadShifts(root);
        DefaultShift = root.Text("defaultShift");
        if (!_shifts.ContainsKey(DefaultShift))
            root.Note(TimeRefusals.ShiftUnknown(DefaultShift));
    }

    /// <summary>Id and edition.</summary>
    public string Id { get; }

    public string DefaultShift { get; }

    /// <summary>Shift ids with their names on screen.</summary>
    public IEnumerable<KeyValuePair<string, string>> Shifts => _shifts.Select(shift => KeyValuePair.Create(shift.Key, shift.Value.Name));

    /// <returns>The file, or a refusal TIM-001 to TIM-019.</returns>
    public static Result<CalendarFile> Read(string json) => JsonCursor.Open(json).Then<CalendarFile>(root =>
    {
        var file = new CalendarFile(root);
        return root.Refusal is { } refusal ? refusal : file;
    });

    /// <summary>The working time of a shift (null: the default one); refuses an unknown one (TIM-010).</summary>
    public Result<WorkingCalendar> For(string? shift, CityZone zone)
    {
        if (!_shifts.TryGetValue(shift ?? DefaultShift, out var chosen))
            return TimeRefusals.ShiftUnknown(shift ?? DefaultShift);
        var first = Earlier(_known.From, chosen.Periods[0].From).AddDays(-Margin);
        var last = Later(_known.To, chosen.Periods[^1].From).AddDays(Margin);
        var days = Enumerable.Range(0, last.DayNumber - first.DayNumber + 1).Select(first.AddDays).ToArray();
        var table = new DayTable(
            Scale.DayNumber(first), [.. days.Select(day => HoursOf(chosen, day))], [.. days.Select(IsWorkday)]);
        return new WorkingCalendar(Id, chosen.Id, zone, table, (Scale.DayNumber(_known.From), Scale.DayNumber(_known.To) + 1));
    }

    private DayPattern HoursOf(Shift shift, DateOnly date)
    {
        var period = shift.On(date);
        var plain = period.Week[(int)date.DayOfWeek];
        if (!_worked.TryGetValue(date, out var worked))
            return plain;
        return worked ? period.MakeUp : period.Holiday;
    }

    private bool IsWorkday(DateOnly date) =>
        _worked.TryGetValue(date, out var worked) ? worked : date.DayOfWeek is not (DayOfWeek.Saturday or DayOfWeek.Sunday);

    private ImmutableDictionary<DateOnly, bool> ReadDays(JsonCursor root)
    {
        var days = ImmutableDictionary.CreateBuilder<DateOnly, bool>();
        foreach (var row in root.Items("days"))
        {
            row.Only("name", "off", "on").Text("name");
            if (row.Get("off") is { } off)
                Add(off, worked: false);
            foreach (var on in row.Items("on"))
                Add(on, worked: true);
        }

        return days.ToImmutable();

        void Add(JsonCursor place, bool worked)
        {
            var (first, last) = place.AsDates();
            for (var date = first; date <= last && date <= _known.To; date = date.AddDays(1))
            {
                if (!days.TryAdd(date, worked))
                    place.Note(TimeRefusals.DayTwice(date, place.Path));
            }

            if (first < _known.From || last > _known.To)
                place.Note(TimeRefusals.DayUnknown(first < _known.From ? first : last, place.Path));
        }
    }

    private static ImmutableDictionary<string, Shift> ReadShifts(JsonCursor root)
    {
        var shifts = ImmutableDictionary.CreateBuilder<string, Shift>(StringComparer.Ordinal);
        foreach (var row in root.Items("shifts"))
        {
            row.Only("id", "name", "periods");
            var periods = row.Items("periods").Select(ShiftPeriod.Read).OrderBy(period => period.From).ToImmutableArray();
            if (periods.IsEmpty)
                row.Note(TimeRefusals.Missing($"{row.Path}.periods"));
            var shift = new Shift(row.Text("id"), row.Text("name"), periods);
            if (!shifts.TryAdd(shift.Id, shift))
                row.Note(TimeRefusals.Duplicate(shift.Id, row.Path));
        }

        return shifts.ToImmutable();
    }

    private static DateOnly Earlier(DateOnly a, DateOnly b) => a < b ? a : b;

    private static DateOnly Later(DateOnly a, DateOnly b) => a > b ? a : b;
}
