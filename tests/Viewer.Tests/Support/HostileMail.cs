using System.Text.Json.Nodes;

namespace UnifiedInbox.Viewer.Tests.Support;

/// <summary>What attackers put into bodies, subjects and names. <c>/ran/...</c> is asked of whoever shows it, so that it is seen without any other host.</summary>
internal static class HostileMail
{
    /// <summary>A name that would run if it were taken for HTML, and turns the line around if its characters count.</summary>
    public const string Name = "<img src=/ran/name onerror=alert(1)>\u202Egnp.\u2066\"'><script>alert(2)</script>";

    /// <summary>The same for a file, with a path.</summary>
    public const string FileName = "../../\u202Efdp.<svg onload=alert(3)>.exe";

    private static readonly string[] Own =
    [
        "<script>fetch('/ran/script')</script><img src=/ran/image onerror=\"fetch('/ran/onerror')\">",
        "<meta http-equiv=refresh content='0;url=/ran/refresh'>",
        "<base href=/ran/base/ target=_top><img src=relative><a href=link>link</a>",
        "<form id=f action=/ran/form method=post><input name=q autofocus onfocus=\"fetch('/ran/focus')\"><button>send</button></form><script>f.submit()</script>",
        "<style>@import '/ran/import';body{background:url(/ran/background)}</style><link rel=stylesheet href=/ran/sheet><div style=\"background:url(/ran/style)\">styled</div>",
        "<iframe srcdoc=\"<iframe srcdoc='<script>alert(4)</script><img src=/ran/nested>'></iframe>\"></iframe><iframe src=/ran/frame></iframe>",
        "<object data=/ran/object></object><embed src=/ran/embed><video src=/ran/video poster=/ran/poster autoplay></video><audio src=/ran/audio autoplay></audio>",
        "<svg><image href=/ran/svg /><script>alert(5)</script></svg><link rel=preconnect href=https://preconnect.evil.example><link rel=dns-prefetch href=//prefetch.evil.example>",
        "<a href=javascript:alert(6) style='position:fixed;inset:0;font-size:90px'>javascript</a>",
        $"\u202E{new string('w', 300_000)}<b>{string.Concat(Enumerable.Repeat("<div>", 3000))}huge",
        "<script>top.location = '/ran/top'</script>",
    ];

    /// <summary>A link that fills its frame, to be clicked: its way out is the whole page, or a new one.</summary>
    public const string Link = "<a href=https://evil.example/clicked target=_top style='font-size:90px'>click here, click here, click here</a>";

    /// <summary>The vectors of UnifiedInbox.Content's own tests, and more that need a whole page around them.</summary>
    public static IReadOnlyList<string> Bodies { get; } =
    [
        .. JsonNode.Parse(File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "Fixtures", "vectors.json")))!.AsArray().Select(vector => (string)vector!["html"]!),
        .. Own,
    ];
}
