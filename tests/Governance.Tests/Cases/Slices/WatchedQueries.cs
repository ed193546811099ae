using System.Diagnostics;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore.Diagnostics;

namespace Governance.Tests.Cases.Slices;

/// <summary>The plans SQLite made for every query EF sent while it was watched.</summary>
internal sealed class WatchedQueries : IObserver<DiagnosticListener>, IObserver<KeyValuePair<string, object?>>, IDisposable
{
    private readonly AsyncLocal<bool> _here = new();
    private readonly List<IDisposable> _subscriptions = [];
    private readonly List<string> _plans = [];

    public WatchedQueries()
    {
        _here.Value = true;
        _subscriptions.Add(DiagnosticListener.AllListeners.Subscribe(this));
    }

    /// <summary>One line a step of a plan, such as <c>SCAN cases USING INDEX ix_cases_created_micros</c>.</summary>
    public IReadOnlyList<string> Plans
    {
        get
        {
            lock (_plans)
                return [.. _plans];
        }
    }

    public void OnNext(DiagnosticListener value)
    {
        if (string.Equals(value.Name, DbLoggerCategory.Name, StringComparison.Ordinal))
            _subscriptions.Add(value.Subscribe(this!, (name, _, _) => name.EndsWith("CommandExecuting", StringComparison.Ordinal)));
    }

    public void OnNext(KeyValuePair<string, object?> value)
    {
        if (_here.Value && value.Value is CommandEventData { Command: SqliteCommand sent })
            Explain(sent);
    }

    public void OnCompleted()
    {
    }

    public void OnError(Exception error)
    {
    }

    public void Dispose() => _subscriptions.ForEach(subscription => subscription.Dispose());

    private void Explain(SqliteCommand sent)
    {
        using var connection = new SqliteConnection(sent.Connection!.ConnectionString);
        connection.Open();
        using var command = connection.CreateCommand();
#pragma warning disable CA2100 // the product's own text, asked for its plan
        command.CommandText = "EXPLAIN QUERY PLAN " + sent.CommandText;
#pragma warning restore CA2100
        foreach (SqliteParameter parameter in sent.Parameters)
            command.Parameters.AddWithValue(parameter.ParameterName, parameter.Value ?? DBNull.Value);
        using var row = command.ExecuteReader();
        while (row.Read())
            lock (_plans)
                _plans.Add(row.GetString(3));
    }

    private static class DbLoggerCategory
    {
        public const string Name = "Microsoft.EntityFrameworkCore";
    }
}
