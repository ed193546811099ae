using System.Collections.Concurrent;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace Governance.Tests.Integrations;

/// <summary>Another system on a free port of this machine: answers as told and remembers what it was asked.</summary>
internal sealed class OtherSystem : IAsyncDisposable
{
    private readonly WebApplication _app;
    private readonly CancellationTokenSource _closing = new();

    private OtherSystem(WebApplication app) => _app = app;

    /// <summary>What the system does with a request; an empty 200 unless told otherwise.</summary>
    public Func<HttpContext, Task> Answer { get; set; } = _ => Task.CompletedTask;

    public ConcurrentQueue<Asked> Requests { get; } = [];

    public Uri Address => new(_app.Urls.First());

    public int Port => Address.Port;

    public static async Task<OtherSystem> Start()
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        builder.Logging.ClearProviders();
        var system = new OtherSystem(builder.Build());
        system._app.Run(system.Handle);
        await system._app.StartAsync(TestContext.Current.CancellationToken);
        return system;
    }

    /// <summary>Never answers while the system is up.</summary>
    public async Task Hang(HttpContext http)
    {
        using var either = CancellationTokenSource.CreateLinkedTokenSource(_closing.Token, http.RequestAborted);
        await Task.Delay(Timeout.InfiniteTimeSpan, either.Token).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
    }

    public async ValueTask DisposeAsync()
    {
        await _closing.CancelAsync();
        await _app.DisposeAsync();
        _closing.Dispose();
    }

    private async Task Handle(HttpContext http)
    {
        using var reader = new StreamReader(http.Request.Body);
        var body = await reader.ReadToEndAsync(http.RequestAborted);
        Requests.Enqueue(new Asked(
            http.Request.Method, http.Request.Path, http.Request.Headers["Idempotency-Key"].ToString(), http.Request.Headers.Authorization.ToString(),
            http.Request.ContentType, body));
        await Answer(http);
    }
}

internal sealed record Asked(string Method, string Path, string Key, string Authorization, string? ContentType, string Body);
