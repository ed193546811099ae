using System.Text.Json;
using Governance.Data;
using Governance.Execution;
using Governance.Portal.Commands.Data;

namespace Governance.DurabilityTests.Portal;

public sealed class LettersCommandTests
{
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task List_DeadMessages_SaysWhatTheyAreAndHowMany()
    {
        await using var fixture = await SqliteFixture.Start();
        await Dead(fixture, "t-1");

        var (code, said) = await Run(fixture, "list", "--channel", "task");

        code.ShouldBe(0);
        said.GetProperty("items")[0].GetProperty("subject").GetString().ShouldBe("盖章");
        said.GetProperty("counts").GetProperty("task").GetInt32().ShouldBe(1);
    }

    [Fact]
    public async Task Resend_AChannel_WaitsAgainAndIsJournaledUnderTheCommandsName()
    {
        await using var fixture = await SqliteFixture.Start();
        await Dead(fixture, "t-2");

        var (code, said) = await Run(fixture, "resend", "--channel", "task");
        var (_, left) = await Run(fixture, "list");

        (code, said.GetProperty("done").GetInt32(), left.GetProperty("items").GetArrayLength()).ShouldBe((0, 1, 0));
        await using var db = fixture.Read!.Open();
        var entry = JsonDocument.Parse(db.Entries.Single(row => row.Aggregate == "letter/t-2").Bytes).RootElement;
        (entry.GetProperty("actor").GetProperty("id").GetString(), entry.GetProperty("happenings")[0].GetProperty("kind").GetString()).ShouldBe(("governance", "letter.sent-again"));
    }

    [Fact]
    public async Task PutAside_WithoutAReason_IsRefusedAndWithOneIsDone()
    {
        await using var fixture = await SqliteFixture.Start();
        await Dead(fixture, "t-3");

        var bare = await Run(fixture, "put-aside", "t-3");
        var done = await Run(fixture, "put-aside", "t-3", "--reason", "号码 13800001234 已停用");
        var (_, aside) = await Run(fixture, "list", "--status", "aside");

        (bare.Code, done.Code, aside.GetProperty("items").GetArrayLength()).ShouldBe((1, 0, 1));
        await using var db = fixture.Read!.Open();
        System.Text.Encoding.UTF8.GetString(db.Entries.Single(row => row.Aggregate == "letter/t-3").Bytes).ShouldNotContain("13800001234");
    }

    [Theory]
    [InlineData("send")]
    [InlineData("list", "t-1")]
    [InlineData("resend", "--because", "x")]
    public async Task Run_UnknownCall_IsAWrongCall(params string[] args)
    {
        await using var fixture = await SqliteFixture.Start();

        (await LettersCommand.Run(args, Options(fixture), TextWriter.Null, Stop)).ShouldBe(2);
    }

    private static DataOptions Options(SqliteFixture fixture) => new(DatabaseKind.Sqlite, Path.GetDirectoryName(fixture.File.Path)!, null);

    private static async Task<(int Code, JsonElement Said)> Run(SqliteFixture fixture, params string[] args)
    {
        using var said = new StringWriter();
        var code = await LettersCommand.Run(args, Options(fixture), said, Stop);
        return (code, JsonSerializer.Deserialize<JsonElement>(said.ToString()));
    }

    private static async Task Dead(SqliteFixture fixture, string id)
    {
        var body = new TaskRequest("i1", "d1", "流程", null, "t1", "盖章", JsonSerializer.SerializeToElement(new { })).ToBody();
        await new RowWrites(fixture.Store, TimeProvider.System).Write(new AggregateKey("test/" + id), Actor.System, new Happening("test.sent", "测试"), _ => [new Send(id, "task", body)], Stop);
        await ((IOutbox)fixture.Store).Failed(id, "没有应答", nextMicros: null, Stop);
    }
}
