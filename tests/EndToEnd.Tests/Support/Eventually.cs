namespace UnifiedInbox.EndToEnd.Tests.Support;

/// <summary>Waits for work elsewhere without sleeping for a guessed time.</summary>
internal static class Eventually
{
    private static readonly TimeSpan Limit = TimeSpan.FromSeconds(30);

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
