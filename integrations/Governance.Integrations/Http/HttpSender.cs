using System.Net;
using System.Net.Http.Headers;
using System.Net.Sockets;
using Governance.Execution;

namespace Governance.Integrations.Http;

/// <summary>Sends requests of the outbox: only to hosts on the list, redirects included, within the limits of time and size.</summary>
public sealed class HttpSender : IOutboundHttp, IDisposable
{
    private const int MaxRedirects = 5;

    // Set by the sender itself, or a way around the list of hosts.
    private static readonly HashSet<string> Reserved =
        new(StringComparer.OrdinalIgnoreCase) { "Host", "Content-Length", "Transfer-Encoding", "Connection", "Upgrade", "Idempotency-Key", "Content-Type" };

    private readonly OutboundSettings _settings;
    private readonly TimeProvider _time;
    private readonly HttpMessageInvoker _http;

    public HttpSender(OutboundSettings settings, TimeProvider time)
    {
        (_settings, _time) = (settings, time);
        _http = new HttpMessageInvoker(new SocketsHttpHandler
        {
            AllowAutoRedirect = false,
            UseCookies = false,
            UseProxy = false,
            AutomaticDecompression = DecompressionMethods.All,
            PooledConnectionLifetime = TimeSpan.FromMinutes(2),
            ConnectCallback = Connect,
        });
    }

    public int Attempts => _settings.Attempts;

    public async Task<OutboundAnswer> Send(OutboundRequest request, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(request);
        var filled = new FilledRequest(request, _settings.Secrets);
        return filled.Missing is { } missing ? HttpRefusals.UnknownSecret(missing) : _settings.Secrets.Strike(await Send(request, filled, cancellationToken), filled.Names);
    }

    private async Task<OutboundAnswer> Send(OutboundRequest request, FilledRequest filled, CancellationToken cancellationToken)
    {
        using var limit = new CancellationTokenSource(_settings.Timeout, _time);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(limit.Token, cancellationToken);
        try
        {
            return await Follow(request, filled, either.Token);
        }
        catch (OperationCanceledException) when (limit.IsCancellationRequested && !cancellationToken.IsCancellationRequested)
        {
            return OutboundAnswer.Without(OutboundFate.TimedOut, $"No answer within {_settings.Timeout.TotalSeconds} seconds.");
        }
        catch (HttpRequestException fault) when (fault.InnerException is ForbiddenAddressException)
        {
            return HttpRefusals.Forbidden(new Uri(filled.Url).Host);
        }
        catch (Exception fault) when (fault is HttpRequestException or IOException)
        {
            return OutboundAnswer.Without(OutboundFate.FailedToConnect, fault.Message);
        }
    }

    public void Dispose() => _http.Dispose();

    private async Task<OutboundAnswer> Follow(OutboundRequest request, FilledRequest filled, CancellationToken cancellationToken)
    {
        if (!Uri.TryCreate(filled.Url, UriKind.Absolute, out var url) || !IsWeb(url) || url.UserInfo.Length > 0)
            return HttpRefusals.BadAddress(request.Url);

        var first = url;
        var method = new HttpMethod(request.Method);
        for (var hop = 0; hop <= MaxRedirects; hop++)
        {
            if (!_settings.Hosts.Allow(url))
                return HttpRefusals.Forbidden(url.Authority);

            using var message = Message(request, filled, method, url, isSameHost: string.Equals(url.Authority, first.Authority, StringComparison.OrdinalIgnoreCase));
            using var response = await _http.SendAsync(message, cancellationToken);
            if (Redirect(response, url) is not { } target)
                return await AnswerBody.Read(response, _settings.MaxAnswerBytes, cancellationToken);

            if (!IsWeb(target))
                return HttpRefusals.BadAddress(target.ToString());
            if (response.StatusCode is HttpStatusCode.MovedPermanently or HttpStatusCode.Found or HttpStatusCode.SeeOther && method != HttpMethod.Head)
                method = HttpMethod.Get;
            url = target;
        }

        return HttpRefusals.TooManyRedirects(first.Authority);
    }

    private static HttpRequestMessage Message(OutboundRequest request, FilledRequest filled, HttpMethod method, Uri url, bool isSameHost)
    {
        var message = new HttpRequestMessage(method, url);
        message.Headers.TryAddWithoutValidation("Idempotency-Key", request.Id);
        foreach (var (name, values) in request.Headers.Where(h => !Reserved.Contains(h.Key)))
        {
            // What proves who we are is for the host it was written for.
            if (isSameHost || !(string.Equals(name, "Authorization", StringComparison.OrdinalIgnoreCase) || values.Any(SecretMarks.Has)))
                message.Headers.TryAddWithoutValidation(name, filled.Header(values));
        }

        if ((isSameHost ? filled.Content : request.Content) is { } content && method != HttpMethod.Get && method != HttpMethod.Head)
        {
            message.Content = new StringContent(content);
            message.Content.Headers.ContentType = MediaTypeHeaderValue.TryParse(request.ContentType, out var type) ? type : new MediaTypeHeaderValue("text/plain");
            message.Content.Headers.ContentType.CharSet ??= "utf-8";
        }

        return message;
    }

    private static Uri? Redirect(HttpResponseMessage response, Uri from) =>
        (int)response.StatusCode is 301 or 302 or 303 or 307 or 308 && response.Headers.Location is { } location ? new Uri(from, location) : null;

    private static bool IsWeb(Uri url) => url.Scheme is "http" or "https";

    // The name was on the list; what it stands for is looked at here, where the connection is made, and nowhere else.
    private async ValueTask<Stream> Connect(SocketsHttpConnectionContext context, CancellationToken cancellationToken)
    {
        var (host, port) = (context.DnsEndPoint.Host, context.DnsEndPoint.Port);
        var addresses = await Dns.GetHostAddressesAsync(host, cancellationToken);
        var allowed = Array.FindAll(addresses, a => _settings.Hosts.Allow(host, port, a));
        if (allowed.Length == 0 && addresses.Length > 0)
            throw new ForbiddenAddressException();

        var socket = new Socket(SocketType.Stream, ProtocolType.Tcp) { NoDelay = true };
        try
        {
            await socket.ConnectAsync(allowed, port, cancellationToken);
            return new NetworkStream(socket, ownsSocket: true);
        }
        catch
        {
            socket.Dispose();
            throw;
        }
    }

    private sealed class ForbiddenAddressException() : IOException("The address is not a public one.");
}
