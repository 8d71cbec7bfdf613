using System.Collections.Concurrent;
using System.Globalization;
using System.Net;
using System.Net.Sockets;
using System.Text;

namespace UnifiedInbox.Content.Tests.Rendering;

/// <summary>Serves a page of frames, a page per vector, and writes down every other request, also those that only got as far as a connection.</summary>
internal sealed class VectorSite : IAsyncDisposable
{
    // Whatever a vector calls to show that it ran tells the page of frames.
    private const string Sentinel =
        "<script>(function(){var n=location.pathname.slice(1);function ran(){top.postMessage('ran '+n,'*')}"
        + "['alert','confirm','prompt','print','msgbox'].forEach(function(f){window[f]=ran})})()</script>";

    private readonly TcpListener _listener = new(IPAddress.Loopback, 0);
    private readonly ConcurrentQueue<string> _others = new();
    private readonly TaskCompletionSource<string> _report = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly IReadOnlyList<string> _bodies;
    private readonly Task _serving;

    internal VectorSite(IReadOnlyList<string> bodies)
    {
        _bodies = bodies;
        _listener.Start();
        _serving = ServeAsync();
    }

    internal int Port => ((IPEndPoint)_listener.LocalEndpoint).Port;

    /// <summary>What the page of frames says when all have been shown: how many loaded, and which ran.</summary>
    internal Task<string> Report => _report.Task;

    internal IReadOnlyCollection<string> OtherRequests => [.. _others];

    public async ValueTask DisposeAsync()
    {
        _listener.Dispose();
        await _serving;
    }

    private async Task ServeAsync()
    {
        try
        {
            while (true)
            {
                _ = AnswerAsync(await _listener.AcceptTcpClientAsync());
            }
        }
        catch (Exception stopped) when (stopped is SocketException or ObjectDisposedException)
        {
        }
    }

    private async Task AnswerAsync(TcpClient client)
    {
        using (client)
        {
            try
            {
                var stream = client.GetStream();
                var buffer = new byte[16_384];
                var length = await stream.ReadAsync(buffer);
                if (length == 0)
                {
                    return;
                }

                var request = Encoding.Latin1.GetString(buffer, 0, length);
                var page = Encoding.UTF8.GetBytes(Page(request));
                await stream.WriteAsync(Encoding.ASCII.GetBytes(
                    $"HTTP/1.1 {(page.Length > 0 ? "200 OK" : "404 Not Found")}\r\nContent-Type: text/html; charset=utf-8\r\nContent-Length: {page.Length}\r\nConnection: close\r\n\r\n"));
                await stream.WriteAsync(page);
            }
            catch (IOException)
            {
            }
        }
    }

    private string Page(string request)
    {
        if (request.StartsWith("GET / ", StringComparison.Ordinal))
        {
            return Frames();
        }

        var line = request.Split('\r')[0];
        var path = line.Split(' ') is ["GET", var asked, _] ? asked : "";
        if (path.Length > 1 && int.TryParse(path.AsSpan(1), NumberStyles.None, CultureInfo.InvariantCulture, out var index) && index < _bodies.Count)
        {
            return $"<!doctype html><html><head>{Sentinel}</head><body><div>{_bodies[index]}</div></body></html>";
        }

        if (path.StartsWith("/report/", StringComparison.Ordinal))
        {
            _report.TrySetResult(path["/report/".Length..]);
        }
        else if (path is not "/favicon.ico")
        {
            _others.Enqueue(request[0] == '\x16' ? "a TLS handshake" : line);
        }

        return "";
    }

    private string Frames() =>
        $$"""
        <!doctype html><html><body><script>
        var ran = {}, loaded = 0, next = 0, total = {{_bodies.Count}};
        addEventListener('message', function (e) { if (/^ran [0-9]+$/.test(e.data)) ran[e.data.slice(4)] = 1; });
        function show() {
          if (next >= total) return;
          var frame = document.createElement('iframe'), isSettled = false;
          function settle() { if (isSettled) return; isSettled = true; loaded++; show(); if (loaded === total) setTimeout(report, 2000); }
          frame.sandbox = 'allow-scripts allow-same-origin allow-forms'; frame.onload = settle; setTimeout(settle, 3000);
          frame.src = '/' + next++; document.body.appendChild(frame);
        }
        function report() { fetch('/report/' + loaded + '/' + Object.keys(ran).join(',')); }
        for (var i = 0; i < 12; i++) show();
        </script></body></html>
        """;
}
