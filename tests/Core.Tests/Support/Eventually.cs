namespace UnifiedInbox.Core.Tests;

/// <summary>Waits for work on other threads without sleeping for a guessed time.</summary>
internal static class Eventually
{
    public static async Task IsTrue(Func<bool> condition, string what)
    {
        var start = TimeProvider.System.GetTimestamp();
        while (!condition())
        {
            Assert.That(TimeProvider.System.GetElapsedTime(start), Is.LessThan(TimeSpan.FromSeconds(10)), what);
            await Task.Yield();
        }
    }
}
