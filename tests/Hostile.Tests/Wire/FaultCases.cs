using System.Text;

namespace UnifiedInbox.Hostile.Tests.Wire;

/// <summary>What raw sockets can do that a mocked handler cannot.</summary>
internal static class FaultCases
{
    private static readonly Type Unavailable = typeof(UnavailableFault);
    private static readonly Type Malformed = typeof(MalformedFault);
    private static readonly Type Rejected = typeof(RejectedFault);

    public static IReadOnlyList<FaultCase> All { get; } =
    [
        .. Silences,
        .. Endings,
        .. Heads,
        .. Statuses,
        .. Bodies,
    ];

    private static IEnumerable<FaultCase> Silences =>
    [
        new("It never answers", Unavailable, static async (connection, _) => { await connection.ReadRequestAsync(); await connection.NeverAsync(); }, Hangs: true),
        new("It stops within the headers", Unavailable, static async (connection, _) => { await connection.ReadRequestAsync(); await connection.WriteAsync("HTTP/1.1 200 OK\r\nContent-Ty"); await connection.NeverAsync(); }, Hangs: true),
        new("It stops within the body", Unavailable, static async (connection, _) => { await connection.ReadRequestAsync(); await connection.WriteAsync("HTTP/1.1 200 OK\r\nContent-Length: 100\r\n\r\n{\"data\":"); await connection.NeverAsync(); }, Hangs: true),
        new("Its headers drip", Unavailable, static async (connection, _) => { await connection.ReadRequestAsync(); await connection.DripAsync(Encoding.ASCII.GetBytes($"HTTP/1.1 200 OK\r\nX-Slow: {new string('a', 5000)}\r\n\r\n")); }, Hangs: true),
        new("Its body drips", Unavailable, static async (connection, _) => { await connection.ReadRequestAsync(); await connection.WriteAsync("HTTP/1.1 200 OK\r\nContent-Length: 5000\r\n\r\n"); await connection.DripAsync(new byte[5000]); }, Hangs: true),
        new("It says 100 Continue for ever", Unavailable, static async (connection, _) => { await connection.ReadRequestAsync(); while (true) { await connection.WriteAsync("HTTP/1.1 100 Continue\r\n\r\n"); await Task.Yield(); } }, Hangs: true),
    ];

    private static IEnumerable<FaultCase> Endings =>
    [
        new("It closes without an answer", Unavailable, static async (connection, _) => await connection.ReadRequestAsync()),
        new("It resets before it answers", Unavailable, static async (connection, _) => { await connection.ReadRequestAsync(); connection.Reset(); }),
        new("It resets within the headers", Unavailable, static async (connection, _) => { await connection.ReadRequestAsync(); await connection.WriteAsync("HTTP/1.1 200 OK\r\nConte"); connection.Reset(); }),
        new("It resets within the body", Unavailable, static async (connection, _) => { await connection.ReadRequestAsync(); await connection.WriteAsync("HTTP/1.1 200 OK\r\nContent-Length: 100\r\n\r\n{\"data\":"); connection.Reset(); }),
        new("It promises more bytes than it sends", Unavailable, static async (connection, vendor) => await Documented(connection, vendor, "200 OK", "Content-Length: 100000\r\n")),
        new("It promises fewer bytes than it sends", Malformed, static async (connection, vendor) => await Documented(connection, vendor, "200 OK", "Content-Length: 10\r\n")),
        new("It promises a negative length", null, static async (connection, vendor) => await Documented(connection, vendor, "200 OK", "Content-Length: -1\r\nConnection: close\r\n")),
        new("Its chunks are garbage", Unavailable, static async (connection, _) => { await connection.ReadRequestAsync(); await connection.WriteAsync("HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\nzz\r\n{}\r\n"); }),
        new("Its last chunk is missing", Unavailable, static async (connection, _) => { await connection.ReadRequestAsync(); await connection.WriteAsync("HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n2\r\n{}\r\n"); }),
    ];

