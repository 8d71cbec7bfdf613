using System.Diagnostics;
using System.Globalization;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;

namespace UnifiedInbox.Hostile.Tests.Wire;

/// <summary>The whole library over sockets that misbehave: every reading of every vendor ends in time, in the fault that is due, and without an exception.</summary>
[CancelAfter(60_000)]
internal sealed class FaultServerTests
{
    private static readonly TimeSpan Limit = TimeSpan.FromSeconds(2);

    /// <summary>For vendors that would never come back; so small that three attempts and the back-offs between them stay below the limit.</summary>
    private static readonly TimeSpan Short = TimeSpan.FromMilliseconds(100) * FastClock.Factor;

    private readonly List<string> table = [];

    private static IReadOnlyList<FaultCase> Cases => FaultCases.All;

    [OneTimeTearDown]
    public void Print() => TestContext.Progress.WriteLine(string.Join('\n', ["slowest reading, most allocated by one:", .. table]));

    [Catalogue(6, 8, 17, 19, 21, 22, 23, 24, 30, 31, 32, 36, 55, 56, 58, 64)]
    [TestCaseSource(nameof(Cases))]
    public async Task Every_reading_ends_in_time_and_in_its_fault(FaultCase fault)
    {
        var slowest = TimeSpan.Zero;
        var largest = 0L;
        var complaints = new List<string>();
        foreach (var vendor in Vendor.All)
        {
            await using var server = new FaultServer(connection => fault.Script(connection, vendor));
            using var stack = new Stack(vendor, server.BaseUrl, Options(fault.Hangs), new FastClock());
            foreach (var (name, read) in stack.Readings)
            {
                var before = (Allocated: GC.GetTotalAllocatedBytes(precise: true), Connections: server.Connections);
                var start = Stopwatch.GetTimestamp();
                var end = await read(CancellationToken.None).WaitAsync(TimeSpan.FromSeconds(30));
                var took = Stopwatch.GetElapsedTime(start);
                var allocated = GC.GetTotalAllocatedBytes(precise: true) - before.Allocated;
                (slowest, largest) = (took > slowest ? took : slowest, Math.Max(largest, allocated));
                if (end?.GetType() != fault.Ends) complaints.Add($"{vendor} {name}: {end?.GetType().Name ?? "no fault"} {end?.Context.Status}");
                if (fault.Hangs && took > Limit) complaints.Add($"{vendor} {name}: took {took}");
                if (name is "check" && server.Connections - before.Connections > fault.Connections) complaints.Add($"{vendor} {name}: {server.Connections - before.Connections} connections");
            }
        }

        table.Add(string.Create(CultureInfo.InvariantCulture, $"{fault.Name,-60} {slowest.TotalMilliseconds,6:0} ms {largest / 1024.0 / 1024.0,6:0.00} MiB"));
        Assert.That(complaints, Is.Empty);
    }

    [Catalogue(30)]
    [TestCaseSource(typeof(Vendor), nameof(Vendor.All))]
    public async Task A_bomb_is_refused_with_at_most_16_MiB_allocated(Vendor vendor)
    {
        await using var server = new FaultServer(static async connection =>
        {
            await connection.ReadRequestAsync();
            await connection.AnswerAsync("200 OK", Bomb.Bytes, "Content-Encoding: gzip\r\n");
        });
        using var stack = new Stack(vendor, server.BaseUrl);
        Assert.That(Bomb.Bytes, Has.Length.LessThan(300 * 1024));

        var before = GC.GetTotalAllocatedBytes(precise: true);
        var fault = await stack.CheckAsync(CancellationToken.None);
        var allocated = (GC.GetTotalAllocatedBytes(precise: true) - before) / 1024.0 / 1024.0;

        TestContext.Progress.WriteLine(string.Create(
            CultureInfo.InvariantCulture, $"{vendor}: {Bomb.Bytes.Length / 1024} KiB that unpack to {Bomb.Unpacked / 1024 / 1024} MiB cost {allocated:0.00} MiB"));
        Assert.That(fault, Is.TypeOf<MalformedFault>());
        Assert.That(allocated, Is.LessThanOrEqualTo(16));
    }

