namespace UnifiedInbox.Providers.Lemlist.Tests.Paging;

internal static class ForeignCursors
{
    internal static readonly string[] Texts =
    [
        "", ":", "1", "1:", ":50", "1:0", "1:-5", "-1:50", "+1:50", " 1:50", "1:50:1", "1.5:50", "a:b", "99999999999:50", "eyJsYXN0IjoxfQ==", "1736000000000",
    ];
}
