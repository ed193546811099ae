using System.Text;
using Governance.Data;

namespace Governance.Portal.Commands.Generate;

/// <summary>One row of a template, ready to be copied: only what differs from copy to copy is bound anew.</summary>
internal sealed class RowCopies
{
    private readonly BulkRow _row;
    private readonly string _title;
    private readonly List<(int Column, TextPieces Text)> _texts = [];
    private readonly List<(int Column, long Micros)> _instants = [];
    private readonly int _stimulusId = -1;
    private readonly string _former = "";

    public RowCopies(SqliteFill bulk, object row, CaseTemplate template)
    {
        var (columns, values) = bulk.Columns(row);
        (_row, _title) = (bulk.Row(row), template.Title);
        for (var i = 0; i < values.Length; i++)
        {
            if (values[i] is string text && template.Gaps.Touches(text))
                _texts.Add((i, template.Gaps.Cut(text)));
            else if (values[i] is long and > 1_500_000_000_000_000 and < 1_999_999_999_999_999)
                _instants.Add((i, (long)values[i]!));
            if (string.Equals(columns[i], "stimulus_id", StringComparison.Ordinal))
                (_stimulusId, _former) = (i, new Guid((byte[])values[i]!, bigEndian: true).ToString());
        }
    }

    public void Write(in CopyOf copy, StringBuilder buffer)
    {
        // A rung's stimulus is consumed once in the whole database.
        var id = _stimulusId < 0 ? default : Execution.StimulusIds.From(_texts[0].Text.Fill(copy, _title, buffer), copy.CaseNo);
        foreach (var (column, text) in _texts)
        {
            var filled = text.Fill(copy, _title, buffer);
            _row.Set(column, _stimulusId < 0 ? filled : filled.Replace(_former, id.ToString(), StringComparison.Ordinal));
        }

        foreach (var (column, micros) in _instants)
            _row.Set(column, micros + copy.Shift);
        if (_stimulusId >= 0)
            _row.Set(_stimulusId, id.ToByteArray(bigEndian: true));
        _row.Insert();
    }
}
