using Governance.Data;
using Governance.Portal.Commands.Engine;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;

namespace Governance.Portal.Commands.Chaos;

/// <summary><c>governance chaos</c>: kill -9 at random on children of itself, over a database of its own; then checks that nothing was lost, doubled or missed.</summary>
internal static class ChaosCommand
{
    public const string Usage =
        "[--rounds N] [--seed S] [--postgres CONNECTION [--nodes K] [--restart COMMAND]] [--json]   kill children of itself in the middle of their work and check what is left";

    /// <returns>0: everything holds; 1: it does not; 2: wrong call, or the database is not empty.</returns>
    public static async Task<int> Run(string[] args, TextWriter stdout, CancellationToken cancellationToken)
    {
        if (args is ["--worker"])
        {
            await new ChaosWorker(DataOptions.From(new ConfigurationBuilder().AddEnvironmentVariables().Build()), Console.In, stdout).Run(cancellationToken);
            return 0;
        }

        var options = Options.Read(args, "--rounds", "--seed", "--postgres", "--nodes", "--restart");
        if (options is not { Alone: [] } || options.Count("--rounds", 200) is not { } rounds || options.Count("--seed", 1) is not { } seed
            || options.Count("--nodes", 1) is not { } nodes || (options.Last("--postgres") is null && (nodes > 1 || options.Last("--restart") is not null)))
            return 2;

        var directory = Directory.CreateTempSubdirectory("governance-chaos-").FullName;
        try
        {
            var data = options.Last("--postgres") is { } connection
                ? new DataOptions(DatabaseKind.PostgreSql, directory, connection)
                : new DataOptions(DatabaseKind.Sqlite, directory, null);
            if (!await PrepareEmpty(data, cancellationToken))
                return 2;

            var report = await new ChaosRun(data, rounds, nodes, seed, options.Last("--restart")).Run(cancellationToken);
            return await CommandJson.Print(stdout, report, report.Holds ? 0 : 1);
        }
        finally
        {
            SqliteConnection.ClearAllPools();
            Directory.Delete(directory, recursive: true);
        }
    }

    private static async Task<bool> PrepareEmpty(DataOptions options, CancellationToken cancellationToken)
    {
        await using var services = new ServiceCollection().AddGovernanceData(options).BuildServiceProvider();
        await services.GetRequiredService<IDatabaseStartup>().EnsureCreated(cancellationToken);
        await using var db = services.GetRequiredService<IReadDb>().Open();
        return !await db.Aggregates.AnyAsync(cancellationToken);
    }
}
