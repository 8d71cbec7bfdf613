using NUnit.Framework.Interfaces;

namespace UnifiedInbox.Tests.Support;

/// <summary>
/// For a test assembly: after each of its tests, whatever any log, activity or meter has heard since is searched for words that must show nowhere. The last
/// test's search is the suite's.
/// </summary>
[AttributeUsage(AttributeTargets.Assembly)]
public sealed class ScanSinksAttribute(params string[] words) : Attribute, ITestAction
{
    private static int heardSoFar;

    /// <summary>Listens to every source there is from the first test on; hand it to factories as their log.</summary>
    public static Witness Witness { get; } = new();

    public ActionTargets Targets => ActionTargets.Test;

    public void BeforeTest(ITest test)
    {
    }

    public void AfterTest(ITest test)
    {
        var said = Witness.Since(ref heardSoFar);
        Assert.That(Leaks(said, words), Is.Empty, "secrets in a log, an activity or a measurement");
    }

    public static IEnumerable<string> Leaks(IEnumerable<string> said, params string[] words) =>
        said.Where(line => words.Any(word => line.Contains(word, StringComparison.OrdinalIgnoreCase) || line.Contains(Base64(word), StringComparison.Ordinal)
            || line.Contains(Uri.EscapeDataString(word), StringComparison.OrdinalIgnoreCase)));

    /// <summary>As lemlist's header has it, behind an empty user; without the last characters, which depend on what follows.</summary>
    private static string Base64(string word) => Convert.ToBase64String(System.Text.Encoding.UTF8.GetBytes($":{word}"))[..^4];
}
