namespace UnifiedInbox.Transport;

/// <summary>A host's name leads to an address that is not fetched from. Never leaves the transport.</summary>
internal sealed class RefusedAddressException() : IOException("The host's address is not a public one.");
