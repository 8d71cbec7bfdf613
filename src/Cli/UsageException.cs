namespace UnifiedInbox.Cli;

/// <summary>The command line or the configuration cannot be used; the message says what to change, without any option's value.</summary>
internal sealed class UsageException(string message) : Exception(message);
