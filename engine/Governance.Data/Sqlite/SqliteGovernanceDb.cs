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

    /// <summary>FTS5: tokens in quotes, a phrase by <c>+</c>, its last token a beginning by <c>*</c>, phrases joined by AND.</summary>
    internal static string Match(string text) =>
        string.Join(" AND ", SearchTokens.Phrases(text).Select(p => string.Join(" + ", p.Select(t => $"\"{t}\"")) + "*"));

    protected override void ConfigureConventions(ModelConfigurationBuilder configurationBuilder) =>
        configurationBuilder.Properties<Guid>().HaveConversion<GuidBytes>();
}