    private static IEnumerable<FaultCase> Heads =>
    [
        new("It does not speak HTTP", Unavailable, static async (connection, _) => { await connection.ReadRequestAsync(); await connection.WriteAsync("SSH-2.0-OpenSSH_9.6\r\n\r\n"); }),
        new("Its headers are larger than 64 KiB", Unavailable, static async (connection, vendor) => await Documented(connection, vendor, "200 OK", $"X-Long: {new string('a', 200_000)}\r\n")),
        new("It sends ten thousand headers", Unavailable, static async (connection, vendor) => await Documented(connection, vendor, "200 OK", string.Concat(Enumerable.Repeat("X-Many: some value\r\n", 10_000)))),
        new("A header has a tab and a vertical tab", null, static async (connection, vendor) => await Documented(connection, vendor, "200 OK", "X-Odd: a\tb\u000bc\r\nSet-Cookie: =;=,\u00e9\r\n")),
        new("It speaks HTTP/1.0 and ends the body by closing", null, static async (connection, vendor) =>
        {
            var path = await connection.RequestAsync();
            await connection.WriteAsync("HTTP/1.0 200 OK\r\nContent-Type: application/json\r\n\r\n");
            await connection.WriteAsync(BodyFor(vendor, path));
        }),
        new("It names a character set there is not", null, static async (connection, vendor) => await Documented(connection, vendor, "200 OK", "Content-Type: application/json; charset=bogus\r\n")),
    ];

    private static IEnumerable<FaultCase> Statuses =>
    [
        new("It sends hints before the answer", null, static async (connection, vendor) =>
        {
            var path = await connection.RequestAsync();
            await connection.WriteAsync("HTTP/1.1 103 Early Hints\r\nLink: </x>\r\n\r\nHTTP/1.1 102 Processing\r\n\r\n");
            await connection.AnswerAsync("200 OK", BodyFor(vendor, path));
        }),
        new("It answers 203", null, static async (connection, vendor) => await Documented(connection, vendor, "203 Other")),
        new("It answers a part, 206, though none was asked for", Malformed, static async (connection, vendor) => await Documented(connection, vendor, "206 Partial Content"), Connections: 1),
        new("It answers a difference, 226, though none was asked for", Malformed, static async (connection, vendor) => await Documented(connection, vendor, "226 IM Used"), Connections: 1),
        new("It answers 204", Malformed, static async (connection, _) => { await connection.ReadRequestAsync(); await connection.WriteAsync("HTTP/1.1 204 No Content\r\nConnection: close\r\n\r\n"); }, Connections: 1),
        new("It answers 299", null, static async (connection, vendor) => await Documented(connection, vendor, "299 Odd")),
        new("It answers 300 without a place", Rejected, static async (connection, vendor) => await Documented(connection, vendor, "300 Multiple Choices"), Connections: 1),
        new("It answers 304 though nothing is cached", Rejected, static async (connection, _) => { await connection.ReadRequestAsync(); await connection.WriteAsync("HTTP/1.1 304 Not Modified\r\nConnection: close\r\n\r\n"); }, Connections: 1),
        new("It answers 413", Rejected, static async (connection, vendor) => await Documented(connection, vendor, "413 Too Large"), Connections: 1),
        new("It answers 431", Rejected, static async (connection, vendor) => await Documented(connection, vendor, "431 Headers Too Large"), Connections: 1),
        new("It answers 451", Rejected, static async (connection, vendor) => await Documented(connection, vendor, "451 Legal"), Connections: 1),
        new("It answers 408", Unavailable, static async (connection, vendor) => await Documented(connection, vendor, "408 Slow")),
        new("It answers 425", Unavailable, static async (connection, vendor) => await Documented(connection, vendor, "425 Early")),
        new("It answers 520 with HTML", Unavailable, static async (connection, _) => { await connection.ReadRequestAsync(); await connection.AnswerAsync("520 Odd", "<html>"u8.ToArray()); }),
        new("It answers 600", Unavailable, static async (connection, vendor) => await Documented(connection, vendor, "600 Odd")),
        new("It answers 999", Unavailable, static async (connection, vendor) => await Documented(connection, vendor, "999 Odd")),
        new("It answers with a status that is no number", Unavailable, static async (connection, vendor) => await Documented(connection, vendor, "abc Odd")),
        new("It answers with a status of two digits", Unavailable, static async (connection, vendor) => await Documented(connection, vendor, "20 Odd")),
    ];

