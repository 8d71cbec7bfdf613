namespace UnifiedInbox.Core.Tests;

/// <summary>Waits for work on other threads without sleeping for a guessed time.</summary>
internal static class Eventually
{
    private static readonly TimeSpan Limit = TimeSpan.FromSeconds(10);

    /// <summary>The task's result, or a failure instead of a test that hangs.</summary>
    public static Task<T> Ends<T>(Task<T> task) => task.WaitAsync(Limit);

    public static async Task IsTrue(Func<bool> condition, string what)
    {
        var start = TimeProvider.System.GetTimestamp();
        while (!condition())
        {
            Assert.That(TimeProvider.System.GetElapsedTime(start), Is.LessThan(Limit), what);
            await Task.Yield();
        }
    }
}
