using System.Collections.Concurrent;
using System.Net.WebSockets;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace UnifiedInbox.Viewer.Tests.Browser;

/// <summary>Chromium's DevTools protocol over its WebSocket: commands with their answers, and events.</summary>
internal sealed class DevTools : IAsyncDisposable
{
    private readonly ClientWebSocket socket = new();
    private readonly ConcurrentDictionary<int, TaskCompletionSource<JsonObject>> waiting = new();
    private readonly SemaphoreSlim sending = new(1);
    private Task receiving = Task.CompletedTask;
    private int last;

    /// <summary>Method, session and parameters of every event, one after the other.</summary>
    public event Action<string, string?, JsonObject>? Happened;

    public static async Task<DevTools> ConnectAsync(Uri address, CancellationToken cancellationToken)
    {
        var tools = new DevTools();
        await tools.socket.ConnectAsync(address, cancellationToken);
        tools.receiving = Task.Run(tools.ReceiveAsync, CancellationToken.None);
        return tools;
    }

    public async Task<JsonObject> SendAsync(string method, JsonObject? parameters = null, string? session = null, CancellationToken cancellationToken = default)
    {
        var id = Interlocked.Increment(ref last);
        var answer = waiting[id] = new TaskCompletionSource<JsonObject>(TaskCreationOptions.RunContinuationsAsynchronously);
        var command = new JsonObject { ["id"] = id, ["method"] = method, ["params"] = parameters ?? [] };
        if (session is not null) command["sessionId"] = session;
        await sending.WaitAsync(cancellationToken);
        try
        {
            await socket.SendAsync(JsonSerializer.SerializeToUtf8Bytes(command), WebSocketMessageType.Text, endOfMessage: true, cancellationToken);
        }
        finally
        {
            sending.Release();
        }

        return await answer.Task.WaitAsync(cancellationToken);
    }

    public async ValueTask DisposeAsync()
    {
        socket.Abort();
        await receiving;
        socket.Dispose();
        sending.Dispose();
    }

    private async Task ReceiveAsync()
    {
        var buffer = new byte[1 << 16];
        try
        {
            while (true)
            {
                using var message = new MemoryStream();
                ValueWebSocketReceiveResult part;
                do
                {
                    part = await socket.ReceiveAsync(buffer.AsMemory(), CancellationToken.None);
                    message.Write(buffer, 0, part.Count);
                }
                while (!part.EndOfMessage);
                if (part.MessageType == WebSocketMessageType.Close) break;
                Take(JsonNode.Parse(message.ToArray())!.AsObject());
            }
        }
        catch (Exception ended) when (ended is WebSocketException or OperationCanceledException)
        {
            // The browser has ended.
        }

        foreach (var answer in waiting.Values) answer.TrySetException(new InvalidOperationException("The browser has ended."));
    }

    private void Take(JsonObject message)
    {
        if (message["id"] is null)
        {
            Happened?.Invoke(message["method"]!.GetValue<string>(), message["sessionId"]?.GetValue<string>(), message["params"]?.AsObject() ?? []);
        }
        else if (waiting.TryRemove(message["id"]!.GetValue<int>(), out var answer))
        {
            if (message["error"] is { } error) answer.TrySetException(new InvalidOperationException(error.ToJsonString()));
            else answer.TrySetResult(message["result"]?.AsObject() ?? []);
        }
    }
}
