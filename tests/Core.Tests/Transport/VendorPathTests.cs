using RestSharp;
using UnifiedInbox.Transport;

namespace UnifiedInbox.Core.Tests.Transport;

/// <summary>The same goes over the wire as for RestSharp's own parameters, which read the same but cost more.</summary>
internal sealed class VendorPathTests
{
    private readonly RestClient client = new("https://api.vendor.example/v2/");

    [OneTimeTearDown]
    public void Stop() => client.Dispose();

    [Test]
    public void Every_character_of_a_value_goes_as_RestSharp_would_send_it()
    {
        for (var character = char.MinValue; character < char.MaxValue; character++)
        {
            foreach (var value in (string[])[$"a{character}b", $"{character}"])
            {
                Assert.That(
                    Sent(VendorPath.Of("inbox").With("cursor", value)), Is.EqualTo(Sent(new RestRequest("inbox").AddQueryParameter("cursor", value))), $"U+{(int)character:X4}");
            }
        }
    }

    [TestCase("")]
    [TestCase("one two+three")]
    [TestCase("a&b=c#d?e")]
    [TestCase("../../%2f%252F")]
    [TestCase("TYPE_SMS,TYPE_EMAIL")]
    [TestCase("\ud83d\ude00 \u00fc")]
    [TestCase("{userId}")]
    public void A_value_is_one_parameter_whatever_it_holds(string value) =>
        Assert.That(
            Sent(VendorPath.Of("inbox").With("cursor", value).With("limit", 20)),
            Is.EqualTo(Sent(new RestRequest("inbox").AddQueryParameter("cursor", value).AddQueryParameter("limit", 20))));

    [Test]
    public void An_id_is_a_segment_of_its_own() =>
        Assert.That(
            Sent(VendorPath.Of("conversations").Then("Az09_-~.").Then("messages").With("limit", 20)),
            Is.EqualTo("https://api.vendor.example/v2/conversations/Az09_-~./messages?limit=20"));

    [Test]
    public void An_id_that_was_not_checked_stays_one_segment() =>
        Assert.That(
            Sent(VendorPath.Of("conversations").Then("a/b?c#d%2F").Then("messages")),
            Is.EqualTo("https://api.vendor.example/v2/conversations/a%2Fb%3Fc%23d%252F/messages"));

    [Test]
    public void A_parameter_without_a_value_is_left_out() =>
        Assert.That(
            Sent(VendorPath.Of("inbox").With("status", null).With("limit", long.MaxValue).With("cursor", null)),
            Is.EqualTo("https://api.vendor.example/v2/inbox?limit=9223372036854775807"));

    [Test]
    public void Each_attempt_gets_a_request_of_its_own()
    {
        var path = VendorPath.Of("inbox").With("limit", 20);

        var (first, second) = (path.ToRequest(), path.ToRequest());

        Assert.That(first, Is.Not.SameAs(second));
    }

    [Test]
    public void A_text_form_holds_no_id() => Assert.That(VendorPath.Of("inbox").Then("canary").With("userId", "canary").ToString(), Does.Not.Contain("canary"));

    private string Sent(VendorPath path) => Sent(path.ToRequest());

    /// <summary>As the client makes it: it parses what <c>BuildUriString</c> gives, which sorts out the last escapes.</summary>
    private string Sent(RestRequest request) => new Uri(client.BuildUriString(request)).AbsoluteUri;
}
