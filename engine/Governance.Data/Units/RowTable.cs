using System.Collections.Concurrent;
using System.Linq.Expressions;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;

namespace Governance.Data;

/// <summary>One table of the model as prepared statements write it: nothing is tracked, only what differs is set.</summary>
internal sealed class RowTable
{
    private readonly List<Column> _columns;
    private readonly int _keys;
    private readonly string _insert;
    private readonly string? _conflict;
    private readonly ConcurrentDictionary<UInt128, string> _texts = new();
    private readonly ConcurrentDictionary<UInt128, string> _updates = new();

    public RowTable(IEntityType type)
    {
        var keys = type.FindPrimaryKey()!.Properties;
        // A key the database gives out is not written; such a row is only ever added.
        var given = keys.Any(key => key.ValueGenerated != ValueGenerated.Never && key.ClrType == typeof(long));
        _columns = [.. type.GetProperties().Where(p => p.PropertyInfo is not null && !(given && p.IsPrimaryKey())).Select(p => new Column(p))];
        _keys = _columns.Count(column => column.IsKey);
        Name = type.GetTableName()!;
        _insert = $"INSERT INTO {Name} ({string.Join(", ", _columns.Select(c => c.Name))}) VALUES ("
            + string.Join(", ", _columns.Select((_, i) => $"@p{i}")) + ")";
        _conflict = given ? null : string.Join(", ", keys.Select(key => Quoted(key.GetColumnName())));
    }

    public string Name { get; }

    public string Insert => _insert;

    /// <summary>Names of the columns, unquoted, in the order of <see cref="Values"/>.</summary>
    public IReadOnlyList<string> Columns => [.. _columns.Select(column => column.Name.Trim('"'))];

    public object?[] Values(object row) => [.. _columns.Select(column => column.Read(row))];

    /// <param name="former">The row as it was, when that is known: columns that did not change keep their index entries.</param>
    /// <returns>Null when nothing differs.</returns>
    public Statement? Upsert(object row, object? former)
    {
        var changed = Changed(row, former);
        return former is not null && changed == 0 ? null : new Statement(_texts.GetOrAdd(changed, Text), Values(row));
    }

    /// <summary>Sets what differs and binds nothing else: a case's row has seventy columns, and a verb changes five.</summary>
    /// <returns>Null when nothing differs. Touches no row where the former one is missing.</returns>
    public Statement? Update(object row, object former)
    {
        var changed = Changed(row, former);
        return changed == 0 ? null : new Statement(_updates.GetOrAdd(changed, UpdateText), Updated(row, changed));
    }

    /// <summary>Whether its rows have a key of their own; those the database numbers are only ever added.</summary>
    public bool HasKey => _conflict is not null;

    private UInt128 Changed(object row, object? former)
    {
        UInt128 changed = 0;
        for (var i = 0; i < _columns.Count; i++)
            if (!_columns[i].IsKey && (former is null || !_columns[i].IsSame(row, former)))
                changed |= UInt128.One << i;
        return changed;
    }

    private object?[] Updated(object row, UInt128 changed)
    {
        var (values, at) = (new object?[(int)UInt128.PopCount(changed) + _keys], 0);
        for (var i = 0; i < _columns.Count; i++)
            if (Sets(changed, i))
                values[at++] = _columns[i].Read(row);
        foreach (var key in _columns)
            if (key.IsKey)
                values[at++] = key.Read(row);
        return values;
    }

    private static bool Sets(UInt128 changed, int column) => (changed >> column & 1) == 1;

    private string UpdateText(UInt128 changed)
    {
        var set = _columns.Where((_, i) => Sets(changed, i)).Select((column, i) => $"{column.Name} = @p{i}").ToList();
        var keys = _columns.Where(column => column.IsKey).Select((column, i) => $"{column.Name} = @p{set.Count + i}");
        return $"UPDATE {Name} SET {string.Join(", ", set)} WHERE {string.Join(" AND ", keys)}";
    }

    private string Text(UInt128 changed)
    {
        if (_conflict is null)
            return _insert;
        var set = string.Join(", ", _columns.Where((_, i) => Sets(changed, i)).Select(column => $"{column.Name} = excluded.{column.Name}"));
        return set.Length == 0 ? $"{_insert} ON CONFLICT DO NOTHING" : $"{_insert} ON CONFLICT ({_conflict}) DO UPDATE SET {set}";
    }

    private static string Quoted(string name) => $"\"{name}\"";

    private sealed class Column(IProperty property)
    {
        private readonly Func<object, object?> _get = Getter(property);
        private readonly Func<object?, object?>? _convert = property.GetTypeMapping().Converter?.ConvertToProvider;

        private readonly Func<object, object, bool> _same = Equality(property);

        public string Name { get; } = Quoted(property.GetColumnName());

        public bool IsKey { get; } = property.IsPrimaryKey();

        public object? Read(object row) => _convert is null ? _get(row) : _convert(_get(row));

        /// <summary>Seventy columns are compared for five that differ: nothing is boxed for it.</summary>
        public bool IsSame(object row, object former) => _same(row, former);

        private static Func<object, object?> Getter(IProperty property)
        {
            var row = Expression.Parameter(typeof(object));
            return Expression.Lambda<Func<object, object?>>(Expression.Convert(Of(row, property), typeof(object)), row).Compile();
        }

        private static Func<object, object, bool> Equality(IProperty property)
        {
            var (one, other) = (Expression.Parameter(typeof(object)), Expression.Parameter(typeof(object)));
            var comparer = typeof(EqualityComparer<>).MakeGenericType(property.ClrType);
            var equals = Expression.Call(
                Expression.Property(null, comparer, nameof(EqualityComparer<object>.Default)), comparer.GetMethod(nameof(IEqualityComparer<object>.Equals), [property.ClrType, property.ClrType])!,
                Of(one, property), Of(other, property));
            return Expression.Lambda<Func<object, object, bool>>(equals, one, other).Compile();
        }

        private static MemberExpression Of(Expression row, IProperty property) =>
            Expression.Property(Expression.Convert(row, property.DeclaringType.ClrType), property.PropertyInfo!);
    }
}
