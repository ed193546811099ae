namespace Governance.Data;

/// <summary>A table as bulk filling sees it: rows are arrays of values in the order of <see cref="Columns"/>.</summary>
internal sealed class BulkTable(RowTable table)
{
    /// <summary>Column names, such as <c>created_micros</c>.</summary>
    public IReadOnlyList<string> Columns { get; } = table.Columns;

    public string Insert => table.Insert;

    public object?[] Values(object row) => table.Values(row);
}
