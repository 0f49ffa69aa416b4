using System.Net;
using System.Net.Http.Headers;
using System.Net.Sockets;
using Chancery.Pages.Inputs;

namespace Chancery.Pages.Fetching;

/// <summary>What an address gave.</summary>
internal sealed record Fetched(byte[] Bytes, string? MediaType, string? Charset, Uri Address, DateTimeOffset At);

/// <summary>Gets the bytes behind an address, or the reason why not: bounded in time, size and
/// redirects, and never from the own network unless allowed.</summary>
internal sealed class PageFetcher : IDisposable
{
    private readonly FetchOptions _options;
    private readonly PageLimits _limits;
    private readonly TimeProvider _clock;
    private readonly HttpClient _client;
    private readonly Dictionary<string, RobotRules> _robots = [];

    public PageFetcher(FetchOptions options, PageLimits limits, TimeProvider clock)
    {
        (_options, _limits, _clock) = (options, limits, clock);
        _client = new(new SocketsHttpHandler
        {
            AllowAutoRedirect = false, UseCookies = false, AutomaticDecompression = DecompressionMethods.All, MaxResponseHeadersLength = 64,
            ConnectTimeout = TimeSpan.FromSeconds(10), ConnectCallback = Connect, MaxResponseDrainSize = 0,
        }) { Timeout = Timeout.InfiniteTimeSpan };
        _client.DefaultRequestHeaders.UserAgent.ParseAdd(options.Agent);
        _client.DefaultRequestHeaders.Accept.ParseAdd("text/html, application/xhtml+xml, application/rss+xml, application/atom+xml, application/feed+json, application/pdf, text/plain, */*;q=0.5");
    }

    public void Dispose() => _client.Dispose();

    /// <exception cref="FetchException">There is nothing to read, and why.</exception>
    public Fetched Get(Uri address, bool isConditional = true)
    {
        using var limit = new CancellationTokenSource(_options.Timeout);
        try
        {
            return Get(address, isConditional, limit.Token).GetAwaiter().GetResult();
        }
        catch (OperationCanceledException)
        {
            throw new FetchException(Unread.NotFetched,
                $"it gave no whole page in {_options.Timeout.TotalSeconds:0} s; try again later, or save the page and give the file");
        }
        catch (Exception failure) when (failure is HttpRequestException or IOException or SocketException or InvalidDataException)
        {
            throw (failure as FetchException) ?? (failure.InnerException as FetchException)
                ?? new FetchException(Unread.NotFetched,
                    $"it can't be fetched ({(failure.InnerException ?? failure).Message.TrimEnd('.')}); check the address and the connection");
        }
    }

    /// <summary>Whether the site lets its page be fetched by programs. A site that answers with an error of its own is taken to forbid.</summary>
    public bool IsAllowedByRobots(Uri address)
    {
        var site = address.GetLeftPart(UriPartial.Authority);
        if (!_robots.TryGetValue(site, out var rules))
            _robots[site] = rules = RobotsOf(new Uri(site + "/robots.txt"));
        return rules.Allows(address.PathAndQuery);
    }

    private RobotRules RobotsOf(Uri address)
    {
        const int Most = 500 << 10;
        try
        {
            var text = Get(address, isConditional: false);
            return RobotRules.Parse(System.Text.Encoding.UTF8.GetString(text.Bytes.AsSpan(0, Math.Min(Most, text.Bytes.Length))),
                _options.Agent.Split('/')[0]);
        }
        catch (FetchException failure)
        {
            return failure.Status is >= 400 and < 500 ? RobotRules.AllowAll : RobotRules.ForbidAll;
        }
    }

