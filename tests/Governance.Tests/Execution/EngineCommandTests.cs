using System.Text;
using System.Text.Json;
using Governance.Portal.Commands;
using Governance.Portal.Commands.Bench;
using Governance.Portal.Commands.Engine;

namespace Governance.Tests.Execution;

public sealed class EngineCommandTests : IDisposable
{
    private readonly string _directory = Directory.CreateTempSubdirectory("governance-commands-").FullName;

    public void Dispose() => Directory.Delete(_directory, recursive: true);

    [Fact]
    public async Task Run_DefinitionWithResume_PrintsWhatHappened()
    {
        var file = Write("f.json", new Flow("f").Event("a", "Go").Line("b").Then("a", "b"));

        var (code, json) = await Call(RunCommand.Run, file, "--resume", """{"event":"Go"}""", "--mode", "token");

        code.ShouldBe(0);
        json.GetProperty("subStatus").GetString().ShouldBe("Finished");
        json.GetProperty("lines").EnumerateArray().Select(l => l.GetString()).ShouldBe(["b"]);
        json.GetProperty("executed").EnumerateArray().Select(e => e.GetProperty("id").GetString()).ShouldBe(["flow", "a", "b"]);
        json.GetProperty("bookmarks").GetArrayLength().ShouldBe(0);
    }

    [Fact]
    public async Task Run_WithChild_RunsIt()
    {
        var child = Write("child.json", new Flow("child").Line("c"));
        var file = Write("f.json", new Flow("f").Activity("d", "Elsa.DispatchWorkflow", ("workflowDefinitionId", "child"), ("waitForCompletion", true)));

        var (code, json) = await Call(RunCommand.Run, file, "--with", child);

        code.ShouldBe(0);
        json.GetProperty("children").GetArrayLength().ShouldBe(1);
        json.GetProperty("lines")[0].GetString().ShouldBe("c");
    }

    [Fact]
    public async Task Run_RefusedDefinition_SaysWhy()
    {
        var file = Path.Combine(_directory, "bad.json");
        await File.WriteAllTextAsync(file, """{"root":{"id":"x"}}""", TestContext.Current.CancellationToken);

        var (code, json) = await Call(RunCommand.Run, file);

        code.ShouldBe(1);
        json.GetProperty("refused").GetProperty("code").GetString().ShouldBe("DEF-003");
    }

    [Theory]
    [InlineData("run")]
    [InlineData("run missing.json")]
    [InlineData("run {0} --mode other")]
    [InlineData("run {0} --resume nonsense")]
    [InlineData("conform missing")]
    [InlineData("lint")]
    [InlineData("bench {0} -n none")]
    [InlineData("bench {0} --store cloud")]
    public async Task AnyCommand_WrongCall_IsTwo(string line)
    {
        var file = Write("f.json", new Flow("f").Line("a"));
        var words = line.Replace("{0}", file, StringComparison.Ordinal).Split(' ');
        Command command = words[0] switch { "run" => RunCommand.Run, "conform" => ConformCommand.Run, "lint" => LintCommand.Run, _ => BenchCommand.Run };

        var code = await command(words[1..], TextWriter.Null, TestContext.Current.CancellationToken);

        code.ShouldBe(2);
    }

    [Fact]
    public async Task Lint_BrokenFlow_NamesEveryProblem()
    {
        var file = Write(
            "f.json",
            new Flow("f").Line("a").Activity("b", "Acme.Thing").Line("island").Script("js", "1 +").Then("a", "b", "Nope").Then("a", "js").Then("js", "gone"));

        var (code, json) = await Call(LintCommand.Run, file);

        code.ShouldBe(1);
        var problems = json.GetProperty("problems").EnumerateArray().ToArray();
        problems.Select(p => p.GetProperty("code").GetString()).ShouldBe(["LNT-001", "LNT-002", "EXP-101", "LNT-003", "LNT-005"], ignoreOrder: true);
        problems.Single(p => p.GetProperty("code").ValueEquals("EXP-101")).GetProperty("line").GetInt32().ShouldBe(1);
    }

    [Fact]
    public async Task Lint_SoundFlow_Holds()
    {
        var file = Write("f.json", new Flow("f").Line("a").Line("b").Then("a", "b"));

        var (code, json) = await Call(LintCommand.Run, file, "--json");

        code.ShouldBe(0);
        json.GetProperty("problems").GetArrayLength().ShouldBe(0);
    }

    [Theory]
    [InlineData("none")]
    [InlineData("memory")]
    [InlineData("sqlite")]
    public async Task Bench_EachStore_Measures(string store)
    {
        var file = Write("f.json", new Flow("f").Line("a").Event("b", "Go").Then("a", "b"));

        var (code, json) = await Call(BenchCommand.Run, file, "-n", "20", "-c", "2", "--store", store, "--resume", "Go");

        code.ShouldBe(0);
        json.GetProperty("instancesPerSecond").GetDouble().ShouldBeGreaterThan(0);
        json.GetProperty("bytesPerInstance").GetInt64().ShouldBeGreaterThan(0);
    }

    [Fact]
    public async Task Conform_CaseThatDiffers_IsOneWithTheDifference()
    {
        var definition = new Flow("f").Line("a").Json().ToJsonString();
        await File.WriteAllTextAsync(
            Path.Combine(_directory, "c.json"),
            $$$"""{"name":"c","mode":"both","definitions":[{{{definition}}}],"expected":{"status":"Finished","subStatus":"Finished","lines":["b"]}}""",
            TestContext.Current.CancellationToken);

        var (code, json) = await Call(ConformCommand.Run, _directory);

        code.ShouldBe(1);
        json.GetProperty("failed").GetInt32().ShouldBe(1);
        json.GetProperty("differences")[0].GetProperty("path").GetString().ShouldBe("$.lines");
    }

    private static async Task<(int Code, JsonElement Json)> Call(Command command, params string[] args)
    {
        await using var output = new StringWriter();
        var code = await command(args, output, TestContext.Current.CancellationToken);
        using var json = JsonDocument.Parse(output.ToString());
        return (code, json.RootElement.Clone());
    }

    private string Write(string name, Flow flow)
    {
        var path = Path.Combine(_directory, name);
        File.WriteAllText(path, Encoding.UTF8.GetString(flow.Bytes()));
        return path;
    }
}
