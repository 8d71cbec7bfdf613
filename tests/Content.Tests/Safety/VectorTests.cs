using UnifiedInbox.Content.Tests.Support;
using UnifiedInbox.Tests.Support;

namespace UnifiedInbox.Content.Tests.Safety;

internal sealed class VectorTests
{
    private static IEnumerable<TestCaseData> Vectors => Fixtures.Vectors.Select(static vector => new TestCaseData(vector).SetArgDisplayNames(vector.Name));

    [TestCaseSource(nameof(Vectors))]
    [Catalogue(83)]
    public void Only_what_is_on_the_list_is_left_of_an_attack(Vector vector)
    {
        var content = MessageContent.Of(MessageBody.FromHtml(vector.Html));

        Assert.That(OutputCheck.Faults(content.SafeHtml), Is.Empty, content.SafeHtml);
        Assert.That(OutputCheck.Faults(content.ToSafeHtml(RemoteImages.Kept), remoteImages: true), Is.Empty);
    }

    [TestCaseSource(nameof(Vectors))]
    public void Cleaning_again_changes_nothing(Vector vector)
    {
        var safe = MessageContent.Of(MessageBody.FromHtml(vector.Html)).SafeHtml;

        Assert.That(MessageContent.Of(MessageBody.FromHtml(safe)).SafeHtml, Is.EqualTo(safe));
    }

    [TestCaseSource(nameof(Vectors))]
    public void A_browser_that_writes_it_out_again_brings_nothing_back(Vector vector)
    {
        var safe = MessageContent.Of(MessageBody.FromHtml(vector.Html)).SafeHtml;
        var rewritten = new AngleSharp.Html.Parser.HtmlParser().ParseDocument($"<!doctype html><body>{safe}</body>").Body!.InnerHtml;

        Assert.That(OutputCheck.Faults(rewritten), Is.Empty, rewritten);
    }

    [TestCaseSource(nameof(Vectors))]
    public void Its_plain_text_holds_no_script_and_no_style(Vector vector)
    {
        var text = MessageContent.Of(MessageBody.FromHtml($"<head><style>.canary1{{}}</style><title>canary2</title></head><script>canary3</script><p>seen</p>{vector.Html}")).Text;

        Assert.That(text, Does.Not.Contain("canary"));
        Assert.That(text, Does.Contain("seen"));
    }

    [Test]
    public void There_are_at_least_150() => Assert.That(Fixtures.Vectors, Has.Count.GreaterThanOrEqualTo(150));
}
