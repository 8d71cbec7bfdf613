using System.Reflection;

namespace UnifiedInbox.Core.Tests.Conventions;

/// <summary>What is published as a library.</summary>
internal static class PublicAssemblies
{
    internal static readonly string[] Names =
    [
        "UnifiedInbox.Core", "UnifiedInbox.Providers.Lemlist", "UnifiedInbox.Providers.Sendkit", "UnifiedInbox.Providers.LeadConnector", "UnifiedInbox.Content",
        "UnifiedInbox.Testing",
    ];

    internal static IEnumerable<Type> Types => Names.SelectMany(name => Assembly.Load(name).GetExportedTypes());
}
