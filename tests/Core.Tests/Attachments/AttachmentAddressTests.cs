using UnifiedInbox.Tests.Support;
using UnifiedInbox.Transport;

namespace UnifiedInbox.Core.Tests.Attachments;

/// <summary>Which addresses in a vendor's message are asked for, and which of them with credentials.</summary>
internal sealed class AttachmentAddressTests
{
    private const string Vendor = "https://api.vendor.example";

    [TestCase(Vendor, "/v1/inbox/c/attachments/0", "https://api.vendor.example/v1/inbox/c/attachments/0")]
    [TestCase(Vendor + "/v1", "/v1/inbox/c/attachments/0", "https://api.vendor.example/v1/inbox/c/attachments/0")]
    [TestCase(Vendor + "/v1/", "v1/inbox/c/attachments/0", "https://api.vendor.example/v1/inbox/c/attachments/0")]
    [TestCase(Vendor, "/v1/../v1/files?x=1&y=%2F", "https://api.vendor.example/v1/files?x=1&y=%2F")]
    [TestCase(Vendor, "https://api.vendor.example/f", "https://api.vendor.example/f")]
    [TestCase(Vendor, "https://API.vendor.EXAMPLE:443/f", "https://api.vendor.example/f")]
    [TestCase(Vendor, "//api.vendor.example/f", "https://api.vendor.example/f")]
    [TestCase("http://127.0.0.1:8080", "/f", "http://127.0.0.1:8080/f")]
    [TestCase("http://127.0.0.1:8080", "http://127.0.0.1:8080/f", "http://127.0.0.1:8080/f")]
    [TestCase("http://127.0.0.1:8080", "http://2130706433:8080/f", "http://127.0.0.1:8080/f")]
    [Catalogue(69)]
    public void The_own_origin_gets_the_credentials(string baseUrl, string url, string asked)
    {
        var address = Read(url, isOwn: true, baseUrl);

        Assert.That((address?.IsOwn, address?.Uri.AbsoluteUri), Is.EqualTo((true, asked)));
    }

    [TestCase("https://files.example.com/a/b.pdf?sig=1")]
    [TestCase("https://vendor.example/f")]
    [TestCase("https://api.vendor.example.evil.example/f")]
    [TestCase("https://evil-api.vendor.example/f")]
    [TestCase("//files.example.com/f")]
    [TestCase("https://files.example.com/f#part")]
    [TestCase("https://bucket_1.files.example.com/f")]
    [TestCase("https://files.example.com:443/f")]
    [TestCase("HTTPS://FILES.EXAMPLE.COM/f")]
    public void Any_other_origin_is_a_strangers(string url) => Assert.That(Read(url, isOwn: true)?.IsOwn, Is.False);

    [Test]
    public void Where_the_vendor_gives_nothing_out_itself_its_own_origin_is_a_strangers_too() =>
        Assert.That(Read("https://api.vendor.example/f", isOwn: false)?.IsOwn, Is.False);

