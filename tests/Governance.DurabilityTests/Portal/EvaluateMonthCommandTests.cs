using System.Text.Json;
using Governance.Data;
using Governance.Portal.Commands.Data;

namespace Governance.DurabilityTests.Portal;

public sealed class EvaluateMonthCommandTests
{
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Run_ComputedMonth_ComesOutTheSameAgain()
    {
        await using var fixture = await SqliteFixture.Start();
        var options = new DataOptions(DatabaseKind.Sqlite, Path.GetDirectoryName(fixture.File.Path)!, null);
        using var first = new StringWriter();
        using var second = new StringWriter();

        var computed = await EvaluateMonthCommand.Run(["three-rates", "2026-03", "--json"], options, first, Stop);
        var again = await EvaluateMonthCommand.Run(["three-rates", "2026-03", "--check", "--json"], options, second, Stop);

        (computed, again).ShouldBe((0, 0));
        var (one, two) = (JsonSerializer.Deserialize<JsonElement>(first.ToString()), JsonSerializer.Deserialize<JsonElement>(second.ToString()));
        two.GetProperty("fromRows").GetString().ShouldBe(one.GetProperty("resultHash").GetString());
        two.GetProperty("fromCases").GetString().ShouldBe(one.GetProperty("resultHash").GetString());
    }

    [Fact]
    public async Task Run_CheckOfAMonthNobodyComputed_ExitsWithOne()
    {
        await using var fixture = await SqliteFixture.Start();
        var options = new DataOptions(DatabaseKind.Sqlite, Path.GetDirectoryName(fixture.File.Path)!, null);

        (await EvaluateMonthCommand.Run(["three-rates", "2026-03", "--check"], options, TextWriter.Null, Stop)).ShouldBe(1);
    }

    [Theory]
    [InlineData("three-rates")]
    [InlineData("three-rates", "2026-03", "--again")]
    public async Task Run_UnknownCall_IsAWrongCall(params string[] args)
    {
        await using var fixture = await SqliteFixture.Start();

        (await EvaluateMonthCommand.Run(args, new DataOptions(DatabaseKind.Sqlite, Path.GetDirectoryName(fixture.File.Path)!, null), TextWriter.Null, Stop)).ShouldBe(2);
    }
}
