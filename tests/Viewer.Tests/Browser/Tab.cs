using System.Text.Json.Nodes;

namespace UnifiedInbox.Viewer.Tests.Browser;

/// <summary>A tab as its user has it: mouse, keys, what can be read, and a picture of it.</summary>
internal sealed class Tab
{
    private readonly DevTools tools;
    private readonly string session;

    private Tab(DevTools tools, string session)
    {
        (this.tools, this.session) = (tools, session);
        tools.Happened += (method, where, parameters) =>
        {
            if (where == session) Happened?.Invoke(method, parameters);
        };
    }

    /// <summary>Method and parameters of every event of this tab.</summary>
    public event Action<string, JsonObject>? Happened;

    public static async Task<Tab> OpenAsync(Chromium chromium, CancellationToken cancellationToken, int width = 1280, int height = 800)
    {
        var target = await chromium.Tools.SendAsync("Target.createTarget", new() { ["url"] = "about:blank" }, cancellationToken: cancellationToken);
        var attached = await chromium.Tools.SendAsync(
            "Target.attachToTarget", new() { ["targetId"] = target["targetId"]!.GetValue<string>(), ["flatten"] = true }, cancellationToken: cancellationToken);
        var tab = new Tab(chromium.Tools, attached["sessionId"]!.GetValue<string>());
        await tab.SendAsync("Page.enable", [], cancellationToken);
        await tab.ResizeAsync(width, height, cancellationToken);
        return tab;
    }

    public Task<JsonObject> SendAsync(string method, JsonObject parameters, CancellationToken cancellationToken) => tools.SendAsync(method, parameters, session, cancellationToken);

    public Task ResizeAsync(int width, int height, CancellationToken cancellationToken) => SendAsync(
        "Emulation.setDeviceMetricsOverride", new() { ["width"] = width, ["height"] = height, ["deviceScaleFactor"] = 1, ["mobile"] = false }, cancellationToken);

    public Task PreferAsync(string colours, CancellationToken cancellationToken) => SendAsync(
        "Emulation.setEmulatedMedia", new() { ["features"] = new JsonArray(new JsonObject { ["name"] = "prefers-color-scheme", ["value"] = colours }) }, cancellationToken);

    /// <summary>Goes to an address, and waits until the page has loaded where it is another page.</summary>
    public async Task GoAsync(Uri address, CancellationToken cancellationToken)
    {
        var loaded = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        void See(string method, JsonObject parameters)
        {
            if (method == "Page.loadEventFired") loaded.TrySetResult();
        }

        Happened += See;
        var going = await SendAsync("Page.navigate", new() { ["url"] = address.ToString() }, cancellationToken);
        if (going["loaderId"] is not null) await loaded.Task.WaitAsync(cancellationToken);
        Happened -= See;
    }

    /// <summary>Evaluates an expression in the page, waits for it if it is a promise, and gives its value.</summary>
    public async Task<JsonNode?> EvaluateAsync(string expression, CancellationToken cancellationToken)
    {
        var answer = await SendAsync("Runtime.evaluate", new() { ["expression"] = expression, ["awaitPromise"] = true, ["returnByValue"] = true }, cancellationToken);
        return answer["exceptionDetails"] is { } failed ? throw new InvalidOperationException(failed.ToJsonString()) : answer["result"]!["value"];
    }

    /// <summary>The text of the first element that fits; empty when there is none.</summary>
    public async Task<string> TextAsync(string selector, CancellationToken cancellationToken) =>
        (await EvaluateAsync($"document.querySelector({Quoted(selector)})?.innerText ?? ''", cancellationToken))!.GetValue<string>();

    public async Task<IReadOnlyList<string>> TextsAsync(string selector, CancellationToken cancellationToken) =>
        [.. (await EvaluateAsync($"[...document.querySelectorAll({Quoted(selector)})].map(element => element.innerText)", cancellationToken))!.AsArray().Select(text => text!.GetValue<string>())];

    /// <summary>Waits inside the page until the condition holds; the test's own time limit is the end of it.</summary>
    public async Task UntilAsync(string condition, CancellationToken cancellationToken)
    {
        try
        {
            await EvaluateAsync($"new Promise(done => {{ const look = () => ({condition}) ? done() : setTimeout(look, 20); look(); }})", cancellationToken);
        }
        catch (OperationCanceledException)
        {
            Assert.Fail($"It never came to: {condition}");
        }
    }

    public async Task ClickAsync(string selector, CancellationToken cancellationToken)
    {
        var place = await EvaluateAsync(
            $"(element => {{ element.scrollIntoView({{ block: 'center' }}); const box = element.getBoundingClientRect(); return [box.x + box.width / 2, box.y + box.height / 2]; }})(document.querySelector({Quoted(selector)}))",
            cancellationToken);
        foreach (var type in new[] { "mousePressed", "mouseReleased" })
        {
            await SendAsync(
                "Input.dispatchMouseEvent",
                new() { ["type"] = type, ["x"] = place![0]!.GetValue<double>(), ["y"] = place[1]!.GetValue<double>(), ["button"] = "left", ["clickCount"] = 1 },
                cancellationToken);
        }
    }

    public async Task PressAsync(string key, CancellationToken cancellationToken)
    {
        await SendAsync("Input.dispatchKeyEvent", new() { ["type"] = "keyDown", ["key"] = key }, cancellationToken);
        await SendAsync("Input.dispatchKeyEvent", new() { ["type"] = "keyUp", ["key"] = key }, cancellationToken);
    }

    /// <summary>Saves a picture in the folder that <c>SCREENSHOTS</c> names, or else under the system's temporary folder.</summary>
    public async Task ScreenshotAsync(string name, CancellationToken cancellationToken)
    {
        var folder = Directory.CreateDirectory(Environment.GetEnvironmentVariable("SCREENSHOTS") ?? Path.Combine(Path.GetTempPath(), "viewer-screenshots"));
        var picture = await SendAsync("Page.captureScreenshot", new() { ["format"] = "png" }, cancellationToken);
        var file = Path.Combine(folder.FullName, $"{name}.png");
        await File.WriteAllBytesAsync(file, Convert.FromBase64String(picture["data"]!.GetValue<string>()), cancellationToken);
        TestContext.Out.WriteLine($"screenshot {file}");
    }

    private static string Quoted(string text) => System.Text.Json.JsonSerializer.Serialize(text);
}
