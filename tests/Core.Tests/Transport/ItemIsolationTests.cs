using UnifiedInbox.Core.Tests.Support;
using UnifiedInbox.Providers;
using UnifiedInbox.Tests.Support;

namespace UnifiedInbox.Core.Tests.Transport;

[CancelAfter(30_000)]
internal sealed class ItemIsolationTests : ProbeFixture
{
    protected override UnifiedInboxOptions Options(UnifiedInboxOptions options)
    {
        options.RawRetention = TestContext.CurrentContext.Test.Name.Contains("Full", StringComparison.Ordinal) ? RawRetention.Full : RawRetention.None;
        return options;
    }

    [TestCase("null", null, "the element is null")]
    [TestCase("7", null, "the element does not fit")]
    [TestCase("[]", null, "the element does not fit")]
    [TestCase("""{"id":"x","text":{"nested":[1,{"a":2}]}}""", null, "the element does not fit at $.text")]
    [TestCase("""{"text":"no id"}""", null, "the id is missing")]
    [TestCase("""{"id":"../../etc"}""", "../../etc", "the id holds a character no id of this vendor has")]
    [TestCase("""{"id":".."}""", "..", "the id is a relative path segment")]
    [TestCase("""{"id":"x","explodes":true}""", "x", "the element cannot be mapped (InvalidOperationException)")]
    [Catalogue(25)]
    public async Task A_broken_element_costs_only_itself(string broken, string? id, string reason)
    {
        var page = await ReadAsync($$"""{"things":[{"id":"a","text":"first"},{{broken}},{"id":"b","text":"last"}]}""");

        Assert.That(page.Items.Select(item => item.Id.Value), Is.EqualTo(new[] { "a", "b" }));
        Assert.That(page.Skipped, Has.Count.EqualTo(1));
        Assert.That(page.Skipped[0].Reason, Is.EqualTo(reason));
        Assert.That(page.Skipped[0].Id, Is.EqualTo(id));
        Assert.That(page.Skipped[0].Raw.ToText(), Is.EqualTo(broken));
    }

    [Test]
    public async Task Without_retention_a_model_has_no_raw_json()
    {
        var page = await ReadAsync("""{"things":[{"id":"a"}]}""");

        Assert.That(page.Items[0].Raw.IsEmpty, Is.True);
    }

    [Test]
    public async Task Full_retention_gives_each_model_its_own_slice()
    {
        var page = await ReadAsync("""{"things":[ {"id":"a", "new field" : [1,2]} ,{"id":"é😀-b"},{"id":"c"}]}""");

        Assert.That(page.Items.Select(item => item.Raw.ToText()), Is.EqualTo(new[] { """{"id":"a", "new field" : [1,2]}""", """{"id":"c"}""" }));
    }

    [Test]
    public async Task A_missing_list_is_an_empty_one()
    {
        var page = await ReadAsync("{}");

        Assert.That(page.Items, Is.Empty);
        Assert.That(page.Skipped, Is.Empty);
    }

    [Test]
    public async Task A_skipped_elements_text_form_shows_nothing_of_its_content()
    {
        var page = await ReadAsync("""{"things":[{"id":"x y","text":"secret words"}]}""");

        Assert.That(page.Skipped[0].ToString(), Does.Not.Contain("secret").And.Contain("probe/acme probe.list"));
    }

    private async Task<Page<Conversation>> ReadAsync(string json)
    {
        Answers(() => Json(json));
        return (await List(Probe())).AsT0;
    }
}
