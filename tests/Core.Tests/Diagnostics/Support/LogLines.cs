using System.Collections.Concurrent;
using Microsoft.Extensions.Logging;

namespace UnifiedInbox.Core.Tests.Diagnostics;

/// <summary>What is logged, as level, id, name and text.</summary>
internal sealed class LogLines : ILoggerFactory, ILogger
{
    private readonly ConcurrentQueue<(LogLevel Level, string Text)> written = new();

    internal IEnumerable<string> At(LogLevel least) => written.Where(line => line.Level >= least).Select(line => line.Text);

    public ILogger CreateLogger(string categoryName) => this;

    public void AddProvider(ILoggerProvider provider) => throw new NotSupportedException();

    public void Dispose()
    {
    }

    public IDisposable? BeginScope<TState>(TState state)
        where TState : notnull => null;

    public bool IsEnabled(LogLevel logLevel) => true;

    public void Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter) =>
        written.Enqueue((logLevel, $"{logLevel} {eventId.Id} {eventId.Name} {formatter(state, exception)}"));
}
