using Governance.Data;
using Microsoft.EntityFrameworkCore;

namespace Governance.DurabilityTests.Model;

public sealed class SchemaVersionTests
{
    [Fact]
    public async Task EnsureCreated_DatabaseOfAnotherVersion_IsRefusedByNameAndLeftAlone()
    {
        await using var fixture = await SqliteFixture.Start();
        await Execute(fixture, "UPDATE \"__EFMigrationsHistory\" SET \"MigrationId\" = '20300101000000_Later';");

        var refused = await Should.ThrowAsync<InvalidOperationException>(() => new SqliteStartup(fixture.File).EnsureCreated(TestContext.Current.CancellationToken));

        refused.Message.ShouldContain("20300101000000_Later");
    }

    [Fact]
    public async Task EnsureCreated_Twice_ChangesNothing()
    {
        await using var fixture = await SqliteFixture.Start();

        await new SqliteStartup(fixture.File).EnsureCreated(TestContext.Current.CancellationToken);

        await using var db = fixture.Read!.Open();
        (await db.Database.GetPendingMigrationsAsync(TestContext.Current.CancellationToken)).ShouldBeEmpty();
    }

    private static async Task Execute(SqliteFixture fixture, string sql)
    {
        await using var connection = fixture.File.OpenWriter();
        await using var command = connection.CreateCommand();
        command.CommandText = sql;
        await command.ExecuteNonQueryAsync(TestContext.Current.CancellationToken);
    }
}
