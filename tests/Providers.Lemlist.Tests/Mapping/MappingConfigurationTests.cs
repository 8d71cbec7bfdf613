using UnifiedInbox.Mapping;

namespace UnifiedInbox.Providers.Lemlist.Tests.Mapping;

public sealed class MappingConfigurationTests
{
    [Test]
    public void Every_required_member_of_every_model_has_a_source() =>
        Assert.DoesNotThrow(() => StrictMapping.Create(new LemlistMapping()).Compile(failFast: false));
}
