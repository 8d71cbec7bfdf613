using UnifiedInbox.Resilience;
using UnifiedInbox.Testing;

namespace UnifiedInbox.Core.Tests.Resilience.Parts;

internal sealed class ReadDeadlineTests
{
    [TestCase(0, 60)]
    [TestCase(59, 1)]
    [TestCase(60, 0)]
    [TestCase(61, 0)]
    public void What_is_left_shrinks_to_nothing_and_no_further(int passed, int left)
    {
        var time = new ManualTimeProvider();
        var deadline = new ReadDeadline(time, TimeSpan.FromSeconds(60));

        time.Advance(TimeSpan.FromSeconds(passed));

        Assert.That(deadline.Left, Is.EqualTo(TimeSpan.FromSeconds(left)));
    }
}
