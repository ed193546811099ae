using Governance.Data;
using Microsoft.EntityFrameworkCore;

namespace Governance.DurabilityTests;

public sealed class SqlServerDialectTests
{
    [Theory]
    [InlineData("Violation of PRIMARY KEY constraint 'pk_roles'. Cannot insert duplicate key in object 'dbo.roles'. The duplicate key value is (x).", "pk_roles")]
    [InlineData("Cannot insert duplicate key row in object 'dbo.cases' with unique index 'ux_cases_channel_external_key'. The duplicate key value is (12345, city-1).", "ux_cases_channel_external_key")]
    [InlineData("违反了 PRIMARY KEY 约束“pk_roles”。不能在对象“dbo.roles”中插入重复键。", "pk_roles")]
    [InlineData("something else", "something else")]
    public void RuleIn_MessageOfTheServer_IsTheRulesName(string message, string rule) => SqlServerDialect.RuleIn(message).ShouldBe(rule);

    [Theory]
    [InlineData("路灯 不亮", 2)]
    [InlineData("路灯", 1)]
    [InlineData("'; DROP TABLE cases; --", 3)]
    public void SearchCases_Words_AreParametersNeverText(string text, int phrases)
    {
        using var db = new SqlServerDialect("Server=localhost").Open();

        var sql = db.SearchCases(text).ToQueryString();

        sql.Split("FROM [case_texts]")[1].ShouldNotContain(text);
        sql.Split("DECLARE @").Length.ShouldBeGreaterThan(phrases);
    }

    [Fact]
    public void Model_IndexedTexts_FitIntoTheServersIndexes()
    {
        using var db = new SqlServerDialect("Server=localhost").Open();

        var indexes = db.Model.GetEntityTypes().SelectMany(e => e.GetIndexes().Select(i => i.Properties).Concat(e.GetKeys().Select(k => k.Properties)));

        indexes.ShouldAllBe(columns => columns.Sum(c => c.ClrType == typeof(string) ? 2 * (c.GetMaxLength() ?? 4000) : c.GetMaxLength() ?? 16) <= 1700);
    }
}
