using System.Collections.Immutable;
using System.Text.Json;

namespace Governance.Execution;

/// <summary>Under which requests an <c>Elsa.HttpEndpoint</c> goes on, and what it asks of them.</summary>
/// <param name="Path">Template without a slash at its ends, lower case outside braces: <c>orders/{id}</c>.</param>
/// <param name="Methods">Upper case.</param>
/// <param name="Authorize">Only signed-in callers.</param>
/// <param name="Policy">A permission the caller must have.</param>
/// <param name="Timeout">How long reading and running may take.</param>
/// <param name="SizeLimit">Bytes of the body.</param>
public sealed record HttpEndpointOptions(
    string Path, ImmutableArray<string> Methods, bool Authorize, string? Policy, TimeSpan? Timeout, long? SizeLimit, long? FileSizeLimit,
    ImmutableArray<string> AllowedExtensions, ImmutableArray<string> BlockedExtensions, ImmutableArray<string> AllowedMimeTypes)
{
    public const string Kind = "Elsa.HttpEndpoint";

    private const string Fixed = "http:";
    private const string Template = "http*:";

    /// <summary>Outcomes for requests that break a limit, where the drawing wants to see them.</summary>
    public ImmutableArray<string> ExposedOutcomes { get; init; } = [];

    /// <summary>How an instance that waits at this path is found.</summary>
    public static string WaitName(string path) => (path.Contains('{', StringComparison.Ordinal) ? Template : Fixed) + path;

    /// <summary>Names that begin so stand for templates; <see cref="PathOf"/> gives the template.</summary>
    public static string TemplatePrefix => Template;

    public static string PathOf(string waitName) => waitName[(waitName.IndexOf(':', StringComparison.Ordinal) + 1)..];

    public bool Accepts(string method) => Methods.Contains(method, StringComparer.OrdinalIgnoreCase);

    /// <summary>What a bookmark of an endpoint waits for.</summary>
    public static HttpEndpointOptions? Of(BookmarkState bookmark) =>
        string.Equals(bookmark.Kind, Kind, StringComparison.Ordinal) ? bookmark.Payload.Deserialize<HttpEndpointOptions>(JsonSerializerOptions.Web) : null;

    public static string Normal(string? path)
    {
        var segments = (path ?? string.Empty).Trim().Trim('/').Split('/');
        return string.Join('/', segments.Select(s => s.Contains('{', StringComparison.Ordinal) ? s : s.ToLowerInvariant()));
    }
}
