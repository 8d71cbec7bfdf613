using System.Net;
using RichardSzalay.MockHttp;

namespace UnifiedInbox.Providers.LeadConnector.Tests;

[TestFixture]
[CancelAfter(20_000)]
public sealed class ErrorTests : LeadConnectorFixture
{
    [TestCase(400, """{"statusCode":400,"message":"Bad Request"}""", typeof(RejectedFault), null, "Bad Request")]
    [TestCase(400, """{"message":"Contact not found","canonicalCode":"CONVERSATIONS_CONTACT_NOT_FOUND"}""", typeof(NotFoundFault), "CONVERSATIONS_CONTACT_NOT_FOUND", "Contact not found")]
    [TestCase(400, """{"message":"No message","canonicalCode":"CONVERSATIONS_MSG_NOT_FOUND"}""", typeof(NotFoundFault), "CONVERSATIONS_MSG_NOT_FOUND", "No message")]
    [TestCase(400, """{"message":"No","canonicalCode":"CONVERSATIONS_MSG_INVALID_EMAILTO"}""", typeof(RejectedFault), "CONVERSATIONS_MSG_INVALID_EMAILTO", "No")]
    [TestCase(401, """{"statusCode":401,"message":"Invalid token: access token is invalid","error":"Unauthorized"}""", typeof(AuthenticationFault), null, "Invalid token: access token is invalid")]
    [TestCase(401, """{"message":"version header was not found."}""", typeof(AuthenticationFault), null, "version header was not found.")]
    [TestCase(401, """{"message":"The token is not authorized for this scope."}""", typeof(AuthenticationFault), null, "The token is not authorized for this scope.")]
    [TestCase(401, """{"message":"x","canonicalCode":"CONVERSATIONS_MSG_PROVIDER_NO_ACCESS"}""", typeof(AuthenticationFault), "CONVERSATIONS_MSG_PROVIDER_NO_ACCESS", "x")]
    [TestCase(403, """{"message":"The token does not have access to this location."}""", typeof(AuthenticationFault), null, "The token does not have access to this location.")]
    [TestCase(403, "<html><body>Error 1010: Access denied</body></html>", typeof(AuthenticationFault), null, "<html><body>Error 1010: Access denied</body></html>")]
    [TestCase(403, "", typeof(AuthenticationFault), null, null)]
    [TestCase(404, "Cannot GET /conversations/x", typeof(NotFoundFault), null, "Cannot GET /conversations/x")]
    [TestCase(404, """{"statusCode":404,"message":"Not found"}""", typeof(NotFoundFault), null, "Not found")]
    [TestCase(413, """{"status":413,"message":"Too large"}""", typeof(RejectedFault), null, "Too large")]
    [TestCase(422, """{"statusCode":422,"message":["limit must not be greater than 100","limit must be a number"],"error":"Unprocessable Entity"}""", typeof(RejectedFault), null, "limit must not be greater than 100; limit must be a number")]
    [TestCase(422, """{"statusCode":422,"message":[],"error":"Unprocessable Entity"}""", typeof(RejectedFault), null, "Unprocessable Entity")]
    [TestCase(400, """{"message":{"deep":"part"}}""", typeof(RejectedFault), null, """{"message":{"deep":"part"}}""")]
    [TestCase(400, "[]", typeof(RejectedFault), null, "[]")]
    [TestCase(302, "", typeof(RejectedFault), null, null)]
    public async Task A_refusal_is_a_fault_in_the_vendor_s_words(int status, string body, Type fault, string? code, string? text)
    {
        Refuse(MessagesPath, "limit=50", (HttpStatusCode)status, body);

        var read = await Account().ListMessagesAsync(Conversation, new MessageQuery(), default, TestEnd);

        using (Assert.EnterMultipleScope())
        {
            Assert.That(read.AsT1, Is.TypeOf(fault));
            Assert.That(read.AsT1.Context.Status, Is.EqualTo(status));
            Assert.That(read.AsT1.Context.VendorCode, Is.EqualTo(code));
            Assert.That(read.AsT1.Context.VendorText, Is.EqualTo(text));
            Assert.That(read.AsT1.Context.Account, Is.EqualTo(Key));
        }
    }

    [TestCase("""{"statusCode":401,"message":"Invalid token: access token is invalid","error":"Unauthorized"}""", true)]
    [TestCase("""{"message":"Token's user type mismatch!"}""", true)]
    [TestCase("Unauthorized", true)]
    [TestCase("""{"message":"The token is not authorized for this scope."}""", false)]
    [TestCase("""{"message":"This authClass type is not allowed to access this scope"}""", false)]
    [TestCase("""{"message":"version header was not found."}""", false)]
    [TestCase("""{"message":"version header is invalid"}""", false)]
    [TestCase("""{"message":"x","canonicalCode":"CONVERSATIONS_MSG_PROVIDER_NO_ACCESS"}""", false)]
    public async Task Only_a_401_about_the_token_parks_the_account(string body, bool parks)
    {
        Refuse(MessagesPath, "limit=50", HttpStatusCode.Unauthorized, body);
        AnswerSearch("""{"conversations":[]}""");
        var account = Account();

        await account.ListMessagesAsync(Conversation, new MessageQuery(), default, TestEnd);
        var next = await account.ListConversationsAsync(new ConversationQuery(), default, TestEnd);

        Assert.That(next.IsT1, Is.EqualTo(parks));
    }