    private static IEnumerable<FaultCase> Bodies =>
    [
        new("Its body is empty", Malformed, static async (connection, _) => { await connection.ReadRequestAsync(); await connection.AnswerAsync("200 OK", default); }, Connections: 1),
        new("Its body is longer than 8 MiB", Malformed, static async (connection, _) => { await connection.ReadRequestAsync(); await connection.AnswerAsync("200 OK", new byte[9 * 1024 * 1024]); }, Connections: 1),
        new("Its body never ends", Malformed, static async (connection, _) => { await connection.ReadRequestAsync(); await EndlessAsync(connection); }, Connections: 1),
        new("Its body is a bomb", Malformed, static async (connection, _) => { await connection.ReadRequestAsync(); await connection.AnswerAsync("200 OK", Bomb.Bytes, "Content-Encoding: gzip\r\n"); }, Connections: 1),
        new("Its body is zipped twice", Malformed, static async (connection, _) => { await connection.ReadRequestAsync(); await connection.AnswerAsync("200 OK", FaultConnection.Zipped(Bomb.Bytes, 0), "Content-Encoding: gzip, gzip\r\n"); }, Connections: 1),
        new("Its error page never ends", Unavailable, static async (connection, _) => { await connection.ReadRequestAsync(); await EndlessAsync(connection, "503 Down"); }),
        new("Its body is not zipped as it says", Unavailable, static async (connection, vendor) => await Documented(connection, vendor, "200 OK", "Content-Encoding: gzip\r\n")),
        new("Its zipped body is cut", Malformed, static async (connection, vendor) =>
        {
            var path = await connection.RequestAsync();
            var zipped = FaultConnection.Zipped(BodyFor(vendor, path), 0);
            await connection.AnswerAsync("200 OK", zipped.AsMemory(0, zipped.Length / 2), "Content-Encoding: gzip\r\n");
        }),
        new("Its body is UTF-16", Malformed, static async (connection, vendor) => { var path = await connection.RequestAsync(); await connection.AnswerAsync("200 OK", Encoding.Unicode.GetPreamble().Concat(Encoding.Unicode.GetBytes(Encoding.UTF8.GetString(BodyFor(vendor, path)))).ToArray()); }, Connections: 1),
        new("Its body begins with a byte order mark", null, static async (connection, vendor) => { var path = await connection.RequestAsync(); await connection.AnswerAsync("200 OK", (byte[])[0xEF, 0xBB, 0xBF, .. BodyFor(vendor, path)]); }),
        new("Its body ends in garbage", Malformed, static async (connection, vendor) => { var path = await connection.RequestAsync(); await connection.AnswerAsync("200 OK", (byte[])[.. BodyFor(vendor, path), (byte)'}']); }, Connections: 1),
        new("Its body is two documents", Malformed, static async (connection, vendor) => { var path = await connection.RequestAsync(); await connection.AnswerAsync("200 OK", (byte[])[.. BodyFor(vendor, path), .. BodyFor(vendor, path)]); }, Connections: 1),
        new("Its body is ten thousand lists deep", Malformed, static async (connection, _) => { await connection.ReadRequestAsync(); await connection.AnswerAsync("200 OK", Encoding.ASCII.GetBytes(new string('[', 10_000))); }, Connections: 1),
        new("It is a portal's login page", Malformed, static async (connection, _) => { await connection.ReadRequestAsync(); await connection.AnswerAsync("200 OK", Encoding.UTF8.GetBytes($"<html>{Canary.VendorWord}</html>"), "Content-Type: text/html\r\n"); }, Connections: 1),
        new("It answers in XML", Malformed, static async (connection, _) => { await connection.ReadRequestAsync(); await connection.AnswerAsync("200 OK", "<Page><Data><ContactId>evil</ContactId></Data></Page>"u8.ToArray(), "Content-Type: application/xml\r\n"); }, Connections: 1),
    ];

    private static byte[] BodyFor(Vendor vendor, string path) => System.Text.Encoding.UTF8.GetBytes(Fixture.Read(vendor.Body(path)));

    private static async Task Documented(FaultConnection connection, Vendor vendor, string status, string headers = "")
    {
        if (await connection.ReadRequestAsync() is { } path) await connection.AnswerAsync(status, BodyFor(vendor, path), headers);
    }

    private static async Task EndlessAsync(FaultConnection connection, string status = "200 OK")
    {
        await connection.WriteAsync($"HTTP/1.1 {status}\r\nTransfer-Encoding: chunked\r\n\r\n");
        var chunk = Encoding.ASCII.GetBytes($"10000\r\n{new string(' ', 0x10000)}\r\n");
        while (true) await connection.WriteAsync(chunk);
    }
}
