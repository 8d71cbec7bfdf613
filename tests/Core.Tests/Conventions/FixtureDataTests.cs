using System.Text.RegularExpressions;
using UnifiedInbox.Tests.Support;

namespace UnifiedInbox.Core.Tests.Conventions;

/// <summary>Fixtures are in the vendors' words and in nobody's name: no address that could be somebody's, nothing that could be a key.</summary>
internal sealed partial class FixtureDataTests
{
    private static IEnumerable<string> Fixtures => Repository.Fixtures();

    [TestCaseSource(nameof(Fixtures))]
    [Catalogue(82)]
    public void A_fixture_holds_no_real_address_and_no_key(string file) => Assert.That(Findings(File.ReadAllText(Repository.Path(file))), Is.Empty);

    [TestCase("jane@gmail.com")]
    [TestCase("mail of jane.doe+x@acme.co.uk")]
    [TestCase("sk_live_0123456789abcdef0123")]
    [TestCase("pit-12345678-aaaa-bbbb-cccc-1234567890ab")]
    [TestCase("Bearer eyJhbGciOiJIUzI1NiJ9.eyJzdWIiOiIxIn0.abc")]
    public void Either_would_be_found(string text) => Assert.That(Findings(text), Is.Not.Empty);

    private static IEnumerable<string> Findings(string text) => Address().Matches(text).Concat(Key().Matches(text)).Select(found => found.Value);

    [GeneratedRegex(@"[\w.+-]+@(?!(?:[\w-]+\.)*example\.(?:com|org|net)\b)[\w-]+\.[a-z]{2,}", RegexOptions.IgnoreCase)]
    private static partial Regex Address();

    [GeneratedRegex(@"\b(?:sk_[\w]{16,}|pit-[0-9a-f]{8}-[0-9a-f-]{20,}|eyJ[\w-]{10,}\.)")]
    private static partial Regex Key();
}
