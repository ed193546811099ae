using System.Text;
using System.Text.Json;
using Governance.Execution;

namespace Governance.DurabilityTests;

/// <summary>The benchmarks' ten activities in a row, run without a store.</summary>
internal static class Bursts
{
    private static readonly JsonElement Start = JsonSerializer.SerializeToElement(new { definitionId = "ten-in-a-row" });
    private static readonly AggregateKey Key = AggregateKey.Instance("i");

    public static string Definition()
    {
        var at = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(Path.Combine(at!.FullName, "Governance.Workflow.sln")))
            at = at.Parent;
        return File.ReadAllText(Path.Combine(at.FullName, "tests", "Governance.Benchmarks", "definitions", "ten-in-a-row.json"));
    }

    public static GraphLibrary Library(string definition)
    {
        var library = new GraphLibrary(ActivityCatalog.Standard);
        library.Add(Encoding.UTF8.GetBytes(definition), publish: true).Refusal.ShouldBeNull();
        return library;
    }

    /// <returns>How many executions the last burst had.</returns>
    public static int Run(GraphLibrary library, int times)
    {
        var executions = 0;
        for (var i = 0; i < times; i++)
        {
            var stimulus = new Stimulus(Guid.Empty, Key, StimulusKinds.Start, Start, Actor.System);
            var input = new BurstInput(stimulus, 0, 1, EngineFlags.Current, FactSet.None);
            executions = ((Step.Done)Runner.Run(library, ActivityCatalog.Standard, null, Aggregate.Empty(Key), input)).Log.Records.Length;
        }

        return executions;
    }
}
