using Governance.Data;
using Governance.Execution;

namespace Governance.Portal.Commands.Bench;

/// <summary>A store of its own for one measurement; what it leaves on disk goes with it.</summary>
internal sealed class BenchStore : IAsyncDisposable
{
    private ServiceProvider? _services;
    private string? _directory;

    private BenchStore()
    {
    }

    /// <summary>Null: the engine runs without a store.</summary>
    public IUnitStore? Units { get; private set; }

    /// <returns>Null when the kind is unknown, or a server is needed and none is named.</returns>
    public static async Task<BenchStore?> Open(string kind, CancellationToken cancellationToken)
    {
        var store = new BenchStore();
        switch (kind)
        {
            case "none":
                return store;
            case "memory":
                store.Units = new MemoryUnitStore();
                return store;
            case "sqlite":
                store._directory = Directory.CreateTempSubdirectory("governance-bench-").FullName;
                await store.Start(new DataOptions(DatabaseKind.Sqlite, store._directory, null), cancellationToken);
                return store;
            case "postgres" when Server() is { } connection:
                store._directory = Directory.CreateTempSubdirectory("governance-bench-").FullName;
                await store.Start(new DataOptions(DatabaseKind.PostgreSql, store._directory, connection), cancellationToken);
                return store;
            default:
                return null;
        }
    }

    public async ValueTask DisposeAsync()
    {
        if (_services is not null)
            await _services.DisposeAsync();
        if (_directory is not null)
            Directory.Delete(_directory, recursive: true);
    }

    private static string? Server() =>
        Environment.GetEnvironmentVariable("ConnectionStrings__Governance") ?? Environment.GetEnvironmentVariable("GOVERNANCE_TEST_POSTGRES");

    private async Task Start(DataOptions options, CancellationToken cancellationToken)
    {
        _services = new ServiceCollection().AddGovernanceData(options).BuildServiceProvider();
        foreach (var startup in _services.GetServices<IDatabaseStartup>())
            await startup.EnsureCreated(cancellationToken);
        Units = _services.GetRequiredService<IUnitStore>();
    }
}
