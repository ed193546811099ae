using Microsoft.EntityFrameworkCore;
using NpgsqlTypes;

namespace Governance.Data;

/// <summary>The model on PostgreSQL: texts in C collation, a generated <c>tsvector</c> with GIN.</summary>
public sealed class PostgresGovernanceDb(DbContextOptions<PostgresGovernanceDb> options) : GovernanceDb(options)
{
    private const string Search = "Search";

    public override IQueryable<CaseTextRow> SearchCases(string text)
    {
        var query = Query(text);
        return query.Length == 0
            ? CaseTexts.Where(_ => false)
            : CaseTexts.Where(r => EF.Property<NpgsqlTsVector>(r, Search).Matches(EF.Functions.ToTsQuery("simple", query)));
    }

    /// <remarks>Positions are given out before their transactions commit: the lock waits, for a moment, until none is on its way.</remarks>
    public override async Task<long> ClosedPosition(CancellationToken cancellationToken)
    {
        await using var transaction = await Database.BeginTransactionAsync(cancellationToken);
        await Database.ExecuteSqlRawAsync("LOCK TABLE entries IN SHARE MODE", cancellationToken);
        return await base.ClosedPosition(cancellationToken);
    }

    /// <summary>tsquery: tokens in quotes, a phrase by <c>&lt;-&gt;</c>, its last token a beginning by <c>:*</c>, phrases joined by &amp;.</summary>
    internal static string Query(string text) =>
        string.Join(" & ", SearchTokens.Phrases(text).Select(p => "(" + string.Join(" <-> ", p.Select(t => $"'{t}'")) + ":*)"));

    protected override void OnModelCreating(ModelBuilder modelBuilder)
    {
        modelBuilder.Entity<CaseTextRow>(e =>
        {
            e.Property<NpgsqlTsVector>(Search).HasComputedColumnSql("to_tsvector('simple', tokens)", stored: true);
            e.HasIndex(Search).HasMethod("gin");
        });
        base.OnModelCreating(modelBuilder);
        // Byte order, the same as SQLite's: keyset paging and path ranges mean the same in both.
        foreach (var property in modelBuilder.Model.GetEntityTypes().SelectMany(e => e.GetProperties()))
        {
            if (property.ClrType == typeof(string))
                property.SetCollation("C");
        }
    }
}
