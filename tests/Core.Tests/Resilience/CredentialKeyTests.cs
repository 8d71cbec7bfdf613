using UnifiedInbox.Resilience;

namespace UnifiedInbox.Core.Tests.Resilience;

internal sealed class CredentialKeyTests
{
    [Test]
    public void One_secret_at_one_place_is_one_credential()
    {
        var (one, other) = (Key("here", "sesame"), Key("here", "sesame"));

        Assert.That(one, Is.EqualTo(other));
        Assert.That(one.GetHashCode(), Is.EqualTo(other.GetHashCode()));
    }

    [Test]
    public void Another_secret_or_another_place_is_another() =>
        Assert.That(new[] { Key("here", "sesamf"), Key("there", "sesame"), new CredentialKey("here", Callback()) }, Has.None.EqualTo(Key("here", "sesame")));

    [Test]
    public void Secrets_that_may_change_are_told_apart_by_their_place_alone()
    {
        var (here, hereAsWell, there) = (new CredentialKey("here", Callback()), new CredentialKey("here", Callback()), new CredentialKey("there", Callback()));

        Assert.That(here, Is.EqualTo(hereAsWell).And.Not.EqualTo(there));
    }

    [Test]
    public void It_is_equal_to_nothing_else() => Assert.That(Key("here", "sesame").Equals("here"), Is.False);

    [Test]
    public void Its_text_form_does_not_hold_the_secret() => Assert.That(Key("here", "sesame").ToString(), Is.EqualTo("here"));

    private static CredentialKey Key(string place, string secret) => new(place, Secret.FromString(secret)!);

    private static Secret Callback() => Secret.FromCallback(static _ => new ValueTask<string>("sesame"));
}
