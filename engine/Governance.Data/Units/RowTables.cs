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

    /// <summary>Writes one after the other; a row that should be there and is not is written whole.</summary>
    /// <param name="execute">Gives the number of rows it touched.</param>
    /// <param name="rest">What only the context can do.</param>
    public void Write(IEnumerable<RowEffect> rows, Func<Statement, int> execute, List<RowEffect> rest)
    {
        foreach (var effect in rows)
        {
            if (effect.WholeRow() is not { } row)
            {
                rest.Add(effect);
                continue;
            }

            var table = Table(row.GetType());
            if (effect.FormerRow() is not { } former || !table.HasKey)
                execute(table.Upsert(row, null)!.Value);
            else if (table.Update(row, former) is { } update && execute(update) == 0)
                execute(effect.IsPartial ? throw new RowMissingException($"A row of {table.Name} is missing.") : table.Upsert(row, null)!.Value);
        }
    }

    public RowTable Table(Type type) => _tables.GetOrAdd(
        type, t => new RowTable(model.FindEntityType(t) ?? throw new InvalidOperationException($"{t.Name} is no row of the model.")));
}
