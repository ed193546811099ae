using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;

namespace Governance.Data;

/// <summary>Finds the rule by the columns SQLite names when a unique rule is broken.</summary>
internal sealed class UniqueRuleNames
{
    private const string Prefix = "UNIQUE constraint failed: ";
    private readonly Dictionary<string, string> _byColumns = new(StringComparer.Ordinal);

    public UniqueRuleNames(IModel model)
    {
        foreach (var entity in model.GetEntityTypes())
        {
            foreach (var key in entity.GetKeys())
                _byColumns[Columns(entity, key.Properties)] = key.GetName()!;
            foreach (var index in entity.GetIndexes().Where(i => i.IsUnique))
                _byColumns[Columns(entity, index.Properties)] = index.GetDatabaseName()!;
        }
    }

    /// <param name="message">Such as <c>SQLite Error 19: 'UNIQUE constraint failed: cases.channel, cases.external_key'.</c></param>
    public string Of(string message)
    {
        var start = message.IndexOf(Prefix, StringComparison.Ordinal);
        var columns = start < 0 ? message : message[(start + Prefix.Length)..].TrimEnd('.', '\'');
        return _byColumns.GetValueOrDefault(columns, columns);
    }

    private static string Columns(IEntityType entity, IEnumerable<IProperty> properties) =>
        string.Join(", ", properties.Select(p => $"{entity.GetTableName()}.{p.GetColumnName()}"));
}
