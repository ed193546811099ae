using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using Microsoft.AspNetCore.Http;

namespace Governance.Studio;

/// <summary>JSON as Elsa Studio reads it: camelCase members, dictionary keys as they are, Chinese unescaped.</summary>
internal static class StudioJson
{
    public static readonly JsonSerializerOptions Options = new(JsonSerializerDefaults.Web)
    {
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        Converters = { new JsonStringEnumConverter() },
        MaxDepth = 256,
    };

    /// <summary>How a definition is kept and exported: a file that people read and compare.</summary>
    public static readonly JsonSerializerOptions Indented = new(Options) { WriteIndented = true };

    public static IResult Ok<T>(T value) => Results.Json(value, Options);
}

/// <summary>What a person may do with a thing; Studio looks only at <paramref name="Rel"/>.</summary>
internal sealed record Link(string Href, string Rel, string Method);

internal sealed record ListOf<T>(IReadOnlyList<T> Items)
{
    public long Count => Items.Count;
}

internal sealed record PageOf<T>(IReadOnlyList<T> Items, long TotalCount, IReadOnlyList<Link>? Links = null);