    private async Task<Fetched> Get(Uri first, bool isConditional, CancellationToken stop)
    {
        var (address, known) = (first, isConditional ? _options.Memory?.Of(first.AbsoluteUri) : null);
        for (var redirects = 0; ; redirects++)
        {
            if (redirects > _options.MostRedirects)
                throw new FetchException(Unread.NotFetched, $"it sends on more than {_options.MostRedirects} times; give the address where it ends");
            Refuse(address);
            using var request = new HttpRequestMessage(HttpMethod.Get, address);
            if (known is { Tag: { } tag } && EntityTagHeaderValue.TryParse(tag, out var entity))
                request.Headers.IfNoneMatch.Add(entity);
            request.Headers.IfModifiedSince = known?.Modified;
            using var answer = await _client.SendAsync(request, HttpCompletionOption.ResponseHeadersRead, stop);
            var status = (int)answer.StatusCode;
            if (status is 301 or 302 or 303 or 307 or 308 && answer.Headers.Location is { } next)
            {
                address = next.IsAbsoluteUri ? next : new Uri(address, next);
                continue;
            }
            if (status == 304)
                throw new FetchException(Unread.Unchanged, "it has not changed since it was fetched last");
            if (status != 200)
                throw new FetchException(Unread.NotFetched,
                    $"the server answered {status} {answer.ReasonPhrase}; check the address in a browser, or save the page and give the file") { Status = status };
            var bytes = await Body(answer, stop);
            if (isConditional && (answer.Headers.ETag is not null || answer.Content.Headers.LastModified is not null))
                _options.Memory?.Set(first.AbsoluteUri, new(answer.Headers.ETag?.ToString(), answer.Content.Headers.LastModified));
            var type = answer.Content.Headers.ContentType;
            return new(bytes, type?.MediaType, type?.CharSet?.Trim('"'), address, _clock.GetUtcNow());
        }
    }

    private async Task<byte[]> Body(HttpResponseMessage answer, CancellationToken stop)
    {
        await using var body = await answer.Content.ReadAsStreamAsync(stop);
        using var held = new MemoryStream();
        var buffer = new byte[1 << 16];
        int read;
        while ((read = await body.ReadAsync(buffer, stop)) > 0)
        {
            if (held.Length + read > _limits.Bytes)
                throw new FetchException(Unread.TooLarge, $"it has more than {_limits.Bytes >> 20} MB, the most for one page");
            held.Write(buffer, 0, read);
        }
        return held.ToArray();
    }

    private void Refuse(Uri address)
    {
        if (address.Scheme is not ("http" or "https"))
            throw new FetchException(Unread.NotFetched, $"it leads to a {address.Scheme} address; only http and https are fetched");
        if (address.UserInfo.Length > 0)
            throw new FetchException(Unread.NotFetched, "it has a user's name or password in it; give it without");
        // Checked again where the connection is made; here so that a proxy is not asked either.
        if (!_options.AllowPrivate
            && (IPAddress.TryParse(address.Host.Trim('[', ']'), out var number) ? PrivateAddresses.Contains(number) : address.IsLoopback))
            throw Private(address.Host);
    }

    /// <summary>The name is looked up once and the connection goes to what was checked, so that no second answer can lead elsewhere.</summary>
    private async ValueTask<Stream> Connect(SocketsHttpConnectionContext context, CancellationToken stop)
    {
        var (host, port) = (context.DnsEndPoint.Host, context.DnsEndPoint.Port);
        var isProxy = !string.Equals(host, context.InitialRequestMessage.RequestUri?.IdnHost.Trim('[', ']'), StringComparison.OrdinalIgnoreCase)
            && !string.Equals(host, context.InitialRequestMessage.RequestUri?.Host.Trim('[', ']'), StringComparison.OrdinalIgnoreCase);
        var addresses = await Dns.GetHostAddressesAsync(host, stop);
        if (!_options.AllowPrivate && !isProxy)
            addresses = addresses.Any(PrivateAddresses.Contains) ? throw Private(host) : addresses;
        var socket = new Socket(SocketType.Stream, ProtocolType.Tcp) { NoDelay = true };
        try
        {
            await socket.ConnectAsync(addresses, port, stop);
            return new NetworkStream(socket, ownsSocket: true);
        }
        catch
        {
            socket.Dispose();
            throw;
        }
    }

    private static FetchException Private(string host) =>
        new(Unread.NotFetched, $"{host} is an address of this machine or network, which is not fetched unless you allow it (--allow-private)");
}

/// <summary>Why an address gave nothing to read.</summary>
internal sealed class FetchException(Unread reason, string message) : IOException(message)
{
    public Unread Reason => reason;

    /// <summary>The server's status; 0 if it gave none.</summary>
    public int Status { get; init; }
}
