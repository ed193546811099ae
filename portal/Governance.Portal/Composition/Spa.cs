using Governance.Portal.Answers;

namespace Governance.Portal.Composition;

/// <summary>The portal's own pages: one index for every address without a file ending; a missing script is a 404, never the index.</summary>
internal static class Spa
{
    private static readonly string[] NotPages = ["/api", "/elsa", "/hubs", "/openapi", "/health"];

    public static void MapSpa(this WebApplication app, ProductFiles files)
    {
        var index = Path.Combine(files.Web, "index.html");
        app.MapFallback("{*path:nonfile}", async (HttpContext context) =>
        {
            if (!File.Exists(index) || NotPages.Any(prefix => context.Request.Path.StartsWithSegments(prefix, StringComparison.OrdinalIgnoreCase)))
            {
                await Problems.From(PortalRefusals.NoSuchAddress).ExecuteAsync(context);
                return;
            }

            context.Response.Headers.CacheControl = "no-cache";
            context.Response.ContentType = "text/html; charset=utf-8";
            await context.Response.SendFileAsync(index, context.RequestAborted);
        });
    }
}
