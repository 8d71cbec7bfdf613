using System.Diagnostics;
using System.Globalization;
using System.Net.Sockets;
using UnifiedInbox.Testing;

namespace UnifiedInbox.Hostile.Tests.Wire;

/// <summary>Wherever a call waits, cancelling ends it at once with the caller's own token: on a clock that stands still, so that no time-out can have helped.</summary>
[CancelAfter(60_000)]
internal sealed class CancellationTests
{
    private static readonly TimeSpan Limit = TimeSpan.FromSeconds(2);

    private TimeSpan slowest;

    private static IEnumerable<TestCaseData> Waits =>
    [
        Wait("for the key's callback", static _ => Task.CompletedTask, isInCallback: true),
        Wait("for the connection", static _ => Task.CompletedTask, isConnecting: true),
        Wait("for the headers", static async connection => { await connection.ReadRequestAsync(); connection.Reached(); await connection.NeverAsync(); }),
        Wait("within the headers", static async connection => { await connection.ReadRequestAsync(); await connection.WriteAsync("HTTP/1.1 200 OK\r\nConte"); connection.Reached(); await connection.NeverAsync(); }),
        Wait("for the body", static async connection => { await connection.ReadRequestAsync(); await connection.WriteAsync("HTTP/1.1 200 OK\r\nContent-Length: 9\r\n\r\n"); connection.Reached(); await connection.NeverAsync(); }),
        Wait("within the body", static async connection => { await connection.ReadRequestAsync(); await connection.WriteAsync("HTTP/1.1 200 OK\r\nContent-Length: 9\r\n\r\n{\"a\":"); connection.Reached(); await connection.NeverAsync(); }),
        Wait("within an endless body of chunks", static async connection => { await connection.ReadRequestAsync(); await connection.WriteAsync("HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n1\r\n{\r\n"); connection.Reached(); await connection.NeverAsync(); }),
        Wait("within a zipped body", static async connection => { await connection.ReadRequestAsync(); await connection.WriteAsync("HTTP/1.1 200 OK\r\nContent-Encoding: gzip\r\nContent-Length: 999\r\n\r\n\u001f\u008b\u0008"); connection.Reached(); await connection.NeverAsync(); }),
        Wait("within an error's body", static async connection => { await connection.ReadRequestAsync(); await connection.WriteAsync("HTTP/1.1 503 Down\r\nContent-Length: 999\r\n\r\nsorry"); connection.Reached(); await connection.NeverAsync(); }),
        Wait("to try again", static async connection => { await connection.ReadRequestAsync(); await connection.AnswerAsync("503 Down", default, "Retry-After: 9\r\n"); connection.Reached(); }),
        Wait("for a limit to pass", static async connection => { await connection.ReadRequestAsync(); await connection.AnswerAsync("429 Slow", default, "Retry-After: 9\r\n"); connection.Reached(); }),
    ];

    [OneTimeTearDown]
    public void Print() => TestContext.Progress.WriteLine(string.Create(CultureInfo.InvariantCulture, $"slowest end of a cancelled call: {slowest.TotalMilliseconds:0.0} ms"));

    [Catalogue(59, 63)]
    [TestCaseSource(nameof(Waits))]
    public async Task A_call_that_waits_ends_at_once_with_the_callers_token(Func<FaultConnection, Task> script, bool isInCallback, bool isConnecting)
    {
        foreach (var vendor in Vendor.All)
        {
            foreach (var reading in Enumerable.Range(0, 4))
            {
                var clock = new ManualTimeProvider();
                var reached = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
                await using var server = new FaultServer(connection =>
                {
                    connection.OnReached = () => reached.TrySetResult();
                    return script(connection);
                });
                var key = isInCallback ? Secret.FromCallback(token => NeverAsync(reached, token)) : null;
                var options = new UnifiedInboxOptions { HandlerFactory = isConnecting ? () => NeverConnecting(reached) : null };
                using var stack = new Stack(vendor, server.BaseUrl, options, clock, key);
                var (name, read) = stack.Readings[reading];
                using var caller = new CancellationTokenSource();
                var call = read(caller.Token);
                await reached.Task;
                await Task.Yield();

                var start = Stopwatch.GetTimestamp();
                await caller.CancelAsync();
                var cancelled = Assert.CatchAsync<OperationCanceledException>(() => call.WaitAsync(Limit), $"{vendor} {name}");
                var took = Stopwatch.GetElapsedTime(start);

                slowest = took > slowest ? took : slowest;
                Assert.That(cancelled!.CancellationToken, Is.EqualTo(caller.Token), $"{vendor} {name}");
                Assert.That(took, Is.LessThan(Limit), $"{vendor} {name}");
                Assert.That(clock.GetUtcNow(), Is.EqualTo(new ManualTimeProvider().GetUtcNow()), "the clock stood still");
            }
        }
    }

    [Catalogue(60)]
    [TestCaseSource(typeof(Vendor), nameof(Vendor.All))]
    public async Task A_token_that_is_cancelled_already_opens_no_connection(Vendor vendor)
    {
        await using var server = new FaultServer(static connection => connection.NeverAsync());
        using var stack = new Stack(vendor, server.BaseUrl);

        foreach (var (name, read) in stack.Readings) Assert.CatchAsync<OperationCanceledException>(() => read(new CancellationToken(canceled: true)), name);

        Assert.That(server.Connections, Is.Zero);
    }

    [Catalogue(62)]
    [TestCaseSource(typeof(Vendor), nameof(Vendor.All))]
    public async Task Disposal_ends_a_call_over_a_socket_and_later_calls_open_none(Vendor vendor)
    {
        var reached = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        await using var server = new FaultServer(async connection =>
        {
            await connection.ReadRequestAsync();
            reached.TrySetResult();
            await connection.NeverAsync();
        });
        using var stack = new Stack(vendor, server.BaseUrl);
        var call = stack.CheckAsync(CancellationToken.None);
        await reached.Task;

        stack.Dispose();

        Assert.CatchAsync<ObjectDisposedException>(() => call.WaitAsync(Limit));
        var before = server.Connections;
        Assert.CatchAsync<ObjectDisposedException>(() => stack.CheckAsync(CancellationToken.None));
        Assert.That(server.Connections, Is.EqualTo(before));
    }

    private static TestCaseData Wait(string where, Func<FaultConnection, Task> script, bool isInCallback = false, bool isConnecting = false) =>
        new TestCaseData(script, isInCallback, isConnecting).SetArgDisplayNames(where);

    private static async ValueTask<string> NeverAsync(TaskCompletionSource reached, CancellationToken cancellationToken)
    {
        reached.TrySetResult();
        await Task.Delay(Timeout.InfiniteTimeSpan, cancellationToken);
        return "";
    }

    private static SocketsHttpHandler NeverConnecting(TaskCompletionSource reached) => new()
    {
        AllowAutoRedirect = false,
        ConnectCallback = async (_, cancellationToken) =>
        {
            reached.TrySetResult();
            await Task.Delay(Timeout.InfiniteTimeSpan, cancellationToken);
            return new NetworkStream(new Socket(SocketType.Stream, ProtocolType.Tcp));
        },
    };
}
