namespace Governance.Data;

public enum DatabaseKind
{
    Sqlite,
    PostgreSql,
    SqlServer,
}

/// <summary>Where the data lies.</summary>
/// <param name="Directory">Files: the SQLite database, keys, attachments.</param>
/// <param name="ConnectionString">Null with SQLite: <c>governance.db</c> in <paramref name="Directory"/>.</param>
public sealed record DataOptions(DatabaseKind Kind, string Directory, string? ConnectionString)
{
    /// <summary>The vault's keys as text, instead of the key file.</summary>
    public string? VaultKey { get; init; }

    /// <summary>Reads <c>Governance:Database</c>, <c>Governance:DataDirectory</c>, <c>Governance:VaultKey</c>, <c>ConnectionStrings:Governance</c>.</summary>
    public static DataOptions From(Microsoft.Extensions.Configuration.IConfiguration configuration)
    {
        var connection = configuration["ConnectionStrings:Governance"];
        var kind = configuration["Governance:Database"] is { Length: > 0 } name
            ? Enum.TryParse<DatabaseKind>(name, ignoreCase: true, out var parsed) && Enum.IsDefined(parsed)
                ? parsed
                : throw new InvalidOperationException($"Governance:Database is '{name}'; it may be Sqlite, PostgreSql or SqlServer.")
            : DatabaseKind.Sqlite;
        return new(kind, Path.GetFullPath(configuration["Governance:DataDirectory"] ?? "data"), connection)
        {
            VaultKey = configuration["Governance:VaultKey"],
        };
    }
}
