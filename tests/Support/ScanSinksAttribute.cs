using NUnit.Framework.Interfaces;

namespace UnifiedInbox.Tests.Support;

/// <summary>
/// Every test assembly has it (tests/Directory.Build.props). After each test, what was said since is searched, in whichever test; after the last one, how
/// much that was is printed, by kind.
/// </summary>
[AttributeUsage(AttributeTargets.Assembly)]
public sealed class ScanSinksAttribute : Attribute, ITestAction
{
    public ActionTargets Targets => ActionTargets.Test | ActionTargets.Suite;

    public void BeforeTest(ITest test) => _ = SinkScan.OfSuite;

    public void AfterTest(ITest test)
    {
        ArgumentNullException.ThrowIfNull(test);
        if (test is NUnit.Framework.Internal.TestAssembly)
        {
            var searched = SinkScan.OfSuite.Searched.OrderBy(kind => kind.Key, StringComparer.Ordinal).Select(kind => $"{kind.Value} x {kind.Key}");
            TestContext.Progress.WriteLine($"{test.Name}: searched for secrets: {string.Join(", ", searched)}");
        }

        Assert.That(SinkScan.OfSuite.TakeLeaks(), Is.Empty, "secrets in a log, an activity, a measurement or an exception");
    }
}
