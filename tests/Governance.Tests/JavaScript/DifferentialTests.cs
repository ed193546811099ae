using System.Diagnostics;
using System.Text.Json;
using Governance.Execution.Expressions.JavaScript;

namespace Governance.Tests.JavaScript;

/// <summary>The same seeded programs in our evaluator and in Node.</summary>
public sealed class DifferentialTests
{
    // Shows what JSON hides: undefined, NaN, negative zero, the kind of a value.
    private const string Show = """
        const show = (v, d = 0) => v === null ? 'null' : v === undefined ? 'undefined' : Object.is(v, -0) ? '-0'
          : typeof v === 'number' ? String(v) : typeof v === 'string' ? JSON.stringify(v) : typeof v === 'boolean' ? '' + v
          : typeof v === 'function' ? 'function' : d > 6 ? '...' : Array.isArray(v) ? '[' + Array.from(v, x => show(x, d + 1)).join() + ']'
          : v instanceof Date ? 'Date ' + v.getTime() : v instanceof Error ? 'Error ' + v.name : v instanceof RegExp ? String(v)
          : v instanceof Map || v instanceof Set ? show([...v], d + 1)
          : '{' + Object.keys(v).map(k => JSON.stringify(k) + ':' + show(v[k], d + 1)).join() + '}';
        """;

    private const string Runner = """
        const vm = require('vm');
        const sources = JSON.parse(require('fs').readFileSync(0, 'utf8'));
        console.log(JSON.stringify(sources.map(s => { try { return vm.runInThisContext('(() => {' + s + '})()'); } catch (e) { return 'fails ' + e; } })));
        """;

    public static IEnumerable<TheoryDataRow<int>> Seeds() => Enumerable.Range(1, 8).Select(s => new TheoryDataRow<int>(s));

    [Theory]
    [MemberData(nameof(Seeds))]
    public async Task Programs_InBothEngines_GiveTheSame(int seed)
    {
        var generator = new ProgramGenerator(seed);
        var bodies = Enumerable.Range(0, 600).Select(_ => generator.Next()).ToArray();
        var sources = bodies.Select(b => $"{Show}\ntry {{ return show((() => {{ {b} }})()); }} catch (e) {{ return 'throws ' + e.name; }}").ToArray();

        var expected = await RunNode(sources);
        var differences = bodies.Select((body, i) => (body, node: expected[i], ours: Evaluate(sources[i]))).Where(d => !string.Equals(d.node, d.ours, StringComparison.Ordinal)).ToArray();

        differences.Select(d => $"{d.body}\n  node: {d.node}\n  ours: {d.ours}").ShouldBeEmpty();
    }

    private static string Evaluate(string source)
    {
        var program = JavaScriptProgram.Parse(source);
        if (program.IsRefused)
            return $"refused {program.Refusal}";
        try
        {
            return (string)program.Value.Evaluate(new ScriptHost(), JavaScriptLimits.Default)!;
        }
        catch (JavaScriptException error)
        {
            return "fails " + error.Message;
        }
    }

    private static async Task<string[]> RunNode(string[] sources)
    {
        var start = new ProcessStartInfo("node", ["-e", Runner]) { RedirectStandardInput = true, RedirectStandardOutput = true, UseShellExecute = false };
        start.Environment["TZ"] = "Asia/Shanghai";
        using var node = TryStart(start);
        if (node is null && Environment.GetEnvironmentVariable("CI") is null)
            Assert.Skip("Node is not installed.");
        await node!.StandardInput.WriteAsync(JsonSerializer.Serialize(sources).AsMemory(), TestContext.Current.CancellationToken);
        node.StandardInput.Close();
        var output = await node.StandardOutput.ReadToEndAsync(TestContext.Current.CancellationToken);
        return JsonSerializer.Deserialize<string[]>(output)!;
    }

    private static Process? TryStart(ProcessStartInfo start)
    {
        try
        {
            return Process.Start(start);
        }
        catch (System.ComponentModel.Win32Exception)
        {
            return null;
        }
    }
}
