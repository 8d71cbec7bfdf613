using System.Net;
using UnifiedInbox.Tests.Support;
using UnifiedInbox.Transport;

namespace UnifiedInbox.Core.Tests.Attachments;

/// <summary>What a stranger's host name leads to is checked where it counts: when connecting, on the very addresses that are connected to.</summary>
[CancelAfter(30_000)]
internal sealed class ConnectTests : AttachmentFixture
{
    [TestCase("127.0.0.1")]
    [TestCase("::1")]
    [TestCase("10.0.0.1")]
    [TestCase("169.254.169.254")]
    [TestCase("fd00::1")]
    [TestCase("::ffff:127.0.0.1")]
    [TestCase("64:ff9b::7f00:1")]
    [TestCase("0.0.0.0")]
    [TestCase("127.0.0.1,1.1.1.1")]
    [TestCase("1.1.1.1,127.0.0.1")]
    [TestCase("2606:4700::1111,fe80::1")]
    [Catalogue(71)]
    public async Task A_name_with_one_bad_address_is_refused_whole(string addresses)
    {
        Resolves(addresses.Split(','));

        var fault = (await OpenAsync("https://files.example.com/f", baseUrl: "https://api.vendor.example")).AsT1;

        Assert.That((fault as RejectedFault)?.Reason, Is.EqualTo(RejectionReason.Address));
        Assert.That(fault.IsTransient, Is.False);
        Assert.That(Resolved, Is.EqualTo(new[] { "files.example.com" }), "asked once and not again");
    }

    [TestCase("10.0.0.1")]
    [TestCase("127.0.0.1,10.0.0.1")]
    [TestCase("169.254.169.254")]
    public async Task An_account_at_loopback_gains_loopback_and_nothing_else(string addresses)
    {
        Resolves(addresses.Split(','));

        var fault = (await OpenAsync("https://files.example.com/f")).AsT1;

        Assert.That((fault as RejectedFault)?.Reason, Is.EqualTo(RejectionReason.Address));
        Assert.That(Stranger.Connections, Is.Zero);
    }

    [Test]
    public async Task A_name_that_leads_nowhere_is_not_fetched_from()
    {
        Resolves();

        Assert.That((await OpenAsync("https://files.example.com/f", baseUrl: "https://api.vendor.example")).AsT1, Is.TypeOf<RejectedFault>());
    }

    [Test]
    [Catalogue(71)]
    public async Task A_name_is_resolved_once_and_connected_to_there()
    {
        var asked = 0;
        var connector = new GuardedConnector((_, _) => Task.FromResult<IPAddress[]>([IPAddress.Parse(asked++ == 0 ? "127.0.0.1" : "10.0.0.1")]), mayBeLoopback: true);

        await using (await connector.ConnectAsync(new DnsEndPoint("rebinding.example", Stranger.Port), Cancellation))
        {
            await Eventually.IsTrue(() => Stranger.Connections == 1, "nobody connected");
        }

        Assert.That(asked, Is.EqualTo(1), "a second look-up could have led elsewhere");
        Assert.ThrowsAsync<RefusedAddressException>(async () => await connector.ConnectAsync(new DnsEndPoint("rebinding.example", Stranger.Port), Cancellation));
        Assert.That(Stranger.Connections, Is.EqualTo(1));
    }

    [TestCase("127.0.0.1")]
    [TestCase("::1")]
    [TestCase("::ffff:127.0.0.1")]
    public void A_number_instead_of_a_name_is_checked_as_well(string host)
    {
        var connector = new GuardedConnector((_, _) => throw new InvalidOperationException("nothing to resolve"), mayBeLoopback: false);

        Assert.ThrowsAsync<RefusedAddressException>(async () => await connector.ConnectAsync(new DnsEndPoint(host, Stranger.Port), Cancellation));
        Assert.That(Stranger.Connections, Is.Zero);
    }

    [Test]
    public async Task A_name_that_cannot_be_resolved_is_an_unavailable_host()
    {
        Options.ResolveHost = static (_, _) => throw new System.Net.Sockets.SocketException((int)System.Net.Sockets.SocketError.HostNotFound);

        Assert.That((await OpenAsync("https://files.example.com/f", baseUrl: "https://api.vendor.example")).AsT1, Is.TypeOf<UnavailableFault>());
    }

    [Test]
    public async Task A_look_up_that_hangs_ends_with_the_callers_token()
    {
        Options.ResolveHost = static async (_, token) =>
        {
            await Task.Delay(Timeout.InfiniteTimeSpan, token);
            return [];
        };
        using var stop = new CancellationTokenSource();
        var call = Inbox("https://files.example.com/f", baseUrl: "https://api.vendor.example").OpenAttachmentAsync(FileProbe.Id, stop.Token);

        await stop.CancelAsync();

        Assert.That(Assert.CatchAsync<OperationCanceledException>(() => call)!.CancellationToken, Is.EqualTo(stop.Token));
    }
}
