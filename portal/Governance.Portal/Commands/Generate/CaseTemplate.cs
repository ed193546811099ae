using System.Globalization;
using System.Text;
using Governance.Cases;
using Governance.Data;
using Governance.Execution;

namespace Governance.Portal.Commands.Generate;

/// <summary>One case to copy: its state as text with gaps, and its rows.</summary>
internal sealed class CaseTemplate
{
    public CaseTemplate(CaseRow row, Casefile file, byte[] state, bool isOpen, IReadOnlyList<object> rows)
    {
        (Prefix, CaseNo, Title, IsOpen, Rows) = (row.CaseNo[..2], row.CaseNo, row.TitleMasked, isOpen, rows);
        (CreatedMicros, LastMicros) = (row.CreatedMicros, row.UpdatedMicros);
        NextMicros = rows.OfType<TimerRow>().Select(timer => timer.DueMicros).DefaultIfEmpty(long.MaxValue).Min();
        var instances = rows.OfType<InstanceRow>().Select(instance => instance.Id).ToList();
        Gaps = new TextGaps(CaseNo, Title, instances);
        State = Gaps.Cut(Encoding.UTF8.GetString(state));
        Tokens = SearchTokens.Of(file.Content.Title, file.Content.Text, file.Content.Address);
    }

    public string Prefix { get; }

    public string CaseNo { get; }

    public string Title { get; }

    public bool IsOpen { get; }

    public long CreatedMicros { get; }

    public long LastMicros { get; }

    /// <summary>When its next timer falls due; never, when none is armed.</summary>
    public long NextMicros { get; }

    public TextGaps Gaps { get; }

    public TextPieces State { get; }

    public string Tokens { get; }

    public IReadOnlyList<object> Rows { get; }
}

/// <summary>What a copy differs in.</summary>
/// <param name="Shift">Added to every instant, microseconds.</param>
/// <param name="Place">Appended to the title, so that words differ.</param>
internal readonly record struct CopyOf(string CaseNo, long Shift, string Place, string Seed)
{
    /// <summary>An id of 32 digits for the n-th instance of the case.</summary>
    public string Instance(int ordinal) => string.Create(CultureInfo.InvariantCulture, $"{Seed}{ordinal:x2}");

    public AggregateKey Key => AggregateKey.Case(CaseNo);
}
