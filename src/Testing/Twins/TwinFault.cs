using System.Text;

namespace UnifiedInbox.Testing;

/// <summary>What a twin does in place of its usual answer: a fixed answer, or none at all. Immutable.</summary>
public sealed class TwinFault
{
    private readonly Answer? answer;

    private TwinFault(Answer? answer) => this.answer = answer;

    /// <summary>Never answers: the request hangs until its caller gives up or the server is disposed.</summary>
    public static TwinFault Hang { get; } = new(null);

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
        return new(new Answer(status, contentType, Encoding.UTF8.GetBytes(body)).With(headers ?? []));
    }

    internal async Task<Answer> ActAsync(TimeProvider time, CancellationToken cancellationToken)
    {
        if (answer is not null) return answer;
        await Task.Delay(Timeout.InfiniteTimeSpan, time, cancellationToken).ConfigureAwait(false);
        throw new OperationCanceledException(cancellationToken);
    }
}
