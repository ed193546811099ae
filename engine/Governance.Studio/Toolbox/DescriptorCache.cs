using System.Text.Json;
using Governance.Definitions;
using Governance.Execution;

namespace Governance.Studio;

/// <summary>The toolbox as bytes: Studio asks for it again after every save.</summary>
internal sealed class DescriptorCache(ActivityTypes types, IEnumerable<IOptionSource> sources, TimeProvider time)
{
    // Choices of drop-downs (units, categories) may change outside the definitions.
    private static readonly TimeSpan Lifetime = TimeSpan.FromSeconds(30);

    private readonly Dictionary<string, IOptionSource> _sources = sources.ToDictionary(s => s.Name, StringComparer.Ordinal);
    private Kept? _kept;

    /// <returns>The JSON of the list and its entity tag.</returns>
    public async Task<(byte[] Json, string Tag)> Get(CancellationToken cancellationToken)
    {
        var drawable = await types.All(cancellationToken);
        if (_kept is { } kept && kept.Types.SequenceEqual(drawable) && time.GetElapsedTime(kept.At) < Lifetime)
            return (kept.Json, kept.Tag);

        var list = new ListOf<ActivityShape>([.. drawable.Select(d => DescriptorShape.Of(d, Choices))]);
        var json = JsonSerializer.SerializeToUtf8Bytes(list, StudioJson.Options);
        var made = new Kept(drawable, json, $"\"{DefinitionContent.HashOf(json)[..20]}\"", time.GetTimestamp());
        _kept = made;
        return (made.Json, made.Tag);
    }

    public IReadOnlyList<SelectItem> Choices(string source) => _sources.TryGetValue(source, out var found) ? found.Options() : [];

    private sealed record Kept(IReadOnlyList<DrawableType> Types, byte[] Json, string Tag, long At);
}
