using Microsoft.EntityFrameworkCore;

namespace Governance.Data;

/// <summary>The model on SQLite: FTS5 over <c>case_texts</c>, ids as 16 bytes.</summary>
public sealed class SqliteGovernanceDb(DbContextOptions<SqliteGovernanceDb> options) : GovernanceDb(options)
{
    public override IQueryable<CaseTextRow> SearchCases(string text)
    {
        var match = Match(text);
        return match.Length == 0
            ? CaseTexts.Where(_ => false)
            : CaseTexts.FromSql($"SELECT * FROM case_texts WHERE id IN (SELECT rowid FROM case_search WHERE case_search MATCH {match})");
    }

    /// <remarks>FTS5 walks its matches from the newest, so that a common word costs no more than a rare one.</remarks>
    public override IQueryable<CaseTextRow> NewestTexts(string text, long before, int take)
    {
        var match = Match(text);
        return match.Length == 0
            ? CaseTexts.Where(_ => false)
            : CaseTexts.FromSql($"""
                SELECT t.* FROM case_search AS s CROSS JOIN case_texts AS t ON t.id = s.rowid
                WHERE case_search MATCH {match} AND s.rowid < {before} ORDER BY s.rowid DESC LIMIT {take}
                """);
    }

    /// <summary>FTS5: tokens in quotes, a phrase by <c>+</c>, its last token a beginning by <c>*</c>, phrases joined by AND.</summary>
    /// <remarks>No token begins with two Chinese characters but that one: asked for as a beginning it would be collected instead of walked.</remarks>
    internal static string Match(string text) =>
        string.Join(" AND ", SearchTokens.Phrases(text).Select(p => string.Join(" + ", p.Select(t => $"\"{t}\"")) + (SearchTokens.IsWhole(p[^1]) ? "" : "*")));

    protected override void ConfigureConventions(ModelConfigurationBuilder configurationBuilder) =>
        configurationBuilder.Properties<Guid>().HaveConversion<GuidBytes>();
}
