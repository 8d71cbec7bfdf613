using System.Reflection;
using UnifiedInbox.Resilience;
using UnifiedInbox.Tests.Support;

namespace UnifiedInbox.Core.Tests.Resilience;

internal sealed class AttemptTests
{
    /// <summary>Polly's telemetry prints results as they are.</summary>
    [Test]
    [Catalogue(81)]
    public void What_resilience_telemetry_may_print_has_no_room_for_a_text_or_a_body() => Assert.That(
        typeof(Attempt).GetFields(BindingFlags.Instance | BindingFlags.NonPublic | BindingFlags.Public).Select(field => field.FieldType),
        Is.EquivalentTo(new[] { typeof(AttemptEnd), typeof(int), typeof(TimeSpan?), typeof(bool) }));
}
