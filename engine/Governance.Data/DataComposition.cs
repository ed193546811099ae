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
        switch (options.Kind)
        {
            case DatabaseKind.Sqlite:
                AddSqlite(services, options);
                break;
            case DatabaseKind.PostgreSql:
                AddPostgres(services, options);
                break;
            default:
                throw new NotSupportedException(
                    $"{options.Kind} arrives in a later release, behind the same ports: set Governance__Database to Sqlite or PostgreSql.");
        }

        return services;
    }

    /// <summary>False only when the options name a SQLite file that is not there: reading would not create it.</summary>
    public static bool Exists(DataOptions options) => options.Kind != DatabaseKind.Sqlite || File.Exists(SqlitePath(options));

    private static string SqlitePath(DataOptions options) => options.ConnectionString is { } text
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

    private static void AddPostgres(IServiceCollection services, DataOptions options)
    {
        var text = options.ConnectionString
            ?? throw new InvalidOperationException("ConnectionStrings__Governance is needed when Governance__Database is PostgreSql.");
        services.AddSingleton(_ => PostgresSource.Of(text));
        AddStartup<PostgresStartup>(services);
        services.AddSingleton<IReadDb, PostgresReadDb>();
        services.AddSingleton<PostgresUnitStore>();
        AddStore<PostgresUnitStore>(services);
    }

    private static void AddStartup<TStartup>(IServiceCollection services)
        where TStartup : class, IDatabaseStartup
    {
        services.AddSingleton<TStartup>();
        services.AddSingleton<IDatabaseStartup>(p => new CheckedStartup(p.GetRequiredService<TStartup>(), p.GetRequiredService<SealedDocuments>()));
    }

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
