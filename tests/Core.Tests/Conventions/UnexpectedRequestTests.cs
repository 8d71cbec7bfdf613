using NUnit.Framework.Internal;
using RichardSzalay.MockHttp;
using UnifiedInbox.Core.Tests.Support;
using UnifiedInbox.Providers;
using UnifiedInbox.Tests.Support;

namespace UnifiedInbox.Core.Tests.Conventions;

/// <summary>MockHttp answers 404 where nothing was set up: a wrong URL must fail its test, not look like a vendor that says "not found".</summary>
internal sealed class UnexpectedRequestTests
{
    [Test]
    public async Task A_request_that_no_answer_was_set_up_for_fails_the_test_and_is_no_not_found()
    {
        var fixture = new AnyFixture();
        fixture.StartVendor();
        fixture.AnswerAt("https://probe.example/api/other");

        var result = await fixture.ListAsync();

        Assert.That(result.AsT1, Is.TypeOf<RejectedFault>());
        Assert.That(Failure(fixture.EveryRequestWasExpected), Does.Contain("GET /api/things"));
    }

    [Test]
    public async Task A_request_that_was_expected_does_not()
    {
        var fixture = new AnyFixture();
        fixture.StartVendor();
        fixture.AnswerAt("https://probe.example/api/things");

        await fixture.ListAsync();

        Assert.That(Failure(fixture.EveryRequestWasExpected), Is.Empty);
    }

    private static string Failure(Action check)
    {
        using (new TestExecutionContext.IsolatedContext())
        {
            try
            {
                check();
                return "";
            }
            catch (AssertionException e)
            {
                return e.Message;
            }
        }
    }

    private sealed class AnyFixture : MockVendorFixture
    {
        internal void AnswerAt(string url) => Vendor.When(url).Respond("application/json", """{"things":[]}""");

        internal Task<OneOf.OneOf<Page<Conversation>, InboxFault>> ListAsync() =>
            Account<IConversationLister, ProbeOptions>(new ProbeDefinition(), static _ => { }).ListConversationsAsync(new ConversationQuery(), default);
    }
}
