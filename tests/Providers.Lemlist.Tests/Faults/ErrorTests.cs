using System.Net;

namespace UnifiedInbox.Providers.Lemlist.Tests.Faults;

[CancelAfter(20_000)]
public sealed class ErrorTests : LemlistFixture
{
    [TestCase("Bad team")]
    [TestCase("User ID is required")]
    [TestCase("User not in team")]
    public async Task A_list_that_lemlist_calls_wrong_is_rejected_with_its_sentence(string text)
    {
        Refuses(HttpStatusCode.BadRequest, text);

        Assert.That(await FaultOfConversations(), Is.EqualTo(new RejectedFault(new FaultContext(Acme, "lemlist.inbox.list", 400, null, text))));
    }

    [TestCase("Bad team")]
    [TestCase("Invalid userId")]
    [TestCase("User not in team")]
    [TestCase("User ID is required to mark as read")]
    public async Task A_thread_that_lemlist_calls_wrong_is_rejected_with_its_sentence(string text)
    {
        Refuses(HttpStatusCode.BadRequest, text);

        Assert.That(await FaultOfMessages(), Is.EqualTo(new RejectedFault(new FaultContext(Acme, "lemlist.inbox.messages", 400, null, text))));
    }

    [Test]
    public async Task An_unknown_contact_is_not_found_although_its_status_is_400()
    {
        Refuses(HttpStatusCode.BadRequest, "Invalid contactId");

        Assert.That(
            await FaultOfMessages(),
            Is.EqualTo(new NotFoundFault(new FaultContext(Acme, "lemlist.inbox.messages", 400, null, "Invalid contactId"))));
    }

    [Test]
    public async Task The_sentence_of_an_unknown_contact_means_nothing_under_another_status()
    {
        Refuses(HttpStatusCode.Unauthorized, "Invalid contactId");

        Assert.That(await FaultOfMessages(), Is.InstanceOf<AuthenticationFault>());
    }

    [TestCase(HttpStatusCode.Unauthorized, "The authentication you supplied is incorrect")]
    [TestCase(HttpStatusCode.Forbidden, "User linked to this API key is blocked")]
    public async Task A_key_that_is_refused_is_an_authentication_fault(HttpStatusCode status, string text)
    {
        Refuses(status, text);

        Assert.That(
            await FaultOfConversations(),
            Is.EqualTo(new AuthenticationFault(new FaultContext(Acme, "lemlist.inbox.list", (int)status, null, text))));
    }

    [Test]
    public async Task What_is_not_there_is_not_found()
    {
        Refuses(HttpStatusCode.NotFound, "No user found for this API key");

        Assert.That(
            await FaultOfConversations(),
            Is.EqualTo(new NotFoundFault(new FaultContext(Acme, "lemlist.inbox.list", 404, null, "No user found for this API key"))));
    }

    [Test]
    public async Task A_method_that_is_not_allowed_has_no_sentence()
    {
        Refuses(HttpStatusCode.MethodNotAllowed, "");

        Assert.That(await FaultOfConversations(), Is.EqualTo(new RejectedFault(new FaultContext(Acme, "lemlist.inbox.list", 405))));
    }

    [Test]
    public async Task A_redirect_is_rejected_and_not_followed()
    {
        Refuses(HttpStatusCode.Found, "", ("Location", "https://elsewhere.example.com/inbox"));

        Assert.That(await FaultOfConversations(), Is.EqualTo(new RejectedFault(new FaultContext(Acme, "lemlist.inbox.list", 302))));
    }

    [Test]
    public async Task A_failing_server_is_unavailable_for_as_long_as_it_says()
    {
        Refuses(HttpStatusCode.InternalServerError, "Server error", ("Retry-After", "120"));

        var fault = await FaultOfConversations();

        Assert.That(fault, Is.InstanceOf<UnavailableFault>());
        Assert.That((fault.RetryAfter, fault.Context.VendorText, fault.IsTransient), Is.EqualTo((TimeSpan.FromSeconds(120), "Server error", true)));
    }

    [Test]
    public async Task A_fault_shows_neither_the_sentence_nor_the_key()
    {
        Refuses(HttpStatusCode.BadRequest, $"robin@example.org is not yours, {ApiKey}");

        Assert.That((await FaultOfConversations()).ToString(), Is.EqualTo("rejected: lemlist/acme lemlist.inbox.list 400"));
    }
}
