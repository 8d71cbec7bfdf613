using System.Runtime.ExceptionServices;

namespace UnifiedInbox.Benchmarks.Measuring;

/// <summary>Counts every exception this process throws, caught or not.</summary>
internal static class ThrownExceptions
{
    public static async Task<int> CountAsync(Func<Task> run)
    {
        var count = 0;
        AppDomain.CurrentDomain.FirstChanceException += Count;
        try
        {
            await run();
        }
        finally
        {
            AppDomain.CurrentDomain.FirstChanceException -= Count;
        }

        return count;

        void Count(object? sender, FirstChanceExceptionEventArgs thrown) => Interlocked.Increment(ref count);
    }
}
