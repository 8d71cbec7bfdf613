using UnifiedInbox.Providers;
using UnifiedInbox.Transport;

namespace UnifiedInbox.Core.Tests.Conventions;

/// <summary>A value type can always be <c>default</c>: it must say so calmly.</summary>
internal sealed class DefaultValueTests
{
    private static IEnumerable<Type> ValueTypes =>
        PublicAssemblies.Types.Where(type => type is { IsValueType: true, IsEnum: false })
            .Select(type => type.IsGenericTypeDefinition ? type.MakeGenericType([.. type.GetGenericArguments().Select(_ => typeof(Conversation))]) : type);

    [TestCaseSource(nameof(ValueTypes))]
    public void A_default_value_prints_hashes_and_compares(Type type)
    {
        var value = Activator.CreateInstance(type)!;

        Assert.That(value.ToString(), Is.Not.Null);
        Assert.That(value.GetHashCode(), Is.EqualTo(Activator.CreateInstance(type)!.GetHashCode()));
        Assert.That(value.Equals(Activator.CreateInstance(type)), Is.True);
    }

    [Test]
    public void A_default_cursor_is_an_empty_text_and_equals_one()
    {
        Assert.That(default(PageCursor).Value, Is.Empty);
        Assert.That(default(PageCursor), Is.EqualTo(new PageCursor("")));
    }

    [Test]
    public async Task A_page_whose_cursor_is_default_ends_the_walk_and_not_the_program()
    {
        var lister = new FakeLister("a", static _ => Sample.Page(Sample.Rows("a", "50"), null) with { Next = default(PageCursor) });

        Assert.That(await Inbox.ReadAsync(Inbox.Of(lister).Conversations()), Is.EqualTo("a0 a:Uncertain(stalled)"));
    }

    [Test]
    public void A_default_raw_payload_is_empty_text() => Assert.That(default(RawPayload).ToText(), Is.Empty);

    [Test]
    public void A_default_error_says_nothing() => Assert.That(default(VendorError), Is.EqualTo(new VendorError(null, null, false)));
}
