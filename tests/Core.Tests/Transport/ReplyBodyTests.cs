using UnifiedInbox.Tests.Support;
using UnifiedInbox.Transport;

namespace UnifiedInbox.Core.Tests.Transport;

[CancelAfter(30_000)]
internal sealed class ReplyBodyTests
{
    private const int Mebibyte = 1024 * 1024;

    [TestCase(0)]
    [TestCase(1)]
    [TestCase((64 * 1024) - 1)]
    [TestCase(64 * 1024)]
    [TestCase((64 * 1024) + 1)]
    [TestCase(1_000_003)]
    [TestCase(8 * Mebibyte)]
    public async Task A_body_comes_whole_however_often_its_buffer_grew(int length, CancellationToken cancellationToken)
    {
        var sent = new byte[length];
        const int Seed = 20261121;
        new Random(Seed).NextBytes(sent);
        using var content = new StreamContent(new Dribble(sent));

        using var body = await ReplyBody.ReadAsync(content, cancellationToken);

        Assert.That(body!.Bytes.Span.SequenceEqual(sent), Is.True, $"seed {Seed}");
    }

    [TestCase(3)]
    [TestCase(64 * 1024)]
    [TestCase(8 * Mebibyte)]
    public async Task A_body_of_the_announced_length_comes_whole(int length, CancellationToken cancellationToken)
    {
        using var content = new ByteArrayContent(new byte[length]);

        using var body = await ReplyBody.ReadAsync(content, cancellationToken);

        Assert.That(body!.Length, Is.EqualTo(length));
    }

    [Test]
    public async Task One_byte_more_than_eight_mebibytes_is_too_much_announced_or_not(CancellationToken cancellationToken)
    {
        using var announced = new ByteArrayContent(new byte[(8 * Mebibyte) + 1]);
        using var unannounced = new StreamContent(new Dribble(new byte[(8 * Mebibyte) + 1]));

        Assert.That(await ReplyBody.ReadAsync(announced, cancellationToken), Is.Null);
        Assert.That(await ReplyBody.ReadAsync(unannounced, cancellationToken), Is.Null);
    }

    [Test]
    [Catalogue(30)]
    public async Task An_endless_body_costs_no_more_than_sixteen_mebibytes(CancellationToken cancellationToken)
    {
        using var content = new StreamContent(new Endless());
        var before = GC.GetTotalAllocatedBytes(precise: true);

        var body = await ReplyBody.ReadAsync(content, cancellationToken);

        Assert.That(body, Is.Null);
        Assert.That(GC.GetTotalAllocatedBytes(precise: true) - before, Is.LessThan(16.5 * Mebibyte));
    }

    [Test]
    public async Task A_byte_order_mark_is_left_out(CancellationToken cancellationToken)
    {
        using var content = new ByteArrayContent([0xEF, 0xBB, 0xBF, (byte)'1']);

        using var body = await ReplyBody.ReadAsync(content, cancellationToken);

        Assert.That(body!.Bytes.ToArray(), Is.EqualTo("1"u8.ToArray()));
    }

    /// <summary>Of unknown length, and in pieces of odd sizes, as from a network.</summary>
    private sealed class Dribble(byte[] bytes) : MemoryStream(bytes)
    {
        public override bool CanSeek => false;

        public override ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default) =>
            base.ReadAsync(buffer[..Math.Min(buffer.Length, 40_009)], cancellationToken);
    }

    private sealed class Endless : MemoryStream
    {
        public override bool CanSeek => false;

        public override ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default) => new(buffer.Length);
    }
}
