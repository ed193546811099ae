using System.Text.Json;
using Governance.Execution;

namespace Governance.Tests.BadInput;

/// <summary>Does with a definition everything the product would: read, compile, lint, publish, start, resume, store between bursts.</summary>
internal static class Trial
{
    private const int MaxBursts = 6;
    private static readonly AggregateCodec Codec = new(domain: null);

    /// <returns>Whether the definition was accepted.</returns>
    public static bool Run(byte[] json, FlowchartMode mode)
    {
        var library = new GraphLibrary(ActivityCatalog.Standard);
        DefinitionLint.Check(json, library, ActivityCatalog.Standard);
        var added = library.Add(json, publish: true);
        if (added.IsRefused)
            return false;

        // Once more, now that it is known: it may use itself.
        library.Add(json, publish: true);
        Play(library, added.Value.DefinitionId, mode);
        return true;
    }

    public static void Play(GraphLibrary library, string definitionId, FlowchartMode mode)
    {
        var key = AggregateKey.Instance("main");
        var start = new Stimulus(StimulusIds.From("s", "bad"), key, StimulusKinds.Start, JsonSerializer.SerializeToElement(new { definitionId, instanceId = "main", input = new { x = 1 } }), Actor.System);
        var aggregate = Burst(library, Aggregate.Empty(key), start, mode);
        for (var i = 0; i < MaxBursts && aggregate?.Instances.SelectMany(s => s.Bookmarks).FirstOrDefault() is { } bookmark; i++)
        {
            var data = JsonSerializer.SerializeToElement(new { bookmarkId = bookmark.Id, input = new { subStatus = "Faulted", output = 1 } });
            aggregate = Burst(library, aggregate, new Stimulus(StimulusIds.From($"r{i}", "bad"), key, StimulusKinds.Resume, data, Actor.System), mode);
        }
    }

    /// <returns>The next state, through its stored form; null when the burst was refused.</returns>
    public static Aggregate? Burst(GraphLibrary library, Aggregate before, Stimulus stimulus, FlowchartMode mode)
    {
        var input = new BurstInput(stimulus, 1_767_225_600_000_000, 42, EngineFlags.Current, FactSet.None);
        var step = Runner.Run(library, ActivityCatalog.Standard, domain: null, before, input, EngineSettings.Default with { Mode = mode });
        return step is Step.Done done ? Codec.Read(new StoredAggregate(before.Key, before.Version + 1, default, Codec.Write(done.Next))) : null;
    }

    public static byte[] Stored(Aggregate aggregate) => Codec.Write(aggregate);

    /// <returns>Null when the state is no state.</returns>
    public static Aggregate? Read(AggregateKey key, byte[] state)
    {
        try
        {
            return Codec.Read(new StoredAggregate(key, 1, default, state));
        }
        catch (UnreadableStateException)
        {
            return null;
        }
    }
}
