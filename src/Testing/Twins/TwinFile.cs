using System.Text;

namespace UnifiedInbox.Testing;

/// <summary>The made-up content of an attachment: a line that says so, again and again, to the announced length.</summary>
internal static class TwinFile
{
    public static Answer Of(string name, string contentType, int length) =>
        new Answer(200, contentType, Content(name, length)).With("Content-Disposition", $"attachment; filename=\"{name}\"");

    /// <summary>For files whose length nothing announces: from the path, so that it is the same in every run.</summary>
    public static int LengthOf(string path) => 20_000 + (path.Sum(character => character) % 10_000);

    private static byte[] Content(string name, int length)
    {
        var line = Encoding.UTF8.GetBytes($"{name}: made up by a twin, no real file.\n");
        var content = new byte[length];
        for (var i = 0; i < length; i++) content[i] = line[i % line.Length];
        return content;
    }
}
