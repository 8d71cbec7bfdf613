using System.Globalization;
using UnifiedInbox.Benchmarks.Measuring;

namespace UnifiedInbox.Benchmarks.Vendors;

/// <summary>The vendors, started beside this process.</summary>
internal sealed class VendorProcess : IAsyncDisposable
{
    private readonly ChildProcess process;

    private VendorProcess(ChildProcess process, string address) => (this.process, Address) = (process, address);

    public string Address { get; }

    public static async Task<VendorProcess> StartAsync()
    {
        var process = ChildProcess.Start([Program.Serve]);
        return new VendorProcess(process, await process.ReadLineAsync());
    }

    /// <summary>How many requests of limited accounts were answered by 429.</summary>
    public async Task<int> RefusedAsync()
    {
        using var client = new HttpClient();
        return int.Parse(await client.GetStringAsync(new Uri(Address + VendorServer.RefusedPath)), CultureInfo.InvariantCulture);
    }

    public ValueTask DisposeAsync() => process.DisposeAsync();
}
