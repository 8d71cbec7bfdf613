using BenchmarkDotNet.Attributes;
using UnifiedInbox.Benchmarks.Vendors;
using UnifiedInbox.Content;

namespace UnifiedInbox.Benchmarks.Micro;

/// <summary>The plain text of a message's HTML, short and long.</summary>
[MemoryDiagnoser]
public class BodyTextBenchmark
{
    private MessageBody body = MessageBody.Empty;

    /// <summary>Which of 64 bodies, from 200 characters to 5,000.</summary>
    [Params(0, 38, 63)]
    public int Length { get; set; }

    [GlobalSetup]
    public void Make() => body = MessageBody.FromHtml(Bodies.HtmlOf(Length));

    [Benchmark]
    public string PlainText() => MessageContent.Of(body).Text;
}