    [TestCase("http://files.example.com/f", TestName = "{m}: not https")]
    [TestCase("http://api.vendor.example/f", TestName = "{m}: the own host without https")]
    [TestCase("ftp://files.example.com/f")]
    [TestCase("file:///etc/passwd")]
    [TestCase("file://files.example.com/share")]
    [TestCase("javascript:alert(1)")]
    [TestCase("data:text/plain,x")]
    [TestCase("ws://files.example.com/f")]
    [TestCase("mailto:jane@example.com")]
    [TestCase("https:files.example.com")]
    [TestCase("https:///files.example.com")]
    [TestCase("https://user@files.example.com/f")]
    [TestCase("https://user:pass@files.example.com/f")]
    [TestCase("https://:@files.example.com/f")]
    [TestCase("https://user@api.vendor.example/f")]
    [TestCase("https://files.example.com:22/f")]
    [TestCase("https://files.example.com:25/f")]
    [TestCase("https://files.example.com:80/f")]
    [TestCase("https://files.example.com:8443/f")]
    [TestCase("https://api.vendor.example:8443/f")]
    [TestCase("https://files.example.com:99999/f")]
    [TestCase("https://localhost/f")]
    [TestCase("https://localhost./f")]
    [TestCase("https://LOCALHOST/f")]
    [TestCase("https://files.localhost/f")]
    [TestCase("https://metadata/f")]
    [TestCase("https://files.example.com./f")]
    [TestCase("https://127.0.0.1/f")]
    [TestCase("https://127.0.0.1./f")]
    [TestCase("https://127.1/f")]
    [TestCase("https://2130706433/f")]
    [TestCase("https://0x7f000001/f")]
    [TestCase("https://0x7f.0.0.1/f")]
    [TestCase("https://0177.0.0.1/f")]
    [TestCase("https://017700000001/f")]
    [TestCase("https://0/f")]
    [TestCase("https://0.0.0.0/f")]
    [TestCase("https://10.0.0.1/f")]
    [TestCase("https://169.254.169.254/latest/meta-data/")]
    [TestCase("https://8.8.8.8/f")]
    [TestCase("https://134744072/f")]
    [TestCase("https://256.1.1.1/f")]
    [TestCase("https://1.2.3.4.5/f")]
    [TestCase("https://[::1]/f")]
    [TestCase("https://[::]/f")]
    [TestCase("https://[::ffff:7f00:1]/f")]
    [TestCase("https://[fd00::1]/f")]
    [TestCase("https://[fe80::1%25eth0]/f")]
    [TestCase("https://[2606:4700::1111]/f")]
    [TestCase("https://１２７.0.0.1/f")]
    [TestCase("https://①②⑦.0.0.1/f")]
    [TestCase("https://fil\u0435s.example.com/f", TestName = "{m}: a Cyrillic letter in the host")]
    [TestCase("https://xn--fils-v8d.example.com/f")]
    [TestCase("https://files.xn--e1afmkfd/f")]
    [TestCase("https://files。example。com/f")]
    [TestCase("https://%6c%6fcalhost/f")]
    [TestCase("https://files.example.com\\@evil.example/f")]
    [TestCase("\\\\files.example.com\\f")]
    [TestCase("/\\files.example.com/f")]
    [TestCase(" https://files.example.com/f")]
    [TestCase("https://files.example.com/a b")]
    [TestCase("https://files.example.com/\r\nX-Evil: 1")]
    [TestCase("\u0000/v1/f", TestName = "{m}: a NUL before the path")]
    [TestCase("")]
    [TestCase("  ")]
    [TestCase(null)]
    [TestCase("//localhost/f")]
    [TestCase("//user@files.example.com/f")]
    [Catalogue(72)]
    public void What_could_lead_astray_is_not_asked_for(string? url) => Assert.That(Read(url, isOwn: true), Is.Null);

    [TestCase("/v1/f")]
    [TestCase("v1/f")]
    [TestCase("//files.example.com/f")]
    [TestCase("?f")]
    public void A_relative_address_means_something_only_where_the_vendor_gives_files_out_itself(string url) => Assert.That(Read(url, isOwn: false), Is.Null);

    [Test]
    public void The_longest_address_has_8192_characters()
    {
        var longest = "https://files.example.com/".PadRight(8192, 'a');

        Assert.That(Read(longest, isOwn: true), Is.Not.Null);
        Assert.That(Read(longest + "a", isOwn: true), Is.Null);
    }

    [TestCase("http://127.0.0.1:9/f")]
    [TestCase("http://localhost:9/f")]
    [TestCase("http://[::1]:9/f")]
    [TestCase("https://127.0.0.1/f")]
    [TestCase("http://127.9.9.9/f")]
    public void An_account_at_loopback_may_find_its_files_there(string url)
    {
        Assert.That(Read(url, isOwn: false, "http://127.0.0.1:8080"), Is.Not.Null);
        Assert.That(Read(url, isOwn: false, "https://localhost"), Is.Not.Null);
        Assert.That(Read(url, isOwn: false, "https://10.0.0.1"), Is.Null);
    }

    [TestCase("http://10.0.0.1/f")]
    [TestCase("https://10.0.0.1/f")]
    [TestCase("http://169.254.169.254/f")]
    [TestCase("http://files.example.com/f")]
    [TestCase("http://localhost.:9/f")]
    [TestCase("http://user@127.0.0.1:9/f")]
    [TestCase("http://[::ffff:127.0.0.1]:9/f")]
    [TestCase("http://0.0.0.0:9/f")]
    public void But_nothing_else_that_is_private(string url) => Assert.That(Read(url, isOwn: false, "http://127.0.0.1:8080"), Is.Null);

    private static AttachmentAddress? Read(string? url, bool isOwn, string baseUrl = Vendor) =>
        AttachmentAddress.Read(new AttachmentCall("probe.file", FileProbe.Attachment(url), isOwn), baseUrl);
}
