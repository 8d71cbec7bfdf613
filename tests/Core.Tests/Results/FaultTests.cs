using OneOf;

namespace UnifiedInbox.Core.Tests.Results;

internal sealed class FaultTests
{
    private const string Untrusted = "jane@example.com wrote: my key is sk_123";

    private static readonly FaultContext Context = new(new AccountKey("lemlist", "acme"), "lemlist.inbox.list", 401, "CODE", Untrusted);

    private static IEnumerable<InboxFault> Every =>
    [
        new AuthenticationFault(Context), new NotFoundFault(Context), new RateLimitedFault(Context), new RejectedFault(Context), new UnavailableFault(Context),
        new MalformedFault(Context) { Raw = new RawPayload("jane@example.com"u8.ToArray()) }, new UnsupportedFault(Context), new CursorFault(Context),
    ];

    [Test]
    public void The_faults_are_a_closed_set_and_each_reaches_its_own_handler()
    {
        var types = typeof(InboxFault).Assembly.GetTypes().Where(type => type.IsSubclassOf(typeof(InboxFault)));
        var handled = Every.Select(fault => fault.Match(
            Name, Name, Name, Name, Name, Name, Name, Name));

        Assert.That(types, Is.EquivalentTo(Every.Select(fault => fault.GetType())).And.All.Property("IsSealed").True);
        Assert.That(handled, Is.EqualTo(Every.Select(fault => fault.GetType().Name)));
    }

    [TestCaseSource(nameof(Every))]
    public void A_faults_text_form_names_it_and_holds_nothing_the_vendor_wrote(InboxFault fault)
    {
        Assert.That(fault.ToString(), Is.EqualTo($"{fault.Word}: lemlist/acme lemlist.inbox.list 401 CODE"));
        Assert.That(new InboxException(fault).ToString(), Does.Not.Contain("example.com").And.Contain(fault.NextStep));
    }

    [TestCase("a_B-9.", true)]
    [TestCase("a b", false)]
    [TestCase("a@b", false)]
    [TestCase("aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa", true, Description = "64 characters")]
    [TestCase("aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa", false, Description = "65 characters")]
    public void A_code_shows_when_it_looks_like_one(string code, bool shows) =>
        Assert.That((Context with { VendorCode = code }).ToString(), Is.EqualTo($"lemlist/acme lemlist.inbox.list 401{(shows ? $" {code}" : "")}"));

    [Test]
    public void Where_no_vendor_was_asked_for_lack_of_a_secret_the_next_step_is_at_the_callback()
    {
        Assert.That(new AuthenticationFault(Context with { Status = null }).NextStep, Does.Contain("callback"));
        Assert.That(new AuthenticationFault(Context).NextStep, Does.Not.Contain("callback").And.Contain("key"));
    }

    [TestCaseSource(nameof(Every))]
    public void Only_limits_and_outages_may_pass_by_themselves(InboxFault fault) =>
        Assert.That(fault.IsTransient, Is.EqualTo(fault is RateLimitedFault or UnavailableFault));

    [Test]
    public void A_result_is_a_value_or_a_fault()
    {
        OneOf<string, InboxFault> good = "value";
        OneOf<string, InboxFault> bad = new CursorFault(Context);

        Assert.That(good.TryGetValue(out var value, out var none) ? value : none.Word, Is.EqualTo("value"));
        Assert.That(bad.TryGetValue(out _, out var fault), Is.False);
        Assert.That(fault, Is.TypeOf<CursorFault>());
        Assert.That(good.Then(text => (OneOf<int, InboxFault>)text.Length).AsT0, Is.EqualTo(5));
        Assert.That(bad.Then(text => (OneOf<int, InboxFault>)text.Length).AsT1, Is.SameAs(fault));
        Assert.That(good.OrThrow(), Is.EqualTo("value"));
        Assert.That(() => bad.OrThrow(), Throws.TypeOf<InboxException>().With.Property("Fault").SameAs(fault));
    }

    private static string Name<TFault>(TFault fault) => typeof(TFault).Name;
}
