using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Governance.Cases;
using Governance.Data;
using Governance.Execution;

namespace Governance.Portal.Commands.Generate;

/// <summary>Copies templates to other numbers, times and places.</summary>
internal sealed class CaseGenerator(SqliteFill bulk, Templates templates, TimeProvider time, Random random)
{
    private const long Day = 86_400_000_000;
    private const long Hour = 3_600_000_000;
    private const int DaysOfPast = 3 * 365;

    // Of the open ones: a share that nobody looked after.
    private const double Late = 0.12;

    private readonly long _now = CityTime.Micros(time.GetUtcNow());
    private readonly Dictionary<string, long> _sequences = new(StringComparer.Ordinal);
    private readonly Dictionary<CaseTemplate, List<RowCopies>> _rows = [];
    private readonly BulkTable _aggregates = bulk.Table<AggregateRow>();
    private readonly BulkTable _entries = bulk.Table<EntryRow>();
    private readonly BulkTable _texts = bulk.Table<CaseTextRow>();
    private readonly StringBuilder _buffer = new(16 * 1024);

    public void Fill(int closed, int open)
    {
        // In order of time: numbers and texts grow at their ends.
        for (var i = 0; i < closed; i++)
            Copy(Pick(templates.Closed), (long)(-DaysOfPast + ((double)i * (DaysOfPast - 2) / closed)));
        foreach (var (template, shift) in Enumerable.Range(0, open).Select(_ => NextOpen()).OrderBy(next => next.Template.CreatedMicros + next.Shift).ToList())
            Write(template, shift);
        foreach (var (name, value) in _sequences)
            bulk.SetSequence(name, value);
    }

    private CaseTemplate Pick(List<CaseTemplate> from) => from[random.Next(from.Count)];

    // Whole days: what was done in working hours stays there.
    private void Copy(CaseTemplate template, long day)
    {
        var days = ((_now - template.LastMicros) / Day) + day;
        Write(template, (days * Day) + random.NextInt64(Hour));
    }

    // Nothing falls due while the measurement begins.
    private (CaseTemplate Template, long Shift) NextOpen()
    {
        var template = Pick(random.NextDouble() < Late ? templates.Late : templates.Fresh);
        var newest = _now - template.LastMicros;
        var oldest = template.NextMicros == long.MaxValue ? newest - (10 * Day) : _now + Hour - template.NextMicros;
        return (template, oldest < newest ? random.NextInt64(oldest, newest) : newest);
    }

    private void Write(CaseTemplate template, long shift)
    {
        var created = template.CreatedMicros + shift;
        var number = Number(template.Prefix, DateOnly.FromDateTime((DateTimeOffset.UnixEpoch + TimeSpan.FromMicroseconds(created)).ToOffset(TimeSpan.FromHours(8)).DateTime));
        var copy = new CopyOf(number, shift, Places.At(random), Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(number)).AsSpan(0, 15)));
        var state = Encoding.UTF8.GetBytes(template.State.Fill(copy, template.Title, _buffer));
        var entry = GeneratedEntry.Of(copy.Key, created, state);
        var head = Chain.Next([], entry);
        var at = template.LastMicros + shift;
        bulk.Add(_aggregates, _aggregates.Values(new AggregateRow
        {
            Key = copy.Key.Value,
            Version = 1,
            Head = head,
            State = state,
            IsOpen = template.IsOpen,
            UpdatedMicros = at,
        }));
        bulk.Add(_entries, _entries.Values(new EntryRow { Aggregate = copy.Key.Value, Sequence = 1, Bytes = entry, Hash = head, AtMicros = at }));
        bulk.Add(_texts, _texts.Values(new CaseTextRow
        {
            CaseNo = number,
            Tokens = $"{SearchTokens.Of(number)} {template.Tokens} {Places.TokensOf(copy.Place)}",
        }));
        foreach (var row in Rows(template))
            row.Write(bulk, copy, _buffer);
    }

    private List<RowCopies> Rows(CaseTemplate template)
    {
        if (!_rows.TryGetValue(template, out var rows))
            _rows[template] = rows = [.. template.Rows.Select(row => new RowCopies(Table(row), row, template))];
        return rows;
    }

    private BulkTable Table(object row) => row switch
    {
        CaseRow => bulk.Table<CaseRow>(),
        WorkItemRow => bulk.Table<WorkItemRow>(),
        ClockRow => bulk.Table<ClockRow>(),
        LedgerRow => bulk.Table<LedgerRow>(),
        TimerRow => bulk.Table<TimerRow>(),
        InstanceRow => bulk.Table<InstanceRow>(),
        _ => throw new InvalidOperationException($"No table for {row.GetType().Name}."),
    };

    private string Number(string prefix, DateOnly day)
    {
        var name = string.Create(CultureInfo.InvariantCulture, $"case/{prefix}/{day:yyyyMMdd}");
        var next = (_sequences.TryGetValue(name, out var last) ? last : bulk.Sequence(name)) + 1;
        _sequences[name] = next;
        return CaseNo.Of(prefix, day, next).Value;
    }
}
