using System.Text.Json;
using BenchmarkDotNet.Attributes;
using Governance.Execution;

namespace Governance.Benchmarks;

/// <summary>One burst from start to rest, without a store. The same definitions the <c>bench</c> command is given.</summary>
[MemoryDiagnoser]
public class EngineBursts
{
    private readonly GraphLibrary _library = new(ActivityCatalog.Standard);

    private JsonElement _start;

    [Params("ten-in-a-row", "fork-join", "ten-scripts")]
    public string Definition { get; set; } = "";

    [GlobalSetup]
    public void Setup()
    {
        var at = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(Path.Combine(at!.FullName, "Governance.Workflow.sln")))
            at = at.Parent;
        var file = Path.Combine(at.FullName, "tests", "Governance.Benchmarks", "definitions", Definition + ".json");
        var added = _library.Add(File.ReadAllBytes(file), publish: true);
        _start = JsonSerializer.SerializeToElement(new { definitionId = added.Value.DefinitionId });
    }

    [Benchmark]
    public Step Run()
    {
        var key = AggregateKey.Instance("bench");
        var stimulus = new Stimulus(Guid.Empty, key, StimulusKinds.Start, _start, Actor.System);
        return Runner.Run(
            _library, ActivityCatalog.Standard, domain: null, Aggregate.Empty(key), new BurstInput(stimulus, 0, 1, EngineFlags.Current, FactSet.None));
    }
}
