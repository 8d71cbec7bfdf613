using UnifiedInbox.Tests.Support;
using UnifiedInbox.Transport;

namespace UnifiedInbox.Core.Tests.Transport;

internal sealed class PathSegmentTests
{
    [TestCase("a")]
    [TestCase("ctc_Ds0IaxECSACsbLMzA")]
    [TestCase("mail~1-2_3.4")]
    [TestCase("...")]
    [TestCase("a..b")]
    public void An_ids_characters_pass(string value)
    {
        Assert.That(PathSegment.Problem(value), Is.Null);
        Assert.That(PathSegment.Require(value, "id"), Is.EqualTo(value));
    }

    [TestCase(null)]
    [TestCase("")]
    [TestCase(" ")]
    [TestCase(".")]
    [TestCase("..")]
    [TestCase("a/b")]
    [TestCase("a\\b")]
    [TestCase("a%2e")]
    [TestCase("a?b")]
    [TestCase("a#b")]
    [TestCase("a:b")]
    [TestCase("a@b")]
    [TestCase("{a}")]
    [TestCase("a\n")]
    [TestCase("é")]
    [TestCase("١")]
    [Catalogue(65)]
    public void Anything_else_is_refused_without_repeating_it(string? value)
    {
        Assert.That(PathSegment.Problem(value), Is.Not.Null);
        var thrown = Assert.Throws<ArgumentException>(() => PathSegment.Require(value, "conversation"));
        Assert.That(thrown!.ParamName, Is.EqualTo("conversation"));
    }

    [TestCase(null, "The id is missing.")]
    [TestCase("..", "The id is a relative path segment.")]
    [TestCase("a b", "The id holds a character no id of this vendor has.")]
    public void A_refused_id_is_told_why(string? value, string problem) =>
        Assert.That(() => PathSegment.Require(value, "id"), Throws.ArgumentException.With.Message.EqualTo($"{problem} (Parameter 'id')"));

    [Test]
    public void The_name_of_another_call_is_told_what_to_use_instead() => Assert.That(
        () => PathSegment.Require("Labels", "id", "labels"),
        Throws.ArgumentException.With.Message.EqualTo("The id is the name of another call of the vendor: use one that was listed. (Parameter 'id')"));

    [Test]
    public void A_long_id_is_told_the_limit() => Assert.That(PathSegment.Problem(new string('a', 129)), Is.EqualTo("is longer than 128 characters"));

    [TestCase(128, true)]
    [TestCase(129, false)]
    public void The_longest_id_has_128_characters(int length, bool passes) =>
        Assert.That(PathSegment.Problem(new string('a', length)) is null, Is.EqualTo(passes));

    [TestCase("search")]
    [TestCase("SEARCH")]
    public void The_name_of_another_call_is_no_id(string value) =>
        Assert.That(() => PathSegment.Require(value, "conversation", "search", "labels"), Throws.ArgumentException.With.Property("ParamName").EqualTo("conversation"));
}
