using System.Collections.Concurrent;
using Microsoft.EntityFrameworkCore.Metadata;

namespace Governance.Data;

/// <summary>Row effects that say the whole row, as statements; the others go through the context.</summary>
internal sealed class RowTables(IModel model)
{
    private readonly ConcurrentDictionary<Type, RowTable> _tables = new();

    /// <param name="rest">What only the context can do.</param>
    public List<Statement> Split(IEnumerable<RowEffect> rows, List<RowEffect> rest)
    {
        var statements = new List<Statement>();
        foreach (var effect in rows)
        {
            if (effect.WholeRow() is not { } row)
                rest.Add(effect);
            else if (Split(Table(row.GetType()), row, effect) is { } statement)
                statements.Add(statement);
        }

        return statements;
    }

    // What is true in part only must never become a row of its own.
    private static Statement? Split(RowTable table, object row, RowEffect effect) =>
        effect is { IsPartial: true } && effect.FormerRow() is { } former ? table.Update(row, former) : table.Upsert(row, effect.FormerRow());

    /// <param name="rest">What only the context can do.</param>
    public List<RowStatement> Prepare(IEnumerable<RowEffect> rows, List<RowEffect> rest)
    {
        var writes = new List<RowStatement>();
        foreach (var effect in rows)
        {
            if (effect.WholeRow() is not { } row)
                rest.Add(effect);
            else if (Prepare(Table(row.GetType()), row, effect) is { } write)
                writes.Add(write);
        }

        return writes;
    }

    private static RowStatement? Prepare(RowTable table, object row, RowEffect effect)
    {
        if (effect.FormerRow() is not { } former || !table.HasKey)
            return new RowStatement(table.Upsert(row, null)!.Value, null);
        return table.Update(row, former) is { } update ? new RowStatement(update, new MissingRow(table, effect.IsPartial ? null : row)) : null;
    }

    public RowTable Table(Type type) => _tables.GetOrAdd(
        type, t => new RowTable(model.FindEntityType(t) ?? throw new InvalidOperationException($"{t.Name} is no row of the model.")));
}

/// <summary>One row to write.</summary>
/// <param name="First">What is executed.</param>
/// <param name="Missing">What to do where it touches no row; null where that cannot be.</param>
internal readonly record struct RowStatement(Statement First, MissingRow? Missing)
{
    /// <param name="execute">Gives the number of rows it touched.</param>
    /// <exception cref="RowMissingException">The row should be there and is not, and nobody knows all of it.</exception>
    public void Execute(Func<Statement, int> execute)
    {
        if (execute(First) == 0 && Missing is { } missing)
            execute(missing.Whole());
    }
}

/// <param name="Row">All of it; null where it is known in part only.</param>
internal sealed record MissingRow(RowTable Table, object? Row)
{
    public Statement Whole() => Table.Upsert(Row ?? throw new RowMissingException($"A row of {Table.Name} is missing."), null)!.Value;
}
