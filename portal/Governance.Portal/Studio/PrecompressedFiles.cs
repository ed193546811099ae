using System.Text.RegularExpressions;
using Microsoft.AspNetCore.StaticFiles;
using Microsoft.Extensions.FileProviders;

namespace Governance.Portal.Studio;

/// <summary>Serves files under a path prefix, sending the .br or .gz twin that lies beside a file when the client takes it.</summary>
public static partial class PrecompressedFiles
{
    private static readonly (string Extension, string Encoding)[] Twins = [(".br", "br"), (".gz", "gzip")];

    public static IApplicationBuilder UsePrecompressedFiles(this IApplicationBuilder app, string root, PathString prefix)
    {
        var files = new PhysicalFileProvider(root);
        var types = MediaTypes();
        app.Use((http, next) =>
        {
            Choose(http, files, types, prefix);
            return next(http);
        });
        return app.UseStaticFiles(new StaticFileOptions
        {
            FileProvider = files,
            RequestPath = prefix,
            ContentTypeProvider = types,
            OnPrepareResponse = Describe,
        });
    }

    private static FileExtensionContentTypeProvider MediaTypes()
    {
        var types = new FileExtensionContentTypeProvider();
        types.Mappings[".mjs"] = "text/javascript";
        types.Mappings[".geojson"] = "application/geo+json";
        types.Mappings[".dat"] = "application/octet-stream";
        types.Mappings[".br"] = "application/octet-stream";
        types.Mappings[".gz"] = "application/gzip";
        return types;
    }

    private static void Choose(HttpContext http, PhysicalFileProvider files, FileExtensionContentTypeProvider types, PathString prefix)
    {
        var request = http.Request;
        if (!(HttpMethods.IsGet(request.Method) || HttpMethods.IsHead(request.Method))
            || !request.Path.StartsWithSegments(prefix, StringComparison.Ordinal, out var rest) || !rest.HasValue || http.GetEndpoint() is not null)
        {
            return;
        }

        var accepted = request.Headers.AcceptEncoding.ToString();
        foreach (var (extension, encoding) in Twins)
        {
            if (accepted.Contains(encoding, StringComparison.OrdinalIgnoreCase) && files.GetFileInfo(rest.Value + extension).Exists)
            {
                var type = types.TryGetContentType(rest.Value, out var known) ? known : "application/octet-stream";
                http.Items[typeof(PrecompressedFiles)] = new Twin(encoding, type);
                request.Path = prefix.Add(rest.Value + extension);
                return;
            }
        }
    }

    private static void Describe(StaticFileResponseContext response)
    {
        var headers = response.Context.Response.Headers;
        headers.Vary = "Accept-Encoding";
        headers.XContentTypeOptions = "nosniff";
        if (response.Context.Items[typeof(PrecompressedFiles)] is Twin twin)
        {
            headers.ContentEncoding = twin.Encoding;
            headers.ContentType = twin.MediaType;
        }

        // Vite and the .NET SDK put a hash in the name: such a file never changes.
        var path = response.Context.Request.Path.Value!;
        headers.CacheControl = path.StartsWith("/assets/", StringComparison.Ordinal) || Fingerprinted().IsMatch(path)
            ? "public, max-age=31536000, immutable"
            : "no-cache";
    }

    [GeneratedRegex(@"/_framework/.+\.[a-z0-9]{10}\.(wasm|js|dat)(\.br|\.gz)?$", RegexOptions.ExplicitCapture | RegexOptions.NonBacktracking)]
    private static partial Regex Fingerprinted();

    private sealed record Twin(string Encoding, string MediaType);
}
