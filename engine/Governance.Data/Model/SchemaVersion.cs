using Microsoft.EntityFrameworkCore;

namespace Governance.Data;

/// <summary>Brings a database to this version's schema, never one that a version this one does not know has made.</summary>
internal static class SchemaVersion
{
    /// <exception cref="InvalidOperationException">The database holds migrations that are not part of this version.</exception>
    public static async Task Bring(DbContext db, CancellationToken cancellationToken)
    {
        var known = db.Database.GetMigrations().ToHashSet(StringComparer.Ordinal);
        if ((await db.Database.GetAppliedMigrationsAsync(cancellationToken)).FirstOrDefault(applied => !known.Contains(applied)) is { } foreign)
            throw new InvalidOperationException(
                $"The database was made by another version of the product: it does not know the migration {foreign}. Nothing was changed. Start the version that made it, or name an empty database.");
        await db.Database.MigrateAsync(cancellationToken);
    }
}
