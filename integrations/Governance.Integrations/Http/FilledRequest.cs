using System.Text.Json;
using Governance.Execution;

namespace Governance.Integrations.Http;

/// <summary>A request as it goes over the wire: secrets stand where their marks were. Made for one attempt and never kept.</summary>
internal sealed class FilledRequest(OutboundRequest request, SecretStore secrets)
{
    private readonly IReadOnlyList<string> _names = request.Secrets ?? [];

    public IReadOnlyList<string> Names => _names;

    /// <summary>A secret the drawing names and nobody has set.</summary>
    public string? Missing => _names.FirstOrDefault(name => secrets.Find(name) is null);

    public string Url => Fill(request.Url, Uri.EscapeDataString);

    public string? Content => request.Content is { } content ? Fill(content, Escape()) : null;

    public IEnumerable<string> Header(IEnumerable<string> values) => values.Select(v => Fill(v, static s => s));

    private string Fill(string text, Func<string, string> escape) =>
        _names.Count == 0 ? text : SecretMarks.Fill(text, name => _names.Contains(name, StringComparer.Ordinal) && secrets.Find(name) is { } value ? escape(value) : null);

    private Func<string, string> Escape() => request.ContentType switch
    {
        { } json when json.Contains("json", StringComparison.OrdinalIgnoreCase) => static value => JsonEncodedText.Encode(value).ToString(),
        { } form when form.StartsWith("application/x-www-form-urlencoded", StringComparison.OrdinalIgnoreCase) => Uri.EscapeDataString,
        { } xml when xml.Contains("xml", StringComparison.OrdinalIgnoreCase) => static value => System.Security.SecurityElement.Escape(value),
        _ => static value => value,
    };
}
