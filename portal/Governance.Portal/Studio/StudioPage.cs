using System.Reflection;
using System.Text.Json;

namespace Governance.Portal.Studio;

/// <summary>The page that holds the real Elsa Studio: <c>/elsa-studio/</c> with <c>?definition=</c>, <c>?instance=</c>, <c>?instances</c>
/// or nothing for the list of definitions.</summary>
public static class StudioPage
{
    private const string Path = "/elsa-studio";

    // The hashes are the inline scripts of the editor and of the instance list (keyboard shortcuts, 3.8.2). WebAssembly needs its own
    // word; styles are set inline by the component library; the code editor starts its workers from blobs.
    private const string Policy =
        "default-src 'self'; script-src 'self' 'wasm-unsafe-eval' 'sha256-snlP1jz0gjwc5cTz9ErZcliXuCK63+Mmf68RRCeptgc=' " +
        "'sha256-vu6sQrKXQHR4Yn3FMMihA/9TxxfIXnCxKwvLrTPJ5ts='; style-src 'self' 'unsafe-inline'; font-src 'self' data:; " +
        "img-src 'self' data: blob:; worker-src 'self' blob:; connect-src 'self'; object-src 'none'; base-uri 'self'; " +
        "form-action 'self'; frame-ancestors 'self'";

    private static readonly HashSet<string> Replaced = new([Path + "/index.html", Path + "/appsettings.json"], StringComparer.OrdinalIgnoreCase);

    // The package reads PascalCase names here.
    private static readonly JsonSerializerOptions AsWritten = new();

    /// <summary>Where the package's files lie: beside a published app, else in node_modules.</summary>
    public static string FindPackage()
    {
        var published = System.IO.Path.Combine(AppContext.BaseDirectory, "wwwroot", "elsa-studio");
        return Directory.Exists(published)
            ? published
            : typeof(StudioPage).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>().First(a => a.Key.Equals("ElsaStudioRoot", StringComparison.Ordinal)).Value!;
    }

    /// <summary>Serves the package's files. Call before endpoints run.</summary>
    public static IApplicationBuilder UseStudioFiles(this IApplicationBuilder app)
    {
        var package = FindPackage();
        // Its page asks a stranger for fonts, its settings name another server: ours answer under these names.
        return Directory.Exists(package)
            ? app.UseWhen(http => !Replaced.Contains(http.Request.Path.Value ?? ""), branch => branch.UsePrecompressedFiles(package, Path))
            : app;
    }

    public static IEndpointRouteBuilder MapStudioPage(this IEndpointRouteBuilder app)
    {
        var page = app.MapGroup(Path).ExcludeFromDescription().AllowAnonymous();
        page.MapGet("/", (HttpContext http) => Page(http));
        page.MapGet("/page/{name}", (string name, HttpContext http) => Fresh(http, name));
        // Read by the package at its start; the element's remote-endpoint attribute is what counts.
        page.MapGet("/appsettings.json", (HttpRequest request) =>
            Results.Json(new { Backend = new { Url = $"{request.Scheme}://{request.Host}/elsa/api" } }, AsWritten));
        return app;
    }

    private static IResult Page(HttpContext http)
    {
        // Relative addresses need the slash at the end.
        if (http.Request.Path.Value?.EndsWith('/') != true)
        {
            return Results.LocalRedirect($"~{Path}/{http.Request.QueryString}");
        }

        http.Response.Headers.ContentSecurityPolicy = Policy;
        http.Response.Headers.XContentTypeOptions = "nosniff";
        http.Response.Headers["Referrer-Policy"] = "same-origin";
        return Fresh(http, "index.html");
    }

    private static IResult Fresh(HttpContext http, string name)
    {
        http.Response.Headers.CacheControl = "no-cache";
        return PageFiles.Get(name);
    }
}
