using System.Text.Json;
using System.Text.Json.Nodes;
using Governance.Definitions;
using Governance.Execution;

namespace Governance.Portal.Commands.Engine;

/// <summary>Runs an instance without a database and prints what can be seen of it.</summary>
internal static class RunCommand
{
    public const string Usage = "FILE [--with CHILD]… [--input JSON] [--resume JSONL] [--mode counter|token]   run a definition without a database";

    /// <returns>0: it ran, however it ended; 1: a definition is refused; 2: wrong call.</returns>
    public static async Task<int> Run(string[] args, TextWriter stdout, CancellationToken cancellationToken)
    {
        var options = Options.Read(args, "--with", "--input", "--resume", "--mode");
        if (options is not { Alone: [var file] } || !TryMode(options.Last("--mode"), out var mode))
            return 2;

        var children = options.All("--with").ToArray();
        var input = options.Last("--input") is { } text ? CommandJson.Read(text) : null;
        if (children.Append(file).Any(f => !File.Exists(f)) || (options.Last("--input") is not null && input is null)
            || ReadSteps(options.Last("--resume")) is not { } steps)
            return 2;

        var library = new GraphLibrary(ActivityCatalog.Standard);
        WorkflowDefinition? main = null;
        foreach (var path in children.Append(file))
        {
            var added = library.Add(await File.ReadAllBytesAsync(path, cancellationToken), publish: true);
            if (added.Refusal is { } refusal)
                return await CommandJson.Print(stdout, new { refused = new { refusal.Code, refusal.Where, refusal.Message, file = path } }, 1);
            main = added.Value;
        }

        return await Drive(library, main!, mode, input, steps, stdout);
    }

    internal static bool TryMode(string? text, out FlowchartMode mode)
    {
        mode = FlowchartMode.Counter;
        return text is null || (Enum.TryParse(text, ignoreCase: true, out mode) && Enum.IsDefined(mode));
    }

    private static async Task<int> Drive(
        GraphLibrary library, WorkflowDefinition main, FlowchartMode mode, JsonElement? input, IReadOnlyList<JsonElement> steps, TextWriter stdout)
    {
        var world = new EngineWorld(library, new EngineSettings(mode, TimeZoneInfo.Utc));
        var driver = new WorldDriver(world, main.DefinitionId);
        if (driver.Start(input) is { } refusal)
            return await CommandJson.Print(stdout, new { refused = new { refusal.Code, refusal.Where, refusal.Message } }, 1);

        foreach (var step in steps)
            driver.Take(step);

        var report = InstanceReport.Of(world, driver.Instance!);
        report["lines"] = InstanceReport.Lines(world);
        var children = world.Instances.Where(id => !string.Equals(id, driver.Main, StringComparison.Ordinal)).Select(id => (JsonNode)InstanceReport.Of(world, world.Instance(id)!)).ToArray();
        if (children.Length > 0)
            report["children"] = new JsonArray(children);
        return await CommandJson.Print(stdout, report, 0);
    }

    // One step a line, from a file or as given.
    private static List<JsonElement>? ReadSteps(string? argument)
    {
        if (argument is null)
            return [];

        var steps = new List<JsonElement>();
        foreach (var line in File.Exists(argument) ? File.ReadLines(argument) : argument.Split('\n'))
        {
            if (string.IsNullOrWhiteSpace(line))
                continue;
            if (CommandJson.Read(line) is not { ValueKind: JsonValueKind.Object } step)
                return null;
            steps.Add(step);
        }

        return steps;
    }
}
