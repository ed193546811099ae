using System.Collections.Immutable;
using System.Text.Json;

namespace Governance.Execution;

/// <summary>A question an activity or a verb asks of the world inside the process (policy rows, duties, the classifier …).</summary>
/// <param name="Kind">Names the reader, e.g. <c>deadline</c>.</param>
/// <param name="Argument">The question's canonical text (often compact JSON with members in declaration order).</param>
public sealed record FactRequest(string Kind, string Argument)
{
    public string Key => Kind + ":" + Argument;
}

/// <summary>Facts read for one burst; recorded with it, so that a re-run sees the same world.</summary>
public sealed record FactSet(ImmutableSortedDictionary<string, JsonElement> Values)
{
    public static readonly FactSet None = new(ImmutableSortedDictionary.Create<string, JsonElement>(StringComparer.Ordinal));

    public bool TryGet(FactRequest request, out JsonElement value) => Values.TryGetValue(request.Key, out value);

    public FactSet With(IEnumerable<KeyValuePair<string, JsonElement>> more) => new(Values.SetItems(more));
}

/// <summary>Reads facts, read-only. Live in the product; recorded in replay; golden in scenario tests.</summary>
public interface IFactSource
{
    ValueTask<FactSet> Read(ImmutableArray<FactRequest> requests, CancellationToken cancellationToken);
}