    [Catalogue(53)]
    [TestCaseSource(typeof(Vendor), nameof(Vendor.All))]
    public async Task A_certificate_nobody_vouches_for_is_refused_and_no_request_is_sent(Vendor vendor)
    {
        using var certificate = SelfSigned();
        var requests = 0;
        await using var server = new FaultServer(
            async connection =>
            {
                if (await connection.ReadRequestAsync() is not null) Interlocked.Increment(ref requests);
            },
            certificate);
        using var stack = new Stack(vendor, server.BaseUrl, Options(hangs: false), new FastClock());

        foreach (var (name, read) in stack.Readings) Assert.That(await read(CancellationToken.None), Is.TypeOf<UnavailableFault>(), name);

        Assert.That(server.Connections, Is.Positive, "it was asked");
        Assert.That(requests, Is.Zero);
    }

    [Catalogue(53)]
    [TestCaseSource(typeof(Vendor), nameof(Vendor.All))]
    public async Task A_port_nobody_listens_at_is_unavailable(Vendor vendor)
    {
        string baseUrl;
        await using (var gone = new FaultServer(static _ => Task.CompletedTask)) baseUrl = gone.BaseUrl;
        using var stack = new Stack(vendor, baseUrl, Options(hangs: false), new FastClock());

        foreach (var (name, read) in stack.Readings) Assert.That(await read(CancellationToken.None), Is.TypeOf<UnavailableFault>(), name);
    }

    [Catalogue(24, 56)]
    [TestCaseSource(typeof(Vendor), nameof(Vendor.All))]
    public async Task A_list_that_is_cut_at_any_byte_is_unavailable_and_never_a_shorter_list(Vendor vendor)
    {
        var cut = 0;
        var whole = "";
        await using var server = new FaultServer(async connection =>
        {
            var path = await connection.RequestAsync();
            var body = System.Text.Encoding.UTF8.GetBytes(Fixture.Read(vendor.Body(path)));
            whole = $"HTTP/1.1 200 OK\r\nContent-Type: application/json\r\nContent-Length: {body.Length}\r\n\r\n{System.Text.Encoding.Latin1.GetString(body)}";
            await connection.WriteAsync(whole[..Math.Min(cut, whole.Length)]);
        });
        using var stack = new Stack(vendor, server.BaseUrl, new UnifiedInboxOptions { AttemptTimeout = Short * 10, RequestTimeout = Short * 30 }, new FastClock());
        Assert.That(await stack.CheckAsync(CancellationToken.None), Is.TypeOf<UnavailableFault>());

        var ends = new List<InboxFault?>();
        for (cut = 0; cut < whole.Length; cut += 1 + (whole.Length / 60)) ends.Add(await stack.CheckAsync(CancellationToken.None));
        cut = whole.Length;

        Assert.That(ends, Has.Count.GreaterThan(40));
        Assert.That(ends, Has.All.TypeOf<UnavailableFault>());
    }

    private static UnifiedInboxOptions Options(bool hangs) => hangs
        ? new UnifiedInboxOptions { AttemptTimeout = Short, RequestTimeout = Short * 6, FirstPageTimeout = TimeSpan.FromMinutes(5) }
        : new UnifiedInboxOptions { AttemptTimeout = TimeSpan.FromMinutes(3), RequestTimeout = TimeSpan.FromMinutes(6), FirstPageTimeout = TimeSpan.FromMinutes(8) };

    private static X509Certificate2 SelfSigned()
    {
        using var key = RSA.Create(2048);
        var request = new CertificateRequest("CN=localhost", key, HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1);
        using var certificate = request.CreateSelfSigned(new DateTimeOffset(2026, 1, 1, 0, 0, 0, TimeSpan.Zero), new DateTimeOffset(2036, 1, 1, 0, 0, 0, TimeSpan.Zero));
        return X509CertificateLoader.LoadPkcs12(certificate.Export(X509ContentType.Pkcs12), null);
    }
}
