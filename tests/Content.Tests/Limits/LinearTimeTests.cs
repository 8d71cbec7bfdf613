using UnifiedInbox.Content.Tests.Support;
using UnifiedInbox.Tests.Support;

namespace UnifiedInbox.Content.Tests.Limits;

/// <summary>Four times the body takes about four times as long, whatever the body is. Measured in processor time, so that other work on the machine does not count.</summary>
[NonParallelizable]
internal sealed class LinearTimeTests
{
    private const int Short = 250_000;
    private const int Long = 1_000_000;
    private const int MostRuns = 6;

    // Four times for a linear reader, sixteen for a quadratic one; between them lies what a busy machine's caches and collector add.
    private const double MostTimes = 9;

    // Below this, the figures are noise.
    private static readonly TimeSpan Floor = TimeSpan.FromMilliseconds(25);
    private static readonly TimeSpan Most = TimeSpan.FromSeconds(5);

    [TestCaseSource(typeof(Shapes), nameof(Shapes.Cases)), CancelAfter(120_000)]
    [Catalogue(85)]
    public void A_body_takes_time_in_proportion_to_its_length(Func<int, string> shape)
    {
        var (small, large) = (TimeSpan.MaxValue, TimeSpan.MaxValue);
        for (var run = 0; run < MostRuns && !IsProportional(small, large); run++)
        {
            (small, large) = (Faster(small, shape(Short)), Faster(large, shape(Long)));
        }

        TestContext.Out.WriteLine(
            $"{TestContext.CurrentContext.Test.Name}: {small.TotalMilliseconds:0} ms for 250 KB, {large.TotalMilliseconds:0} ms for 1 MB, x{large / Divisor(small):0.0}");
        Assert.That(IsProportional(small, large), Is.True);
    }

    [Test]
    public void A_reader_that_compares_each_character_with_each_would_be_caught() => Assert.That(IsProportional(Floor, Floor * 16), Is.False);

    private static bool IsProportional(TimeSpan small, TimeSpan large) => large < Most && large / Divisor(small) <= MostTimes;

    private static TimeSpan Divisor(TimeSpan small) => small > Floor ? small : Floor;

    private static TimeSpan Faster(TimeSpan fastest, string html)
    {
        GC.Collect();
        var before = Environment.CpuUsage.TotalTime;
        var content = Html.Read(html);
        _ = (content.NewText, content.Quoted, content.SafeHtml, content.RemoteReferences);
        var taken = Environment.CpuUsage.TotalTime - before;
        return taken < fastest ? taken : fastest;
    }
}
