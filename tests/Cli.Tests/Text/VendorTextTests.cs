namespace UnifiedInbox.Cli.Tests.Text;

public sealed class VendorTextTests
{
    [TestCase(null, "")]
    [TestCase("  plain \t text\r\n on\u2028lines ", "plain text on lines")]
    [TestCase("\u001b[31mred\u001b[0m", "red")]
    [TestCase("\u009b2Jcleared", "cleared")]
    [TestCase("\u001b]0;title\u0007seen", "seen")]
    [TestCase("\u001b]8;;https://example.com\u001b\\link\u001b]8;;\u001b\\", "link")]
    [TestCase("\u001bP1;2q data\u001b\\after", "after")]
    [TestCase("\u001b]0;never closed", "0;never closed")]
    [TestCase("bell\a null\0 delete\u007f", "bell null delete")]
    [TestCase("exe.\u202Egnp", "exe.gnp")]
    [TestCase("\u2066a\u2069\u200Fb\u200Ec\u061Cd\uFEFFe\u200Bf\u00ADg", "abcdefg")]
    [TestCase("\U000E0041tag", "tag")]
    [TestCase("[red]markup[/]", "[red]markup[/]")]
    [TestCase("Grüße 日本 👩\u200D💻", "Grüße 日本 👩\u200D💻")]
    public void One_line(string? text, string shown) => Assert.That(VendorText.OneLine(text), Is.EqualTo(shown));

    [Test]
    public void Half_a_surrogate_pair_is_replaced() => Assert.That(VendorText.OneLine("half \ud83d pair"), Is.EqualTo("half \ufffd pair"));

    [TestCase("a  \r\n\r\n\r\n\r\n\tb\u001b[1m\n", "a\n\n\tb")]
    [TestCase("\n\n", "")]
    public void Lines(string text, string shown) => Assert.That(VendorText.Lines(text), Is.EqualTo(shown));

    [TestCase("abcdef", 6, "abcdef")]
    [TestCase("abcdefg", 6, "abcde…")]
    [TestCase("abcd👩efg", 6, "abcd…")]
    public void A_cut_keeps_characters_whole(string text, int longest, string shown) =>
        Assert.That(VendorText.OneLine(text, longest), Is.EqualTo(shown));
}
