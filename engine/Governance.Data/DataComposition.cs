using Governance.Execution;
using Microsoft.Data.Sqlite;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace Governance.Data;

/// <summary>Registers the store the options name, behind the same ports.</summary>
public static class DataComposition
{
    public static IServiceCollection AddGovernanceData(this IServiceCollection services, DataOptions options)
    {
        services.TryAddSingleton(TimeProvider.System);
        services.AddSingleton(options);
        services.AddSingleton(_ => VaultKeyFile.Load(options));
        services.AddSingleton<SealedDocuments>();
        services.AddSingleton<IAttachmentStore, FileAttachments>();
        services.AddSingleton<EventWaits>();
        services.AddSingleton<DailyRoots>();
        switch (options.Kind)
        {
            case DatabaseKind.Sqlite:
                AddSqlite(services, options);
                break;
            case DatabaseKind.PostgreSql:
                AddPostgres(services, options);
                break;
            case DatabaseKind.SqlServer:
                AddSqlServer(services, options);
                break;
        }

        return services;
    }

    /// <summary>False only when the options name a SQLite file that is not there: reading would not create it.</summary>
    public static bool Exists(DataOptions options) => options.Kind != DatabaseKind.Sqlite || File.Exists(SqlitePath(options));

    /// <summary>The file the options name.</summary>
    public static string SqlitePath(DataOptions options) => options.ConnectionString is { } text
        ? new SqliteConnectionStringBuilder(text).DataSource
        : Path.Combine(options.Directory, "governance.db");

    private static void AddSqlite(IServiceCollection services, DataOptions options)
    {
        services.AddSingleton(new SqliteFile(SqlitePath(options)));
        AddStartup<SqliteStartup>(services);
        services.AddSingleton<IReadDb, SqliteReadDb>();
        services.AddSingleton<SqliteUnitStore>();
        AddStore<SqliteUnitStore>(services);
    }

    private static string Server(DataOptions options) => options.ConnectionString
        ?? throw new InvalidOperationException($"ConnectionStrings__Governance is needed when Governance__Database is {options.Kind}.");

    private static void AddPostgres(IServiceCollection services, DataOptions options)
    {
        var text = Server(options);
        services.AddSingleton(_ => PostgresSource.Of(text));
        AddStartup<PostgresStartup>(services);
        services.AddSingleton<IReadDb, PostgresReadDb>();
        services.AddSingleton<PostgresUnitStore>();
        AddStore<PostgresUnitStore>(services);
    }

    private static void AddSqlServer(IServiceCollection services, DataOptions options)
    {
        var dialect = new SqlServerDialect(Server(options));
        services.AddSingleton(new SqlServerStartup(dialect));
        AddStartup(services, p => p.GetRequiredService<SqlServerStartup>());
        services.AddSingleton<IReadDb>(new EfReadDb(dialect));
        services.AddSingleton(p => new EfUnitStore(dialect, p.GetRequiredService<TimeProvider>()));
        AddStore<EfUnitStore>(services);
    }

    private static void AddStartup<TStartup>(IServiceCollection services)
        where TStartup : class, IDatabaseStartup
    {
        services.AddSingleton<TStartup>();
        AddStartup(services, p => p.GetRequiredService<TStartup>());
    }

    private static void AddStartup(IServiceCollection services, Func<IServiceProvider, IDatabaseStartup> schema) =>
        services.AddSingleton<IDatabaseStartup>(p => new CheckedStartup(schema(p), p.GetRequiredService<SealedDocuments>()));

    private static void AddStore<TStore>(IServiceCollection services)
        where TStore : class, IUnitStore, IDueTimers, IToldStimuli, IOutbox, IRowWriter
    {
        services.AddSingleton<IUnitStore>(p => p.GetRequiredService<TStore>());
        services.AddSingleton<IDueTimers>(p => p.GetRequiredService<TStore>());
        services.AddSingleton<IToldStimuli>(p => p.GetRequiredService<TStore>());
        services.AddSingleton<IOutbox>(p => p.GetRequiredService<TStore>());
        services.AddSingleton<IRowWriter>(p => p.GetRequiredService<TStore>());
    }
}
