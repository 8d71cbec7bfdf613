using UnifiedInbox.Tests.Support;

namespace UnifiedInbox.Core.Tests.Providers;

[CancelAfter(10_000)]
internal sealed class SecretTests
{
    private static readonly AccountKey Account = new("probe", "acme");

    [Test]
    public void Only_what_a_callback_gives_may_change() =>
        Assert.That((Secret.FromString("key")!.MayChange, Secret.FromCallback(static _ => new ValueTask<string>("key")).MayChange), Is.EqualTo((false, true)));

    [TestCase(null)]
    [TestCase("")]
    public void No_value_is_no_secret(string? value)
    {
        Secret? secret = value;

        Assert.That(secret, Is.Null);
        Assert.That(Secret.FromString(value), Is.Null);
    }

    [TestCase("sesame", null)]
    [TestCase("ses ame~!", null)]
    [TestCase(" sesame", "has white space at an end")]
    [TestCase("sesame\r\n", "has white space at an end")]
    [TestCase("ses\name", "holds characters other than printable ASCII")]
    [TestCase("ses\u007fame", "holds characters other than printable ASCII")]
    [TestCase("sesäme", "holds characters other than printable ASCII")]
    [Catalogue(67)]
    public void A_value_that_would_break_a_header_is_told_without_repeating_it(string value, string? problem) =>
        Assert.That(Secret.FromString(value)!.Problem, Is.EqualTo(problem));

    [Test]
    public async Task A_fixed_value_is_read_as_it_is(CancellationToken cancellationToken) =>
        Assert.That(await Secret.FromString("sesame")!.TryReadAsync(cancellationToken), Is.EqualTo("sesame"));

    [Test]
    public void There_is_a_callback_to_ask() => Assert.That(() => Secret.FromCallback(null!), Throws.ArgumentNullException);

    [Test]
    public void Nothing_is_wrong_with_a_value_that_is_not_known_yet() =>
        Assert.That(Secret.FromCallback(static _ => new ValueTask<string>("ses\name")).Problem, Is.Null);

    [Test]
    public async Task A_callback_is_asked_each_time(CancellationToken cancellationToken)
    {
        var asked = 0;
        var secret = Secret.FromCallback(_ => new ValueTask<string>($"{++asked}"));

        Assert.That(await secret.TryReadAsync(cancellationToken), Is.EqualTo("1"));
        Assert.That(await secret.TryReadAsync(cancellationToken), Is.EqualTo("2"));
    }

    [Test]
    public async Task A_callback_that_throws_or_gives_nothing_gives_no_secret(CancellationToken cancellationToken)
    {
        Assert.That(await Secret.FromCallback(static _ => throw new InvalidOperationException("sesame")).TryReadAsync(cancellationToken), Is.Null);
        Assert.That(await Secret.FromCallback(static _ => ValueTask.FromException<string>(new HttpRequestException("sesame"))).TryReadAsync(cancellationToken), Is.Null);
        Assert.That(await Secret.FromCallback(static _ => new ValueTask<string>((string)null!)).TryReadAsync(cancellationToken), Is.Null);
        Assert.That(await Secret.FromCallback(static _ => new ValueTask<string>("two\nlines")).TryReadAsync(cancellationToken), Is.Null);
    }

    [Test]
    public void A_callbacks_cancellation_is_a_cancellation()
    {
        var cancelled = new CancellationToken(canceled: true);

        Assert.CatchAsync<OperationCanceledException>(async () => await Secret.FromCallback(static token => ValueTask.FromCanceled<string>(token)).TryReadAsync(cancelled));
    }

    [Test]
    public void A_fingerprint_tells_values_apart_without_holding_them()
    {
        var one = Secret.FromString("sesame")!.Fingerprint(Account);

        Assert.That(one, Is.EqualTo(Secret.FromString("sesame")!.Fingerprint(new AccountKey("probe", "other"))));
        Assert.That(one, Is.Not.EqualTo(Secret.FromString("sesamf")!.Fingerprint(Account)).And.Not.Contains("sesame").And.Length.EqualTo(16));
        Assert.That(Secret.FromCallback(static _ => new ValueTask<string>("sesame")).Fingerprint(Account), Is.EqualTo("probe/acme"));
    }

    [Test]
    [Catalogue(78)]
    public void It_is_never_printed_and_shows_no_more_than_its_kind()
    {
        var secret = Secret.FromString("sk_user_sesame")!;

        Assert.That($"{secret}", Is.EqualTo("***"));
        Assert.That((secret.StartsWith("sk_user_"), secret.StartsWith("SK_")), Is.EqualTo((true, false)));
        Assert.That(Secret.FromCallback(static _ => new ValueTask<string>("sk_user_x")).StartsWith("sk_"), Is.False);
    }
}
