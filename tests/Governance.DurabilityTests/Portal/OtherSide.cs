using System.Collections.Concurrent;
using System.Text.Json;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace Governance.DurabilityTests.Portal;

/// <summary>Another system: repeats whatever it is sent, takes tasks, and refuses those named <c>bad</c>.</summary>
internal sealed class OtherSide : IAsyncDisposable
{
    private readonly WebApplication _app;

    private OtherSide(WebApplication app) => _app = app;

    public ConcurrentQueue<(string Path, string Authorization, string Body)> Requests { get; } = [];

    public Uri Address => new(_app.Urls.First());

    public static async Task<OtherSide> Start(CancellationToken cancellationToken)
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        builder.Logging.ClearProviders();
        var side = new OtherSide(builder.Build());
        side._app.Run(side.Answer);
        await side._app.StartAsync(cancellationToken);
        return side;
    }

    public ValueTask DisposeAsync() => _app.DisposeAsync();

    private async Task Answer(HttpContext http)
    {
        using var reader = new StreamReader(http.Request.Body);
        var body = await reader.ReadToEndAsync(http.RequestAborted);
        Requests.Enqueue((http.Request.Path, http.Request.Headers.Authorization.ToString(), body));
        http.Response.Headers["X-Repeats"] = http.Request.Headers.Authorization.ToString();
        http.Response.StatusCode = body.Contains("\"taskName\":\"bad\"", StringComparison.Ordinal) ? StatusCodes.Status400BadRequest : StatusCodes.Status200OK;
        await http.Response.WriteAsync(JsonSerializer.Serialize(new { authorization = http.Request.Headers.Authorization.ToString(), body }), http.RequestAborted);
    }
}
