using System.Globalization;
using BenchmarkDotNet.Running;
using UnifiedInbox.Benchmarks.Goals;
using UnifiedInbox.Benchmarks.Vendors;

namespace UnifiedInbox.Benchmarks;

/// <summary>
/// <c>ratios [--quick] [ROW...]</c> measures against the floor; <c>micro [ARGUMENTS]</c> hands over to BenchmarkDotNet; <c>serve</c> and <c>child</c> are what
/// the harness starts itself as.
/// </summary>
internal static class Program
{
    public const string Serve = "serve";
    public const string Child = "child";

    public static async Task<int> Main(string[] arguments)
    {
        switch (arguments)
        {
            case [Serve]:
                await VendorServer.RunAsync();
                break;
            case ["ratios", .. var rest]:
                await RatiosHarness.RunAsync(rest);
                break;
            case ["micro", .. var rest]:
                BenchmarkSwitcher.FromAssembly(typeof(Program).Assembly).Run(rest);
                break;
            case [Child, ColdStartRow.ChildName, var root, var way, var what]:
                await ColdStartRow.ReadFirstAsync(root, way, what);
                break;
            case [Child, StreamRow.ChildName, var root, var what, var count]:
                await StreamRow.StreamAsync(root, what, int.Parse(count, CultureInfo.InvariantCulture));
                break;
            default:
                Console.Error.WriteLine("Say: ratios [--quick] [ROW...], or micro [ARGUMENTS OF BENCHMARKDOTNET].");
                return 2;
        }

        return 0;
    }
}
