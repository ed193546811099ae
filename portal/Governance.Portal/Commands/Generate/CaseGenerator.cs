using System.Text;
using Governance.Data;
using Governance.Execution;

namespace Governance.Portal.Commands.Generate;

/// <summary>Writes copies of templates: states and entries are made on every core, rows written table by table, a few thousand cases at a time.</summary>
/// <remarks>So a table lies in the file in long runs: making its indexes afterwards reads those, not every page of the file.</remarks>
internal sealed class CaseGenerator
{
    private const int Chunk = 16_384;
    private const int Ahead = 3;

    private static readonly Type[] Tables = [typeof(CaseRow), typeof(WorkItemRow), typeof(ClockRow), typeof(LedgerRow), typeof(TimerRow), typeof(InstanceRow)];

    private readonly SqliteFill _bulk;
    private readonly long _now;
    private readonly StringBuilder _buffer = new(16 * 1024);
    private readonly Dictionary<CaseTemplate, ILookup<Type, RowCopies>> _rows = [];
    private readonly BulkRow _aggregate;
    private readonly BulkRow _entry;
    private readonly BulkRow _text;

    /// <param name="now">When the journal says that they were written, microseconds.</param>
    public CaseGenerator(SqliteFill bulk, long now)
    {
        (_bulk, _now) = (bulk, now);
        _aggregate = bulk.Row(new AggregateRow { Key = "", Version = 1, Head = [], State = [], UpdatedMicros = now });
        _entry = bulk.Row(new EntryRow { Aggregate = "", Sequence = 1, Bytes = [], Hash = [], AtMicros = now });
        _text = bulk.Row(new CaseTextRow { CaseNo = "", Tokens = "" });
    }

    public async Task Fill(CaseCopies copies, int closed, int open, Action<string> tell)
    {
        var (waiting, written) = (new Queue<Task<List<Ready>>>(), 0);
        foreach (var chunk in copies.Of(closed, open).Chunk(Chunk))
        {
            waiting.Enqueue(Task.Run(() => Prepare(chunk)));
            if (waiting.Count > Ahead)
                tell($"{written += Write(await waiting.Dequeue())} cases");
        }

        while (waiting.TryDequeue(out var next))
            tell($"{written += Write(await next)} cases");
        foreach (var (name, value) in copies.Sequences)
            _bulk.SetSequence(name, value);
    }

    private List<Ready> Prepare((CaseTemplate Template, CopyOf Copy)[] chunk)
    {
        var buffer = new StringBuilder(16 * 1024);
        var ready = new List<Ready>(chunk.Length);
        foreach (var (template, copy) in chunk)
        {
            var state = Encoding.UTF8.GetBytes(template.State.Fill(copy, template.Title, buffer));
            var entry = GeneratedEntry.Of(copy.Key, _now, state);
            ready.Add(new Ready(template, copy, copy.Key.Value, PackedState.Pack(state, template.IsOpen), entry, Chain.Next([], entry)));
        }

        return ready;
    }

    private int Write(List<Ready> chunk)
    {
        var (key, head, state, isOpen) = (_aggregate.Column("key"), _aggregate.Column("head"), _aggregate.Column("state"), _aggregate.Column("is_open"));
        foreach (var ready in chunk)
        {
            _aggregate.Set(key, ready.Key);
            _aggregate.Set(head, ready.Head);
            _aggregate.Set(state, ready.State);
            _aggregate.Set(isOpen, ready.Template.IsOpen ? 1 : 0);
            _aggregate.Insert();
        }

        var (aggregate, bytes, hash) = (_entry.Column("aggregate"), _entry.Column("bytes"), _entry.Column("hash"));
        foreach (var ready in chunk)
        {
            _entry.Set(aggregate, ready.Key);
            _entry.Set(bytes, ready.Entry);
            _entry.Set(hash, ready.Head);
            _entry.Insert();
        }

        WriteTexts(chunk);
        foreach (var table in Tables)
            foreach (var ready in chunk)
                foreach (var row in Rows(ready.Template)[table])
                    row.Write(ready.Copy, _buffer);
        return chunk.Count;
    }

    private void WriteTexts(List<Ready> chunk)
    {
        var (number, tokens) = (_text.Column("case_no"), _text.Column("tokens"));
        foreach (var ready in chunk)
        {
            _text.Set(number, ready.Copy.CaseNo);
            _text.Set(tokens, $"{SearchTokens.Of(ready.Copy.CaseNo)} {ready.Template.Tokens} {Places.TokensOf(ready.Copy.Place)}");
            _text.Insert();
        }
    }

    private ILookup<Type, RowCopies> Rows(CaseTemplate template)
    {
        if (!_rows.TryGetValue(template, out var rows))
            _rows[template] = rows = template.Rows.ToLookup(row => row.GetType(), row => new RowCopies(_bulk, row, template));
        return rows;
    }

    private sealed record Ready(CaseTemplate Template, CopyOf Copy, string Key, byte[] State, byte[] Entry, byte[] Head);
}
