using System.Text;
using System.Text.Json.Nodes;

namespace UnifiedInbox.Testing;

/// <summary>What a twin does wrong: it replaces its usual answer, or changes it. A change lets the request count as usual in rate limits. Immutable.</summary>
public sealed class TwinFault
{
    private readonly Func<Exchange, CancellationToken, Task<Answer>> act;

    private TwinFault(Func<Exchange, CancellationToken, Task<Answer>> act) => this.act = act;

    /// <summary>Never answers: the request hangs until its caller gives up or the server is disposed.</summary>
    public static TwinFault Hang { get; } = new(static async (exchange, cancellationToken) =>
    {
        await Task.Delay(Timeout.InfiniteTimeSpan, exchange.Time, cancellationToken).ConfigureAwait(false);
        throw new OperationCanceledException(cancellationToken);
    });

    /// <summary>
    /// Sends the body of its last answer with status 200 at the same path once more, instead of the page asked for. Answers as usual when
    /// there was none, or when the usual answer is an error.
    /// </summary>
    public static TwinFault DuplicatePage { get; } = new(static (exchange, _) =>
    {
        var usual = exchange.Usual();
        return Task.FromResult(usual.Status == 200 && exchange.PreviousBody is { } body ? usual with { Body = body } : usual);
    });

    /// <summary>Answers with exactly this.</summary>
    /// <param name="status">The HTTP status, 200 to 599.</param>
    /// <param name="body">The body as text, sent as UTF-8.</param>
    /// <param name="contentType">The content type; null sends none.</param>
    /// <param name="headers">Further headers, such as <c>Retry-After</c>.</param>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="status"/> is outside of its range.</exception>
    public static TwinFault Answer(
        int status,
        string body = "",
        string? contentType = "text/plain; charset=utf-8",
        IEnumerable<KeyValuePair<string, string>>? headers = null)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(status, 200);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(status, 599);
        ArgumentNullException.ThrowIfNull(body);
        var answer = new Answer(status, contentType, Encoding.UTF8.GetBytes(body)).With(headers ?? []);
        return new((_, _) => Task.FromResult(answer));
    }

    /// <summary>Answers as usual, but later.</summary>
    /// <param name="by">How much later, on <see cref="TwinOptions.Time"/>; the answer is made when the time is over.</param>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="by"/> is negative.</exception>
    public static TwinFault Delay(TimeSpan by)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(by, TimeSpan.Zero);
        return new(async (exchange, cancellationToken) =>
        {
            await Task.Delay(by, exchange.Time, cancellationToken).ConfigureAwait(false);
            return exchange.Usual();
        });
    }

    /// <summary>
    /// Sends status, headers and the true <c>Content-Length</c> as usual, and breaks the connection inside the body: reading on fails with
    /// an <see cref="IOException"/>. An empty body stays whole.
    /// </summary>
    /// <param name="bytes">How many bytes of the body arrive; at most all but the last.</param>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="bytes"/> is negative.</exception>
    public static TwinFault CutBody(int bytes)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(bytes);
        return new((exchange, _) => Task.FromResult(exchange.Usual().CutAfter(bytes)));
    }

    /// <summary>
    /// Gives a member of the JSON answer a type it never has, wherever it occurs: a list becomes a string, anything else a list. An answer
    /// without such a member, or that is no JSON, stays as it is.
    /// </summary>
    /// <param name="field">The member's name on the wire, such as <c>lastActivityAt</c>.</param>
    public static TwinFault WrongType(string field) => Rewriting(field, static value => value is JsonArray ? "wrong type" : new JsonArray(true));

    /// <summary>
    /// Puts a word into the JSON answer that the vendor never published, in place of every string that the member holds, directly or in a
    /// list. An answer without such a member, or that is no JSON, stays as it is.
    /// </summary>
    /// <param name="field">The member's name on the wire, such as <c>type</c>.</param>
    /// <param name="word">What it says.</param>
    public static TwinFault UnknownWord(string field, string word)
    {
        ArgumentNullException.ThrowIfNull(word);
        return Rewriting(field, value => value switch
        {
            JsonValue text when text.TryGetValue<string>(out _) => word,
            JsonArray list => new JsonArray([.. list.Select(item => item is JsonValue text && text.TryGetValue<string>(out _) ? word : item?.DeepClone())]),
            _ => value?.DeepClone(),
        });
    }

    internal Task<Answer> ActAsync(Exchange exchange, CancellationToken cancellationToken) => act(exchange, cancellationToken);

    private static TwinFault Rewriting(string field, Func<JsonNode?, JsonNode?> rewrite)
    {
        ArgumentException.ThrowIfNullOrEmpty(field);
        return new((exchange, _) => Task.FromResult(JsonRewriting.Apply(exchange.Usual(), field, rewrite)));
    }
}
