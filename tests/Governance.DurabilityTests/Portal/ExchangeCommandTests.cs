using System.Text.Json;
using Governance.Data;
using Governance.Portal.Commands.Data;

namespace Governance.DurabilityTests.Portal;

public sealed class ExchangeCommandTests : IDisposable
{
    private const string Parent = """
        { "definitionId": "parent-flow", "name": "Parent flow",
            "root": { "id": "call", "type": "ChildFlow", "version": 1, "workflowDefinitionId": "the-child" }, "ours": 1 }
        """;

    private const string Child = """
        {"definitionId":"the-child","name":"Child flow","options":{"usableAsActivity":true},"root":{"id":"line","type":"Elsa.WriteLine","version":1,"text":{"typeName":"String","expression":{"type":"Literal","value":"子流程"}}}}
        """;

    private readonly string _folder = Directory.CreateTempSubdirectory("exchange").FullName;

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    private string In => Path.Combine(_folder, "in");

    private string Out => Path.Combine(_folder, "out");

    [Fact]
    public async Task ExportAfterImport_ForeignLayoutAndMembers_GivesTheSameBytes()
    {
        await using var fixture = await SqliteFixture.Start();
        Write("deep/a.json", Child);
        Write("b.json", Parent);

        var (taken, _) = await Import(fixture);
        var exported = await ExportCommand.Run([Out], Options(fixture), TextWriter.Null, Stop);

        (taken, exported).ShouldBe((0, 0));
        (await File.ReadAllTextAsync(Path.Combine(Out, "the-child.json"), Stop)).ShouldBe(Child);
        (await File.ReadAllTextAsync(Path.Combine(Out, "parent-flow.json"), Stop)).ShouldBe(Parent);
    }

    [Fact]
    public async Task Export_ByCommand_IsJournaledAsAnExport()
    {
        await using var fixture = await SqliteFixture.Start();
        Write("child.json", Child);
        await Import(fixture);

        await ExportCommand.Run([Out], Options(fixture), TextWriter.Null, Stop);

        await using var db = fixture.Read!.Open();
        var entry = JsonDocument.Parse(db.Entries.Single(row => row.Aggregate == "export/governance").Bytes).RootElement;
        entry.GetProperty("actor").GetProperty("name").GetString().ShouldBe("命令行");
        entry.GetProperty("happenings")[0].GetProperty("text").GetString().ShouldBe("命令行导出流程定义 1 个到目录（Latest）（json）。");
    }

    [Fact]
    public async Task Import_PublishingAParentBeforeItsChild_PublishesBoth()
    {
        await using var fixture = await SqliteFixture.Start();
        Write("1-parent.json", Parent);
        Write("2-child.json", Child);

        var (code, report) = await Import(fixture, "--publish");
        await ExportCommand.Run([Out, "--published"], Options(fixture), TextWriter.Null, Stop);

        code.ShouldBe(0, report.ToString());
        Directory.GetFiles(Out).Length.ShouldBe(2);
        report.GetProperty("published").EnumerateArray().Select(one => one.GetString()).ShouldBe(["the-child", "parent-flow"]);
    }

    [Fact]
    public async Task Import_WhatIsNoDefinitionOrBroken_IsSaidAndTheRestIsTaken()
    {
        await using var fixture = await SqliteFixture.Start();
        Write("limits.json", """{"rows":[]}""");
        Write("broken.json", """{"definitionId":"x",""");
        Write("child.json", Child);

        var (code, report) = await Import(fixture);

        code.ShouldBe(1);
        report.GetProperty("saved")[0].GetString().ShouldBe("the-child");
        report.GetProperty("skipped")[0].GetString().ShouldBe("limits.json");
        report.GetProperty("refused")[0].GetProperty("file").GetString().ShouldBe("broken.json");
        report.GetProperty("refused")[0].GetProperty("code").GetString().ShouldBe("STU-013");
    }

    [Fact]
    public async Task Import_Twice_ChangesNothingTheSecondTime()
    {
        await using var fixture = await SqliteFixture.Start();
        Write("child.json", Child);
        await Import(fixture, "--publish");
        await Import(fixture, "--publish");

        await using var db = fixture.Read!.Open();
        db.Definitions.Count(row => row.DefinitionId == "the-child").ShouldBe(1);
    }

    [Fact]
    public async Task Import_NoSuchDirectory_IsAWrongCall()
    {
        await using var fixture = await SqliteFixture.Start();

        (await ImportCommand.Run([Path.Combine(_folder, "nowhere")], Options(fixture), TextWriter.Null, Stop)).ShouldBe(2);
    }

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    private static DataOptions Options(SqliteFixture fixture) => new(DatabaseKind.Sqlite, Path.GetDirectoryName(fixture.File.Path)!, null);

    private async Task<(int Code, JsonElement Report)> Import(SqliteFixture fixture, params string[] flags)
    {
        using var said = new StringWriter();
        var code = await ImportCommand.Run([In, .. flags], Options(fixture), said, Stop);
        return (code, JsonSerializer.Deserialize<JsonElement>(said.ToString()));
    }

    private void Write(string name, string text)
    {
        var path = Path.Combine(In, name);
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        File.WriteAllText(path, text);
    }
}
