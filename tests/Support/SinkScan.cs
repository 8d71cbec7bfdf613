using System.Buffers;
using System.Collections;
using System.Collections.Concurrent;
using System.Diagnostics;
using System.Reflection;
using System.Runtime.ExceptionServices;
using System.Text.Json;

namespace UnifiedInbox.Tests.Support;

/// <summary>
/// Searches whatever is said in this process, while it is said: every log line, activity and measurement, and every exception that is thrown, a caught one too,
/// unless the tests themselves throw it. Nothing is kept but what holds a forbidden word.
/// </summary>
public sealed class SinkScan : IDisposable
{
    private readonly ConcurrentDictionary<string, int> searched = new();
    private readonly ConcurrentQueue<string> leaks = new();
    private readonly HashSet<string> forms = new(StringComparer.Ordinal);
    private volatile SearchValues<string>? search;

    public SinkScan(params IEnumerable<string> words)
    {
        Forbid(words);
        Log = new Witness(Search);
        AppDomain.CurrentDomain.FirstChanceException += Hear;
    }

    /// <summary>The one of the whole suite: keys in tests are called canary, addresses are at example.*, and neither may show anywhere.</summary>
    public static SinkScan OfSuite { get; } = new("canary", "@example.");

    /// <summary>Hand it to factories as their log.</summary>
    public Witness Log { get; }

    /// <summary>How much of each kind was searched.</summary>
    public IReadOnlyDictionary<string, int> Searched => searched;

    /// <summary>Words that must show nowhere from now on: as they are, in base64 wherever they stand in it, and as in an address.</summary>
    public void Forbid(params IEnumerable<string> words)
    {
        lock (forms)
        {
            forms.UnionWith(words.SelectMany(Forms));
            search = null;
        }
    }

    /// <summary>What was found since this was asked for last.</summary>
    public IReadOnlyList<string> TakeLeaks()
    {
        Log.AskGauges();
        List<string> taken = [];
        while (leaks.TryDequeue(out var leak)) taken.Add(leak);
        return taken;
    }

    public void Dispose()
    {
        AppDomain.CurrentDomain.FirstChanceException -= Hear;
        Log.Dispose();
    }

    private void Search(string said)
    {
        searched.AddOrUpdate(said[..said.IndexOf(':', StringComparison.Ordinal)], 1, static (_, count) => count + 1);
        if (Holds(said)) leaks.Enqueue(said);
    }

    private void Hear(object? sender, FirstChanceExceptionEventArgs thrown)
    {
        searched.AddOrUpdate("exception", 1, static (_, count) => count + 1);
        if (Texts(thrown.Exception).FirstOrDefault(Holds) is { } text && IsLeak(thrown.Exception)) leaks.Enqueue($"exception: {thrown.Exception.GetType()}: {text}");
    }

    private bool Holds(string text) => text.AsSpan().ContainsAny(search ?? Prepare());

    private SearchValues<string> Prepare()
    {
        lock (forms) return search ??= SearchValues.Create([.. forms], StringComparison.OrdinalIgnoreCase);
    }

    private static IEnumerable<string> Texts(Exception? exception)
    {
        for (; exception is not null; exception = exception.InnerException)
        {
            yield return exception.Message;
            foreach (DictionaryEntry entry in exception.Data) yield return $"{entry.Key}={entry.Value}";
        }
    }

    /// <summary>
    /// Not what tests throw, first or at all (a rethrow is heard again, from another place). The JSON reader quotes what it read, always: that is a leak when it comes
    /// out, where a test waits for it.
    /// </summary>
    private static bool IsLeak(Exception exception)
    {
        var here = new StackTrace().GetFrames();
        return !IsOfTests(new StackTrace(exception).GetFrames().Concat(here)) && (exception is not JsonException || IsOfTests(here));
    }

    private static bool IsOfTests(IEnumerable<StackFrame> frames)
    {
        var nearest = frames.Select(frame => frame.GetMethod()?.DeclaringType?.Assembly).FirstOrDefault(assembly => assembly is not null && !IsBaseLibrary(assembly));
        return nearest?.GetName().Name is not { } name || name.EndsWith(".Tests", StringComparison.Ordinal) || name is "UnifiedInbox.Testing" or "nunit.framework";
    }

    private static bool IsBaseLibrary(Assembly assembly) =>
        assembly == typeof(SinkScan).Assembly || assembly.GetName().Name is { } name && (name.StartsWith("System.", StringComparison.Ordinal) || name == "mscorlib");

    private static IEnumerable<string> Forms(string word)
    {
        yield return word;
        yield return Uri.EscapeDataString(word);
        for (var place = 0; place < 3; place++)
        {
            var bytes = System.Text.Encoding.UTF8.GetBytes(new string(' ', place) + word);
            var whole = Convert.ToBase64String(bytes);

            // The first characters hold bits of what stands before the word, the last ones of what follows.
            var first = (place * 8 + 5) / 6;
            yield return whole[first..(bytes.Length * 8 / 6)];
        }
    }
}
