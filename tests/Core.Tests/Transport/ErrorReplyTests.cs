using System.Text.Json.Serialization;
using UnifiedInbox.Transport;

namespace UnifiedInbox.Core.Tests.Transport;

internal sealed partial class ErrorReplyTests
{
    [Test]
    public void An_error_is_read_as_the_vendor_documents_it() => Assert.That(Read("""{"reason":"quota","more":1}""")?.Reason, Is.EqualTo("quota"));

    [TestCase("<html><body>Bad gateway</body></html>")]
    [TestCase("")]
    [TestCase("\"quota\"")]
    [TestCase("{\"reason\":")]
    public void A_body_of_another_kind_is_no_error_of_the_vendors(string body) => Assert.That(Read(body), Is.Null);

    private static SomeError? Read(string body) =>
        new ErrorReply(502, System.Text.Encoding.UTF8.GetBytes(body), null, DateTimeOffset.UnixEpoch).Read(ErrorContext.Default.SomeError);

    internal sealed record SomeError
    {
        public string? Reason { get; set; }
    }

    [JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase)]
    [JsonSerializable(typeof(SomeError))]
    private sealed partial class ErrorContext : JsonSerializerContext;
}
