using System.Text;
using UnifiedInbox.Tests.Support;

namespace UnifiedInbox.Core.Tests.Attachments;

/// <summary>What a stranger's name becomes before a file may bear it.</summary>
internal sealed class SafeFileNameTests
{
    [TestCase("offer.pdf", "offer.pdf")]
    [TestCase("Größe (final) v2.xlsx", "Größe (final) v2.xlsx")]
    [TestCase("見積書.pdf", "見積書.pdf")]
    [TestCase("archive.tar.gz", "archive.tar.gz")]
    [TestCase("no extension", "no extension")]
    [TestCase("🎉.png", "🎉.png")]
    [TestCase("../../x", "x")]
    [TestCase("../../../etc/passwd", "passwd")]
    [TestCase("..\\..\\x.exe", "x.exe")]
    [TestCase("/etc/passwd", "passwd")]
    [TestCase("C:\\x", "x")]
    [TestCase("C:x.txt", "C_x.txt")]
    [TestCase("\\\\server\\share\\f.txt", "f.txt")]
    [TestCase("file:///etc/hosts", "hosts")]
    [TestCase("a.txt:evil.exe", "a.txt_evil.exe")]
    [TestCase("CON", "_CON")]
    [TestCase("con.txt", "_con.txt")]
    [TestCase("NUL.tar.gz", "_NUL.tar.gz")]
    [TestCase("Aux .txt", "_Aux .txt")]
    [TestCase("COM1", "_COM1")]
    [TestCase("lpt9.log", "_lpt9.log")]
    [TestCase("COM¹.txt", "_COM¹.txt")]
    [TestCase("CONOUT$", "_CONOUT$")]
    [TestCase("..CON", "_CON")]
    [TestCase("CONTRACT.pdf", "CONTRACT.pdf")]
    [TestCase("invoice\u202Efdp.exe", "invoicefdp.exe")]
    [TestCase("a\u200B\u2066b\uFEFF.txt", "ab.txt")]
    [TestCase("a\u0000b.txt", "ab.txt")]
    [TestCase("a\r\nb\tc.txt", "a  b c.txt")]
    [TestCase("a\u2028b.txt", "a b.txt")]
    [TestCase("a\uE000b.txt", "ab.txt")]
    [TestCase("a<b>|c?*\".txt", "a_b__c___.txt")]
    [TestCase("name. . .", "name")]
    [TestCase("name.txt ", "name.txt")]
    [TestCase("  name.txt", "name.txt")]
    [TestCase(".bashrc", "bashrc")]
    [TestCase("...", "attachment")]
    [TestCase("-rf", "rf")]
    [TestCase("~root", "root")]
    [TestCase("..", "attachment")]
    [TestCase("folder/", "attachment")]
    [TestCase("\u202E\u200F", "attachment")]
    [TestCase(" ", "attachment")]
    [TestCase("", "attachment")]
    [TestCase(null, "attachment")]
    [TestCase("%2e%2e%2fx", "%2e%2e%2fx")]
    [Catalogue(74)]
    public void A_name_is_one_harmless_name(string? raw, string safe) => Assert.That(SafeFileName.Of(raw), Is.EqualTo(safe));

    [Test]
    public void An_attachment_has_a_safe_name_before_it_is_opened() =>
        Assert.That(new Attachment { Id = default, FileName = "../a\u202Efdp.exe" }.SafeFileName, Is.EqualTo("afdp.exe"));

    [Test]
    public void What_steers_a_terminal_is_left_out() => Assert.That(SafeFileName.Of("a\u001B[31mred\u0007.txt"), Is.EqualTo("a[31mred.txt"));

    [Test]
    public void Half_a_surrogate_pair_is_left_out() => Assert.That(SafeFileName.Of("a\uD800b.txt"), Is.EqualTo("ab.txt"));

    [TestCase("a")]
    [TestCase("ä")]
    [TestCase("見")]
    [TestCase("🎉")]
    [TestCase("e\u0301")]
    public void A_long_name_keeps_its_extension_and_fits_into_every_file_system(string letter)
    {
        var safe = SafeFileName.Of(string.Concat(Enumerable.Repeat(letter, 1000)) + ".pdf");

        Assert.That(safe, Does.StartWith(letter).And.EndsWith(".pdf"));
        Assert.That(safe, Has.Length.LessThanOrEqualTo(150));
        Assert.That(Encoding.UTF8.GetByteCount(safe), Is.InRange(120, 200));
        Assert.That(safe.EnumerateRunes(), Has.None.EqualTo(Rune.ReplacementChar), "a character was cut in two");
    }

    [Test]
    public void An_extension_of_a_thousand_characters_is_none() => Assert.That(SafeFileName.Of("a." + new string('b', 1000)), Has.Length.EqualTo(150));

    [TestCase(15, true)]
    [TestCase(16, false)]
    public void An_extension_of_a_long_name_has_up_to_15_letters(int letters, bool isKept)
    {
        var extension = "." + new string('b', letters);

        Assert.That(SafeFileName.Of(new string('a', 200) + extension), isKept ? Does.EndWith("a" + extension) : Does.Not.Contain("b"));
    }

    [Test]
    public void A_long_names_extension_is_what_follows_the_last_dot() => Assert.That(SafeFileName.Of("v1." + new string('a', 200) + ".pdf"), Does.StartWith("v1.a").And.EndsWith("a.pdf"));

    [Test]
    public void A_name_of_200_bytes_stays_whole()
    {
        var longest = new string('見', 66) + "ab";

        Assert.That(SafeFileName.Of(longest), Is.EqualTo(longest));
        Assert.That(SafeFileName.Of(longest + "c"), Is.EqualTo(longest));
    }

    [Test]
    public void A_cut_that_ends_in_blanks_ends_before_them() =>
        Assert.That(SafeFileName.Of(new string('a', 140) + new string(' ', 20) + "b"), Is.EqualTo(new string('a', 140)));

    [Test]
    public void What_is_safe_stays_as_it_is([Random(0, int.MaxValue, 100)] int seed)
    {
        var random = new Random(seed);
        var raw = new string([.. Enumerable.Range(0, random.Next(300)).Select(_ => Odd(random))]);

        var safe = SafeFileName.Of(raw);

        Assert.That(SafeFileName.Of(safe), Is.EqualTo(safe), $"seed {seed}");
        Assert.That(Path.GetFileName(safe), Is.EqualTo(safe), $"seed {seed}");
        Assert.That(safe.IndexOfAny(['/', '\\', ':', '\0', '\n', '\u202E']), Is.Negative, $"seed {seed}");
    }

    private static char Odd(Random random)
    {
        const string Odds = "./\\:*?\"<>|~- \t\r\n\0\u202E\u200D\uD83C\uDF89CONcon1é見";
        return random.Next(4) == 0 ? (char)random.Next(0x10000) : Odds[random.Next(Odds.Length)];
    }
}
