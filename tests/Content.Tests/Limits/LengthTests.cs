using UnifiedInbox.Content.Tests.Support;

namespace UnifiedInbox.Content.Tests.Limits;

internal sealed class LengthTests
{
    [Test]
    public void A_body_up_to_the_limit_is_read_whole()
    {
        var content = MessageContent.Of(MessageBody.FromText(new string('x', MessageContent.MaxLength - 1) + "y"));

        Assert.That(content.IsTruncated, Is.False);
        Assert.That(content.Text, Does.EndWith("y"));
    }

    [Test]
    public void A_longer_text_is_cut_and_says_so()
    {
        var content = MessageContent.Of(MessageBody.FromText(new string('x', MessageContent.MaxLength) + "y"));

        Assert.That(content.IsTruncated, Is.True);
        Assert.That(content.Text, Has.Length.EqualTo(MessageContent.MaxLength).And.Not.Contain("y"));
    }

    [Test]
    public void Longer_HTML_is_cut_and_says_so()
    {
        var content = Html.Read("<p>first</p>" + Shapes.Repeat("<p>x</p>", MessageContent.MaxLength) + "<p>last<script>alert(1)</script>");

        Assert.That(content.IsTruncated, Is.True);
        Assert.That(content.Text, Does.StartWith("first").And.Not.Contain("last"));
        Assert.That(OutputCheck.Faults(content.SafeHtml), Is.Empty);
    }

    [Test]
    public void A_cut_leaves_no_half_of_a_character()
    {
        var content = MessageContent.Of(MessageBody.FromText(new string('x', MessageContent.MaxLength - 1) + "😀"));

        Assert.That(content.Text, Has.Length.EqualTo(MessageContent.MaxLength - 1));
        Assert.That(content.Text, Does.EndWith("x"));
    }

    [Test]
    public void Ten_megabytes_of_angles_are_no_more_work_than_one() =>
        Assert.That(Html.Read(new string('<', 10_000_000)).Text, Has.Length.EqualTo(MessageContent.MaxLength));
}
