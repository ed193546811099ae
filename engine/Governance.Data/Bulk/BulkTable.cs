namespace Governance.Data;

/// <summary>A table as bulk filling sees it: rows are arrays of values in the order of <see cref="Columns"/>.</summary>
public sealed class BulkTable
{
    private readonly RowTable _table;

    internal BulkTable(RowTable table)
    {
        _table = table;
        Columns = table.Columns;
    }

    /// <summary>Column names, such as <c>created_micros</c>.</summary>
    public IReadOnlyList<string> Columns { get; }

    internal string Name => _table.Name;

    internal string Insert => _table.Insert;

    public object?[] Values(object row) => _table.Values(row);
}
