using System.Collections.Concurrent;
using System.Net;
using System.Net.Sockets;
using System.Text;

namespace Chancery.Pages.Tests.Fetching;

/// <summary>A server on this machine that answers each path as told, byte for byte.</summary>
internal sealed class Site : IDisposable
{
    private readonly TcpListener _listener = new(IPAddress.Loopback, 0);
    private readonly ConcurrentDictionary<string, Func<string, byte[]>> _answers = new();

    public Site()
    {
        _listener.Start();
        _ = Serve();
    }

    /// <summary>Request heads, in the order they came.</summary>
    public ConcurrentQueue<string> Asked { get; } = new();

    public string Root => $"http://127.0.0.1:{((IPEndPoint)_listener.LocalEndpoint).Port}";

    public Site Answers(string path, string status, string headers, byte[] body)
    {
        _answers[path] = _ => [.. Encoding.ASCII.GetBytes($"HTTP/1.1 {status}\r\n{headers}Connection: close\r\n\r\n"), .. body];
        return this;
    }

    public Site Answers(string path, Func<string, byte[]> answer)
    {
        _answers[path] = answer;
        return this;
    }

    public void Dispose() => _listener.Dispose();

    private async Task Serve()
    {
        try
        {
            while (true)
            {
                var client = await _listener.AcceptTcpClientAsync();
                _ = Task.Run(() => Answer(client));
            }
        }
        catch (Exception closed) when (closed is ObjectDisposedException or SocketException) { }
    }

    private void Answer(TcpClient client)
    {
        using (client)
        {
            var stream = client.GetStream();
            var head = new StringBuilder();
            var buffer = new byte[4096];
            int read;
            while (!head.ToString().Contains("\r\n\r\n", StringComparison.Ordinal) && (read = stream.Read(buffer)) > 0)
                head.Append(Encoding.ASCII.GetString(buffer, 0, read));
            Asked.Enqueue(head.ToString());
            var path = head.ToString().Split(' ')[1];
            try
            {
                stream.Write(_answers.TryGetValue(path, out var answer) ? answer(head.ToString())
                    : "HTTP/1.1 404 Not Found\r\nContent-Length: 0\r\nConnection: close\r\n\r\n"u8.ToArray());
            }
            catch (IOException) { }
        }
    }
}
