using System.Net;
using RichardSzalay.MockHttp;
using UnifiedInbox.Tests.Support;

namespace UnifiedInbox.Providers.Sendkit.Tests;

[CancelAfter(20_000)]
public sealed class ErrorTests : SendkitFixture
{
    [Test]
    public async Task The_documented_404_is_a_conversation_that_is_gone()
    {
        ThreadFails(HttpStatusCode.NotFound, """{"error":"Not Found","message":"The requested resource was not found","code":404}""");

        var fault = await ThreadFaultAsync();

        Assert.That(fault, Is.InstanceOf<NotFoundFault>());
        Assert.That(fault.Context, Is.EqualTo(new FaultContext(Acme, "sendkit.inbox.thread", 404, null, "The requested resource was not found")));
    }

    [TestCase(400, typeof(RejectedFault))]
    [TestCase(401, typeof(AuthenticationFault))]
    [TestCase(403, typeof(AuthenticationFault))]
    [TestCase(404, typeof(NotFoundFault))]
    [TestCase(409, typeof(RejectedFault))]
    [TestCase(422, typeof(RejectedFault))]
    [TestCase(302, typeof(RejectedFault))]
    public async Task Each_status_has_its_fault_on_both_calls(int status, Type fault)
    {
        var body = $$"""{"error":"Phrase","message":"Detail","code":{{status}}}""";
        Vendor.When(HttpMethod.Get, InboxUrl).Respond((HttpStatusCode)status, "application/json", body);
        ThreadFails((HttpStatusCode)status, body);

        var list = await ListFaultAsync();
        var thread = await ThreadFaultAsync();

        Assert.Multiple(() =>
        {
            Assert.That(list, Is.InstanceOf(fault));
            Assert.That(list.Context, Is.EqualTo(new FaultContext(Acme, "sendkit.inbox.list", status, null, "Detail")));
            Assert.That(thread, Is.InstanceOf(fault));
        });
    }

    [TestCase(429, typeof(RateLimitedFault))]
    [TestCase(503, typeof(UnavailableFault))]
    public async Task A_wait_longer_than_the_time_budget_ends_the_call_at_once(int status, Type fault)
    {
        var requests = Vendor.When(HttpMethod.Get, InboxUrl).Respond(
            (HttpStatusCode)status, [new("Retry-After", "120")], "application/json", """{"error":"Wait","message":"Please wait","code":429}""");

        var result = await ListFaultAsync();

        Assert.Multiple(() =>
        {
            Assert.That(result, Is.InstanceOf(fault));
            Assert.That(result.RetryAfter, Is.EqualTo(TimeSpan.FromSeconds(120)));
            Assert.That(result.Context.VendorText, Is.EqualTo("Please wait"));
            Assert.That(Vendor.GetMatchCount(requests), Is.EqualTo(1));
        });
    }

    [TestCase("""{"error":"Bad Request"}""", "Bad Request")]
    [TestCase("""{"error":"Bad Request","message":" "}""", "Bad Request")]
    [TestCase("""{"error":"Bad Request","message":null}""", "Bad Request")]
    [TestCase("""{"message":17}""", "17")]
    [TestCase("""{"message":{"limit":"too large"}}""", """{"message":{"limit":"too large"}}""")]
    [TestCase("""{"reason":"else"}""", """{"reason":"else"}""")]
    [TestCase("<html>Bad gateway</html>", "<html>Bad gateway</html>")]
    [TestCase("[]", "[]")]
    [TestCase("", null)]
    public async Task Whatever_an_error_says_is_its_text(string body, string? text)
    {
        ThreadFails(HttpStatusCode.BadRequest, body);

        Assert.That((await ThreadFaultAsync()).Context.VendorText, Is.EqualTo(text));
    }

    [TestCase("""{"success":false,"data":[{"id":"a"}],"pagination":{"hasMore":false}}""")]
    [TestCase("""{"success":false,"error":"nope"}""")]
    [Catalogue(20)]
    public async Task A_success_that_calls_itself_a_failure_is_malformed(string body)
    {
        ListAnswers(body);

        var fault = await ListFaultAsync();

        Assert.That(fault, Is.InstanceOf<MalformedFault>());
        Assert.That(((MalformedFault)fault).Raw.ToText(), Is.EqualTo(body));
    }

    private void ThreadFails(HttpStatusCode status, string body) =>
        Vendor.When(HttpMethod.Get, $"{InboxUrl}/{ThreadValue}").Respond(status, "application/json", body);
}
