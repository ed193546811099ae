using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Governance.Cases;
using Governance.Data;

namespace Governance.Portal.Commands.Generate;

/// <summary>Which template is copied to which number, time and place: closed cases first, each kind in order of time, so that keys and texts grow at their ends.</summary>
internal sealed class CaseCopies(SqliteFill bulk, Templates templates, long now, Random random)
{
    private const long Day = 86_400_000_000;
    private const long Hour = 3_600_000_000;
    private const int DaysOfPast = 3 * 365;

    // Of the open ones: a share that nobody looked after.
    private const double Late = 0.12;

    private readonly Dictionary<string, long> _sequences = new(StringComparer.Ordinal);

    /// <summary>The last number of every sequence that was used.</summary>
    public IReadOnlyDictionary<string, long> Sequences => _sequences;

    public IEnumerable<(CaseTemplate Template, CopyOf Copy)> Of(int closed, int open)
    {
        for (var i = 0; i < closed; i++)
        {
            var template = Pick(templates.Closed);
            yield return (template, Numbered(template, Shifted(template, (long)(-DaysOfPast + ((double)i * (DaysOfPast - 2) / closed)))));
        }

        foreach (var (template, shift) in Enumerable.Range(0, open).Select(_ => NextOpen()).OrderBy(next => next.Template.CreatedMicros + next.Shift).ToList())
            yield return (template, Numbered(template, shift));
    }

    private CaseTemplate Pick(List<CaseTemplate> from) => from[random.Next(from.Count)];

    // Whole days: what was done in working hours stays there.
    private long Shifted(CaseTemplate template, long day) => ((((now - template.LastMicros) / Day) + day) * Day) + random.NextInt64(Hour);

    // Nothing falls due while the measurement begins.
    private (CaseTemplate Template, long Shift) NextOpen()
    {
        var template = Pick(random.NextDouble() < Late ? templates.Late : templates.Fresh);
        var newest = now - template.LastMicros;
        var oldest = template.NextMicros == long.MaxValue ? newest - (10 * Day) : now + Hour - template.NextMicros;
        return (template, oldest < newest ? random.NextInt64(oldest, newest) : newest);
    }

    private CopyOf Numbered(CaseTemplate template, long shift)
    {
        var created = DateTimeOffset.UnixEpoch + TimeSpan.FromMicroseconds(template.CreatedMicros + shift);
        var day = DateOnly.FromDateTime(created.ToOffset(TimeSpan.FromHours(8)).DateTime);
        var name = string.Create(CultureInfo.InvariantCulture, $"case/{template.Prefix}/{day:yyyyMMdd}");
        var next = (_sequences.TryGetValue(name, out var last) ? last : bulk.Sequence(name)) + 1;
        _sequences[name] = next;
        var number = CaseNo.Of(template.Prefix, day, next).Value;
        return new CopyOf(number, shift, Places.At(random), Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(number)).AsSpan(0, 15)));
    }
}
