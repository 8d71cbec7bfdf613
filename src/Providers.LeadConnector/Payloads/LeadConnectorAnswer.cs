using UnifiedInbox.Transport;

namespace UnifiedInbox.Providers.LeadConnector.Payloads;

/// <summary>An answer that is one object, with or without a wrapper around it.</summary>
/// <param name="Only">A list of that one.</param>
internal sealed record LeadConnectorAnswer<T>(Items<T> Only);
