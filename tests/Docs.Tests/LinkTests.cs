using System.Text.RegularExpressions;

namespace UnifiedInbox.Docs.Tests;

/// <summary>Links between pages lead somewhere, down to the heading.</summary>
internal sealed partial class LinkTests
{
    private static IEnumerable<string> Pages => Repository.Pages;

    [TestCaseSource(nameof(Pages))]
    public void Every_link_leads_to_a_file_and_every_anchor_to_a_heading(string page)
    {
        var broken = Links(page).Where(link => !LeadsSomewhere(page, link));

        Assert.That(broken, Is.Empty, page);
    }

    [Test]
    public void A_link_to_a_missing_file_or_heading_is_noticed()
    {
        Assert.That(LeadsSomewhere("README.md", "docs/none.md"), Is.False);
        Assert.That(LeadsSomewhere("README.md", "CONTRIBUTING.md#no-such-heading"), Is.False);
        Assert.That(LeadsSomewhere("docs/resilience.md", "../CONTRIBUTING.md#rules"), Is.True);
    }

    [Test]
    public void What_happens_when_a_vendor_answers_429_is_two_clicks_from_the_readme()
    {
        var clicks = Links("README.md").Where(link => link.StartsWith("docs/", StringComparison.Ordinal)).Select(link => link.Split('#')[0])
            .Where(page => Headings(page).Any(heading => heading.Contains("lemlist-returns-429", StringComparison.Ordinal)));

        Assert.That(clicks, Is.Not.Empty);
    }

    private static IEnumerable<string> Links(string page) =>
        Link().Matches(WithoutCode(File.ReadAllText(Repository.At(page)))).Select(link => link.Groups[1].Value)
            .Where(link => !link.StartsWith("https://", StringComparison.Ordinal) && !link.StartsWith("http://", StringComparison.Ordinal));

    private static bool LeadsSomewhere(string page, string link)
    {
        var (file, anchor) = link.Split('#') is [var path, var name] ? (path, name) : (link, null);
        var target = file.Length == 0 ? page : Path.GetRelativePath(Repository.Root, Path.GetFullPath(Repository.At(Path.Combine(Path.GetDirectoryName(page)!, file)))).Replace('\\', '/');
        return Path.Exists(Repository.At(target)) && (anchor is null || Headings(target).Contains(anchor));
    }

    /// <summary>As GitHub and its like make anchors: lower case, spaces as hyphens, other punctuation gone.</summary>
    private static IEnumerable<string> Headings(string page) =>
        Heading().Matches(WithoutCode(File.ReadAllText(Repository.At(page))))
            .Select(heading => Punctuation().Replace(heading.Groups[1].Value.Trim().ToLowerInvariant(), "").Replace(' ', '-'));

    private static string WithoutCode(string text) => Block().Replace(text, "");

    [GeneratedRegex(@"\]\(([^)\s]+)\)")]
    private static partial Regex Link();

    [GeneratedRegex(@"^#+ (.+)$", RegexOptions.Multiline)]
    private static partial Regex Heading();

    [GeneratedRegex(@"[^\w\- ]")]
    private static partial Regex Punctuation();

    [GeneratedRegex(@"^```.*?^```\s*$", RegexOptions.Multiline | RegexOptions.Singleline)]
    private static partial Regex Block();
}
