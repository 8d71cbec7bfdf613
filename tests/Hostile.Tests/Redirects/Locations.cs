namespace UnifiedInbox.Hostile.Tests.Redirects;

/// <summary>Forty ways to point somewhere else, for a vendor at one loopback port and a bystander at another.</summary>
internal static class Locations
{
    public static string[] For(int vendor, int bystander) =>
    [
        $"http://127.0.0.1:{bystander}/",
        $"http://127.0.0.1:{bystander}/base/api/inbox?limit=50",
        $"http://localhost:{bystander}/base/v1/inbox",
        $"HTTP://LOCALHOST:{bystander}/",
        $"http://localhost.:{bystander}/",
        $"http://[::ffff:127.0.0.1]:{bystander}/",
        $"http://2130706433:{bystander}/",
        $"http://0x7f000001:{bystander}/",
        $"http://0177.0.0.1:{bystander}/",
        $"http://127.1:{bystander}/",
        $"http://127.0.0.2:{bystander}/",
        $"https://127.0.0.1:{bystander}/",
        $"https://localhost:{bystander}/",
        $"//127.0.0.1:{bystander}/",
        $"//localhost:{bystander}/base",
        $"///127.0.0.1:{bystander}/",
        $"\\\\127.0.0.1:{bystander}\\",
        $"/\\127.0.0.1:{bystander}/",
        $"http:\\\\127.0.0.1:{bystander}\\",
        $"http:/127.0.0.1:{bystander}/",
        $"http:127.0.0.1:{bystander}",
        $"http://localhost:{vendor}@127.0.0.1:{bystander}/",
        $"http://user:password@127.0.0.1:{bystander}/",
        $"http://127.0.0.1:{bystander}#@localhost:{vendor}/",
        $"http://127.0.0.1:{bystander}?@localhost:{vendor}/",
        $"http://127.0.0.1:{bystander}/../../base",
        $"http://127.0.0.1:{bystander}/%2e%2e/",
        $" http://127.0.0.1:{bystander}/",
        $"\thttp://127.0.0.1:{bystander}/",
        $"ws://127.0.0.1:{bystander}/",
        $"ftp://127.0.0.1:{bystander}/",
        $"file://127.0.0.1:{bystander}/etc/passwd",
        "file:///etc/passwd",
        "javascript:fetch('/')",
        "data:application/json,{}",
        "/base/elsewhere",
        "elsewhere",
        "?page=2",
        "",
        $"http://127.0.0.1:{bystander}/, http://localhost:{vendor}/",
    ];
}