    [TestCase(500, """{"statusCode":500,"message":"Internal server error"}""", "Internal server error")]
    [TestCase(503, "upstream", "upstream")]
    public async Task A_failing_vendor_is_unavailable(int status, string body, string text)
    {
        Throttle((HttpStatusCode)status, "Retry-After", "3600", body);

        var fault = (await Account().ListConversationsAsync(new ConversationQuery(), default, TestEnd)).AsT1;

        Assert.That(fault, Is.TypeOf<UnavailableFault>());
        Assert.That((fault.Context.VendorText, fault.RetryAfter), Is.EqualTo((text, TimeSpan.FromHours(1))));
    }

    [TestCase("Retry-After", "120", 120)]
    [TestCase("X-RateLimit-Interval-Milliseconds", "90000", 90)]
    [TestCase("X-RateLimit-Interval-Milliseconds", "9223372036854775807", 86400)]
    public async Task A_throttled_call_says_how_long_to_wait(string header, string value, int seconds)
    {
        Throttle(HttpStatusCode.TooManyRequests, header, value);

        var fault = (await Account().ListConversationsAsync(new ConversationQuery(), default, TestEnd)).AsT1;

        Assert.That(fault, Is.TypeOf<RateLimitedFault>());
        Assert.That(fault.RetryAfter, Is.EqualTo(TimeSpan.FromSeconds(seconds)));
    }

    [Test]
    public async Task Accounts_of_one_location_share_a_rate_budget()
    {
        Throttle(HttpStatusCode.TooManyRequests, "Retry-After", "120");
        var first = Account();
        var second = Account(options => options.AccessToken = "pit-canary-another");
        var elsewhere = Account(options => options.LocationId = "another");
        Answer("/conversations/search", "locationId=another&sort=desc&sortBy=last_message_date&limit=50", """{"conversations":[]}""");

        var faults = new List<InboxFault>
        {
            (await first.ListConversationsAsync(new ConversationQuery(), default, TestEnd)).AsT1,
            (await second.ListConversationsAsync(new ConversationQuery(), default, TestEnd)).AsT1,
        };
        var other = await elsewhere.ListConversationsAsync(new ConversationQuery(), default, TestEnd);

        Assert.That(faults.Select(fault => fault.Context.Status), Is.EqualTo(new int?[] { 429, null }), "the second call is not sent at all");
        Assert.That(other.IsT0);
    }

    [TestCase("")]
    [TestCase("<html></html>")]
    [TestCase("""{"conversations":[{"id":"c1"}""")]
    [TestCase("null")]
    [TestCase("[]")]
    [TestCase("{}")]
    [TestCase("""{"conversations":{"id":"c1"}}""")]
    public async Task A_search_that_is_none_is_malformed(string body)
    {
        AnswerSearch(body);

        var fault = (await Account().ListConversationsAsync(new ConversationQuery(), default, TestEnd)).AsT1;

        Assert.That(fault, Is.TypeOf<MalformedFault>());
        Assert.That(((MalformedFault)fault).Raw.ToText(), Is.EqualTo(body));
    }

    [TestCase("")]
    [TestCase("<html></html>")]
    [TestCase("""{"messages":{"messages":[{"id":"c1"}""")]
    [TestCase("null")]
    [TestCase("[]")]
    [TestCase("{}")]
    [TestCase("""{"messages":{}}""")]
    [TestCase("""{"messages":"none"}""")]
    [TestCase("""{"messages":null}""")]
    public async Task A_page_of_messages_that_is_none_is_malformed(string body)
    {
        AnswerMessages(body);

        var fault = (await Account().ListMessagesAsync(Conversation, new MessageQuery(), default, TestEnd)).AsT1;

        Assert.That(fault, Is.TypeOf<MalformedFault>());
    }

    [Test]
    public void Cancelling_throws_with_the_caller_s_token()
    {
        using var caller = new CancellationTokenSource();
        caller.Cancel();

        var thrown = Assert.CatchAsync<OperationCanceledException>(() => Account().ListConversationsAsync(new ConversationQuery(), default, caller.Token));

        Assert.That(thrown?.CancellationToken, Is.EqualTo(caller.Token));
    }

    [Test]
    public async Task Neither_token_nor_body_shows_in_a_fault_s_text()
    {
        Refuse("/conversations/search", FirstSearch, HttpStatusCode.Unauthorized, """{"message":"jane@example.com is not allowed"}""");

        var fault = (await Account().ListConversationsAsync(new ConversationQuery(), default, TestEnd)).AsT1;

        Assert.That(fault.ToString(), Does.Not.Contain(Token).And.Not.Contain("example.com"));
    }

    private void Throttle(HttpStatusCode status, string header, string value, string body = "") =>
        Get("/conversations/search", FirstSearch).Respond(status, [new(header, value)], "application/json", body);
}
