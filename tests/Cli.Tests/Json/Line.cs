using System.Buffers;
using System.Text;

namespace UnifiedInbox.Cli.Tests.Json;

internal static class Line
{
    internal static string Of(Action<IBufferWriter<byte>> write)
    {
        var output = new ArrayBufferWriter<byte>();
        write(output);
        var text = Encoding.UTF8.GetString(output.WrittenSpan);
        Assert.That(text, Does.EndWith("\n"));
        Assert.That(text.TrimEnd('\n'), Does.Not.Contain("\n"));
        return text[..^1];
    }
}
