using System.IO.Compression;
using System.Net;
using System.Text;
using Microsoft.AspNetCore.Routing;
using Microsoft.AspNetCore.Routing.Patterns;
using Microsoft.Extensions.DependencyInjection;

namespace Governance.DurabilityTests.Portal.Leaks;

/// <summary>What one address answered.</summary>
internal sealed record Answered(string Route, string Address, HttpStatusCode Status, string Text);

/// <summary>Every GET the server knows, asked with every id at hand. What is mapped tomorrow is asked tomorrow.</summary>
internal sealed class GetEndpoints(LeakPortal portal, HttpClient client, IReadOnlyList<string> ids, IReadOnlyList<string> queries)
{
    private const int MostAddresses = 400;

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    public static IReadOnlyList<RouteEndpoint> All(LeakPortal portal) =>
    [
        .. portal.Services.GetRequiredService<EndpointDataSource>().Endpoints.OfType<RouteEndpoint>()
            .Where(endpoint => endpoint.Metadata.GetMetadata<HttpMethodMetadata>() is not { } methods || methods.HttpMethods.Contains("GET", StringComparer.OrdinalIgnoreCase)),
    ];

    public async Task<List<Answered>> Ask()
    {
        var answers = new List<Answered>();
        foreach (var endpoint in All(portal))
            foreach (var address in Addresses(endpoint.RoutePattern).Take(MostAddresses))
                answers.Add(await Ask(endpoint.RoutePattern.RawText ?? "", address));
        return answers;
    }

    private async Task<Answered> Ask(string route, string address)
    {
        using var answer = await client.GetAsync(new Uri(address, UriKind.Relative), HttpCompletionOption.ResponseContentRead, Cancellation);
        var headers = string.Concat(answer.Headers.Concat(answer.Content.Headers).SelectMany(header => header.Value.Prepend(header.Key)));
        return new Answered(route, address, answer.StatusCode, headers + Words(await answer.Content.ReadAsByteArrayAsync(Cancellation)));
    }

    private IEnumerable<string> Addresses(RoutePattern pattern)
    {
        IEnumerable<string> addresses = ["/"];
        foreach (var segment in pattern.PathSegments)
            addresses = [.. addresses.SelectMany(start => Segment(segment).Select(next => start.Length > 1 ? $"{start}/{next}" : $"/{next}"))];
        var parameterless = pattern.Parameters.Count == 0;
        return addresses.SelectMany(address => parameterless ? queries.Prepend("").Select(query => address + query) : [address, address + queries[0]]);
    }

    private IEnumerable<string> Segment(RoutePatternPathSegment segment) => segment.Parts is [RoutePatternParameterPart]
        ? ids.Select(Uri.EscapeDataString)
        : [string.Concat(segment.Parts.Select(part => part is RoutePatternLiteralPart literal ? literal.Content : ids[0]))];

    /// <summary>A workbook or document is a zip: its parts are read.</summary>
    private static string Words(byte[] body)
    {
        if (!body.AsSpan().StartsWith("PK\x03\x04"u8))
            return Encoding.UTF8.GetString(body);
        using var zip = new ZipArchive(new MemoryStream(body), ZipArchiveMode.Read);
        var words = new StringBuilder();
        foreach (var part in zip.Entries)
        {
            using var reader = new StreamReader(part.Open());
            words.Append(reader.ReadToEnd());
        }

        return words.ToString();
    }
}
