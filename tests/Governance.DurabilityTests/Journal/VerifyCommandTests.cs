using System.Text.Json;
using Governance.Data;
using Governance.Portal.Commands.Data;

namespace Governance.DurabilityTests;

public sealed class VerifyCommandTests
{
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Run_RunningDatabase_PrintsJsonAndHolds()
    {
        await using var fixture = await SqliteFixture.Start();
        await fixture.Store.Commit(Units.First(), Stop);
        using var stdout = new StringWriter();

        var exit = await VerifyCommand.Run(["--json"], Options(fixture), stdout, Stop);

        exit.ShouldBe(0);
        using var json = JsonDocument.Parse(stdout.ToString());
        json.RootElement.GetProperty("entries").GetInt64().ShouldBe(1);
        json.RootElement.GetProperty("holds").GetBoolean().ShouldBeTrue();
    }

    [Fact]
    public async Task Run_ForgedHash_ExitsWithOne()
    {
        await using var fixture = await SqliteFixture.Start();
        await fixture.Store.Commit(Units.First() with { EntryHash = new byte[32] }, Stop);
        using var stdout = new StringWriter();

        var exit = await VerifyCommand.Run(["--json"], Options(fixture), stdout, Stop);

        exit.ShouldBe(1);
        stdout.ToString().ShouldContain("\"fault\":\"hash\"");
    }

    [Fact]
    public async Task Run_RootNobodyEverSealed_ExitsWithOne()
    {
        await using var fixture = await SqliteFixture.Start();
        await fixture.Store.Commit(Units.First(), Stop);
        using var stdout = new StringWriter();

        var exit = await VerifyCommand.Run(["--root", new string('a', 64), "--json"], Options(fixture), stdout, Stop);

        exit.ShouldBe(1);
        stdout.ToString().ShouldContain("\"fault\":\"root\"");
    }

    [Theory]
    [InlineData("--jsn")]
    [InlineData("all")]
    [InlineData("--root")]
    [InlineData("--root", "abc")]
    public async Task Run_UnknownArgument_IsAWrongCall(params string[] arguments)
    {
        await using var fixture = await SqliteFixture.Start();

        (await VerifyCommand.Run(arguments, Options(fixture), TextWriter.Null, Stop)).ShouldBe(2);
    }

    [Fact]
    public async Task Run_NoDatabaseThere_IsAWrongCallAndMakesNone()
    {
        var directory = Directory.CreateTempSubdirectory("governance-").FullName;

        var exit = await VerifyCommand.Run([], new DataOptions(DatabaseKind.Sqlite, directory, null), TextWriter.Null, Stop);

        exit.ShouldBe(2);
        Directory.GetFileSystemEntries(directory).ShouldBeEmpty();
        Directory.Delete(directory);
    }

    private static DataOptions Options(SqliteFixture fixture) =>
        new(DatabaseKind.Sqlite, Path.GetDirectoryName(fixture.File.Path)!, null);
}
