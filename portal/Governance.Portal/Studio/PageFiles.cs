using System.Collections.Frozen;
using System.Security.Cryptography;
using Microsoft.AspNetCore.StaticFiles;
using Microsoft.Net.Http.Headers;

namespace Governance.Portal.Studio;

/// <summary>The few files of our own around Elsa Studio; they travel inside the assembly.</summary>
internal static class PageFiles
{
    private const string Prefix = "studio-page/";

    private static readonly FrozenDictionary<string, PageFile> All = Load();

    public static IResult Get(string name) =>
        All.TryGetValue(name, out var file)
            ? Results.Bytes(file.Bytes, file.MediaType, entityTag: file.Tag)
            : Results.NotFound();

    private static FrozenDictionary<string, PageFile> Load()
    {
        var assembly = typeof(PageFiles).Assembly;
        return assembly.GetManifestResourceNames()
            .Where(name => name.StartsWith(Prefix, StringComparison.Ordinal))
            .ToFrozenDictionary(name => name[Prefix.Length..], name => Read(assembly.GetManifestResourceStream(name)!, name), StringComparer.Ordinal);
    }

    private static PageFile Read(Stream resource, string name)
    {
        using var bytes = new MemoryStream();
        using (resource)
        {
            resource.CopyTo(bytes);
        }

        var content = bytes.ToArray();
        var tag = new EntityTagHeaderValue($"\"{Convert.ToHexStringLower(SHA256.HashData(content))[..20]}\"");
        return new PageFile(content, MediaType(name), tag);
    }

    private static string MediaType(string name) =>
        new FileExtensionContentTypeProvider().TryGetContentType(name, out var type) ? type + "; charset=utf-8" : "application/octet-stream";

    private sealed record PageFile(byte[] Bytes, string MediaType, EntityTagHeaderValue Tag);
}
