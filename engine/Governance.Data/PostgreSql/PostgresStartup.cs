using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Storage;
using Npgsql;

namespace Governance.Data;

/// <summary>Creates or migrates the database; nodes that start together wait for each other.</summary>
public sealed class PostgresStartup(NpgsqlDataSource source) : IDatabaseStartup
{
    private const string Lock = "SELECT pg_advisory_lock(7360424101)";

    // A node that starts while the server does waits for it.
    private readonly Attempts _attempts = new(PostgresFaults.MayTryAgain, PostgresFaults.IsRolledBack, source.Clear, TimeProvider.System);

    public async Task EnsureCreated(CancellationToken cancellationToken) =>
        await _attempts.Run(() => Migrate(cancellationToken), cancellationToken);

    private async Task<bool> Migrate(CancellationToken cancellationToken)
    {
        await using var db = new PostgresGovernanceDb(new DbContextOptionsBuilder<PostgresGovernanceDb>().UseNpgsql(source).Options);
        await CreateDatabase(db, cancellationToken);
        // The lock ends with its session.
        await using var session = await source.OpenConnectionAsync(cancellationToken);
        await using var command = new NpgsqlCommand(Lock, session);
        await command.ExecuteNonQueryAsync(cancellationToken);
        await SchemaVersion.Bring(db, cancellationToken);
        command.CommandText = "SELECT pg_advisory_unlock_all()";
        await command.ExecuteNonQueryAsync(cancellationToken);
        return true;
    }

    private static async Task CreateDatabase(PostgresGovernanceDb db, CancellationToken cancellationToken)
    {
        var creator = db.GetService<IRelationalDatabaseCreator>();
        if (await creator.ExistsAsync(cancellationToken))
            return;

        try
        {
            await creator.CreateAsync(cancellationToken);
        }
        catch (PostgresException other) when (other.SqlState is PostgresErrorCodes.DuplicateDatabase or PostgresErrorCodes.UniqueViolation)
        {
            // Another node was quicker.
        }
    }
}
