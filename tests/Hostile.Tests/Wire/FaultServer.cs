using System.Net;
using System.Net.Security;
using System.Net.Sockets;
using System.Security.Cryptography.X509Certificates;

namespace UnifiedInbox.Hostile.Tests.Wire;

/// <summary>A raw server on a loopback port that does to each connection what a script says, and counts what happened. Not HTTP unless the script speaks it.</summary>
internal sealed class FaultServer : IAsyncDisposable
{
    private readonly TcpListener listener = new(IPAddress.Loopback, 0);
    private readonly CancellationTokenSource stop = new();
    private readonly Func<FaultConnection, Task> script;
    private readonly X509Certificate2? certificate;
    private readonly Task accepting;
    private int connections;

    /// <param name="script">What to do with a connection; it is closed afterwards.</param>
    /// <param name="certificate">Speaks TLS with it; null speaks plain.</param>
    public FaultServer(Func<FaultConnection, Task> script, X509Certificate2? certificate = null)
    {
        (this.script, this.certificate) = (script, certificate);
        listener.Start();
        accepting = AcceptAsync();
    }

    public int Port => ((IPEndPoint)listener.LocalEndpoint).Port;

    public string BaseUrl => $"{(certificate is null ? "http" : "https")}://localhost:{Port}/base";

    public int Connections => Volatile.Read(ref connections);

    public async ValueTask DisposeAsync()
    {
        await stop.CancelAsync();
        listener.Dispose();
        await accepting;
        stop.Dispose();
    }

    private async Task AcceptAsync()
    {
        List<Task> served = [];
        try
        {
            while (true) served.Add(ServeAsync(await listener.AcceptTcpClientAsync(stop.Token)));
        }
        catch (Exception stopped) when (stopped is SocketException or InvalidOperationException or OperationCanceledException)
        {
            await Task.WhenAll(served);
        }
    }

    private async Task ServeAsync(TcpClient client)
    {
        Interlocked.Increment(ref connections);
        using (client)
        {
            try
            {
                Stream stream = client.GetStream();
                if (certificate is not null)
                {
                    var secured = new SslStream(stream);
                    await secured.AuthenticateAsServerAsync(new SslServerAuthenticationOptions { ServerCertificate = certificate }, stop.Token);
                    stream = secured;
                }

                await script(new FaultConnection(client, stream, stop.Token));
            }
            catch (Exception broken) when (broken is IOException or OperationCanceledException or ObjectDisposedException or SocketException or System.Security.Authentication.AuthenticationException)
            {
                // The caller hung up, which is its right.
            }
        }
    }
}
