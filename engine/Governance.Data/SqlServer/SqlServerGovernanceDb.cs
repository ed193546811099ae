using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;

namespace Governance.Data;

/// <summary>The model on SQL Server: texts in a binary collation, keys short enough for its indexes.</summary>
public sealed class SqlServerGovernanceDb(DbContextOptions<SqlServerGovernanceDb> options) : GovernanceDb(options)
{
    // An index takes 1,700 bytes, a primary key 900: two bytes a character, and room for numbers beside the texts.
    private const int LengthAlone = 450;
    private const int LengthTogether = 200;
    private const int LengthOfAll = 820;
    private const int HashLength = 64;

    /// <remarks>A scan: full-text search is an option of SQL Server that not every installation has.</remarks>
    public override IQueryable<CaseTextRow> SearchCases(string text)
    {
        var phrases = SearchTokens.Phrases(text);
        return phrases.Count == 0
            ? CaseTexts.Where(_ => false)
            : phrases.Select(p => " " + string.Join(' ', p)).Aggregate(CaseTexts.AsQueryable(), (found, phrase) => found.Where(r => (" " + r.Tokens).Contains(phrase)));
    }

    /// <remarks>Positions are given out before their transactions commit: the lock waits, for a moment, until none is on its way.</remarks>
    public override async Task<long> ClosedPosition(CancellationToken cancellationToken) =>
        await Database.SqlQuery<long>($"SELECT COALESCE(MAX(position), 0) AS Value FROM entries WITH (TABLOCK, HOLDLOCK)").SingleAsync(cancellationToken);

    protected override void OnModelCreating(ModelBuilder modelBuilder)
    {
        base.OnModelCreating(modelBuilder);
        foreach (var entity in modelBuilder.Model.GetEntityTypes())
        {
            foreach (var property in entity.GetProperties())
                Property(property);
            foreach (var index in entity.GetIndexes().Where(i => i.GetFilter()?.StartsWith("is_", StringComparison.Ordinal) == true))
                index.SetFilter(Compared(index.GetFilter()!));
        }
    }

    // A flag is no condition there: the one a filter begins with is compared.
    private static string Compared(string filter)
    {
        var parts = filter.Split(' ', 2);
        return string.Join(' ', [parts[0] + " = 1", .. parts[1..]]);
    }

    // Byte order, the same as SQLite's: keyset paging and path ranges mean the same in all.
    private static void Property(IMutableProperty property)
    {
        if (property.ClrType == typeof(string))
            property.SetCollation("Latin1_General_100_BIN2");
        var indexes = property.GetContainingKeys().Select(k => k.Properties).Concat(property.GetContainingIndexes().Select(i => i.Properties)).ToList();
        if (indexes.Count == 0)
            return;

        var texts = indexes.Max(columns => columns.Count(c => c.ClrType == typeof(string)));
        if (property.ClrType == typeof(string))
            property.SetMaxLength(indexes.TrueForAll(columns => columns.Count == 1) ? LengthAlone : Math.Min(LengthTogether, LengthOfAll / texts));
        else if (property.ClrType == typeof(byte[]))
            property.SetMaxLength(HashLength);
    }
}
