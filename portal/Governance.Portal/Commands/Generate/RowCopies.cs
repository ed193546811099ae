using System.Text;
using Governance.Data;

namespace Governance.Portal.Commands.Generate;

/// <summary>Rows of one template in one table, ready to be copied.</summary>
internal sealed class RowCopies
{
    private readonly BulkTable _table;
    private readonly string _title;
    private readonly object?[] _values;
    private readonly List<(int Column, TextPieces Text)> _texts = [];
    private readonly List<int> _instants = [];
    private readonly int _stimulusId = -1;

    public RowCopies(BulkTable table, object row, CaseTemplate template)
    {
        (_table, _title, _values) = (table, template.Title, table.Values(row));
        for (var i = 0; i < _values.Length; i++)
        {
            if (_values[i] is string text && template.Gaps.Touches(text))
                _texts.Add((i, template.Gaps.Cut(text)));
            else if (_values[i] is long and > 1_500_000_000_000_000 and < 1_999_999_999_999_999)
                _instants.Add(i);
            if (string.Equals(table.Columns[i], "stimulus_id", StringComparison.Ordinal))
                _stimulusId = i;
        }
    }

    public void Write(SqliteFill bulk, in CopyOf copy, StringBuilder buffer)
    {
        var values = (object?[])_values.Clone();
        foreach (var (column, text) in _texts)
            values[column] = text.Fill(copy, _title, buffer);
        foreach (var column in _instants)
            values[column] = (long)values[column]! + copy.Shift;
        if (_stimulusId >= 0)
            Renew(values, copy);
        bulk.Add(_table, values);
    }

    // A rung's stimulus is consumed once in the whole database.
    private void Renew(object?[] values, in CopyOf copy)
    {
        var id = Execution.StimulusIds.From((string)values[0]!, copy.CaseNo);
        var former = values[_stimulusId] is byte[] bytes ? new Guid(bytes, bigEndian: true) : (Guid)values[_stimulusId]!;
        values[_stimulusId] = id;
        for (var i = 0; i < values.Length; i++)
            if (values[i] is string text && text.Contains(former.ToString(), StringComparison.Ordinal))
                values[i] = text.Replace(former.ToString(), id.ToString(), StringComparison.Ordinal);
    }
}
