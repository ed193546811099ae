using Microsoft.EntityFrameworkCore;

namespace Governance.Data;

/// <summary>Creates or migrates the file, and the full-text index that EF's model cannot hold.</summary>
public sealed class SqliteStartup(SqliteFile file) : IDatabaseStartup
{
    // The index holds no text of its own: it reads case_texts, and these triggers keep it in step with it.
    internal const string Search = """
        CREATE VIRTUAL TABLE IF NOT EXISTS case_search USING fts5(tokens, content='case_texts', content_rowid='id', tokenize='unicode61');
        CREATE TRIGGER IF NOT EXISTS case_texts_added AFTER INSERT ON case_texts BEGIN
            INSERT INTO case_search(rowid, tokens) VALUES (new.id, new.tokens);
        END;
        CREATE TRIGGER IF NOT EXISTS case_texts_removed AFTER DELETE ON case_texts BEGIN
            INSERT INTO case_search(case_search, rowid, tokens) VALUES ('delete', old.id, old.tokens);
        END;
        CREATE TRIGGER IF NOT EXISTS case_texts_changed AFTER UPDATE ON case_texts BEGIN
            INSERT INTO case_search(case_search, rowid, tokens) VALUES ('delete', old.id, old.tokens);
            INSERT INTO case_search(rowid, tokens) VALUES (new.id, new.tokens);
        END;
        """;

    public async Task EnsureCreated(CancellationToken cancellationToken)
    {
        await using var connection = file.OpenWriter();
        await using var db = new SqliteGovernanceDb(new DbContextOptionsBuilder<SqliteGovernanceDb>().UseSqlite(connection).Options);
        await SchemaVersion.Bring(db, cancellationToken);
        await db.Database.ExecuteSqlRawAsync(Search, cancellationToken);
        // One process owns the file: what its predecessor had in hand when it died is free at once.
        await db.Database.ExecuteSqlRawAsync(UnitSql.FreeTimers, cancellationToken);
        await db.Database.ExecuteSqlRawAsync(UnitSql.FreeTold, cancellationToken);
    }
}
