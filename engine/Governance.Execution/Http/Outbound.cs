using System.Collections.Immutable;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace Governance.Execution;

/// <summary>A request to another system as it lies in the outbox. Who sends it repeats <see cref="Id"/> with every attempt.</summary>
/// <param name="Id">The message's id, sent as <c>Idempotency-Key</c>.</param>
/// <param name="Aggregate">Where the answer goes.</param>
/// <param name="RetriesStatus">Whether busy and broken servers (408, 429, 5xx) are asked again.</param>
public sealed record OutboundRequest(
    string Id, string Aggregate, string BookmarkId, string Url, string Method, ImmutableSortedDictionary<string, ImmutableArray<string>> Headers,
    string? ContentType, string? Content, bool RetriesStatus)
{
    /// <summary>Channel of the outbox.</summary>
    public const string Channel = "http";

    /// <summary>Names of the secrets the drawing has; no other mark is filled, wherever it came from.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public IReadOnlyList<string>? Secrets { get; init; }

    /// <summary>A person sends it again after its failure reached the flow: the answer goes nowhere any more.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)]
    public bool IsAgain { get; init; }

    /// <summary>The answer is one stimulus, however often the request was sent.</summary>
    [JsonIgnore]
    public Guid AnswerId => StimulusIds.From(Id, "answered");

    public JsonElement ToBody() => JsonSerializer.SerializeToElement(this, JsonSerializerOptions.Web);

    public static OutboundRequest Read(OutboxItem item)
    {
        ArgumentNullException.ThrowIfNull(item);
        return item.Body.Deserialize<OutboundRequest>(JsonSerializerOptions.Web) ?? throw new InvalidOperationException($"The message {item.Id} is empty.");
    }
}

/// <summary>What came of a request.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<OutboundFate>))]
public enum OutboundFate
{
    /// <summary>The other system answered, whatever it said.</summary>
    Answered,
    FailedToConnect,
    TimedOut,

    /// <summary>Not sent, or its answer not taken: against the rules of this installation.</summary>
    Refused,
}

/// <param name="Content">JSON as such, other text as a text; null: no body.</param>
/// <param name="Message">Why, when there is no answer; of <see cref="OutboundFate.Refused"/> a sentence for people.</param>
public sealed record OutboundAnswer(
    OutboundFate Fate, int StatusCode, ImmutableSortedDictionary<string, ImmutableArray<string>> Headers, JsonElement? Content, string? Message)
{
    private static readonly ImmutableSortedDictionary<string, ImmutableArray<string>> NoHeaders =
        ImmutableSortedDictionary.Create<string, ImmutableArray<string>>(StringComparer.OrdinalIgnoreCase);

    public static OutboundAnswer Without(OutboundFate fate, string message) => new(fate, 0, NoHeaders, null, message);

    /// <summary>Whether asking again may help.</summary>
    public bool IsWorthRetrying(OutboundRequest request) => Fate switch
    {
        OutboundFate.FailedToConnect or OutboundFate.TimedOut => true,
        OutboundFate.Answered => request.RetriesStatus && StatusCode is (408 or 429 or 500 or 502 or 503 or 504),
        _ => false,
    };
}

/// <summary>Speaks HTTP to other systems; never throws for what they do.</summary>
public interface IOutboundHttp
{
    /// <summary>How often a request is tried before its failure is the answer.</summary>
    int Attempts { get; }

    Task<OutboundAnswer> Send(OutboundRequest request, CancellationToken cancellationToken);
}
