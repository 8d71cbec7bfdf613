namespace UnifiedInbox;

/// <summary>Checks the options that hold for all accounts.</summary>
internal static class UnifiedInboxOptionsValidator
{
    private static readonly TimeSpan Longest = TimeSpan.FromHours(1);

    internal static IEnumerable<string> Validate(UnifiedInboxOptions options)
    {
        if (options.FirstPageTimeout <= TimeSpan.Zero || options.FirstPageTimeout > Longest)
        {
            yield return "FirstPageTimeout must be more than zero and at most an hour.";
        }

        if (options.AttemptTimeout < TimeSpan.FromMilliseconds(10))
        {
            yield return "AttemptTimeout must be at least 10 milliseconds.";
        }

        if (options.RequestTimeout < options.AttemptTimeout || options.RequestTimeout > Longest)
        {
            yield return "RequestTimeout must be at least AttemptTimeout and at most an hour.";
        }

        if (options.MaxConcurrentPages < 1)
        {
            yield return "MaxConcurrentPages must be at least 1.";
        }

        if (options.MaxThreadMessages < 1)
        {
            yield return "MaxThreadMessages must be at least 1.";
        }

        if (options.MaxAttachmentBytes < 1)
        {
            yield return "MaxAttachmentBytes must be at least 1.";
        }

        if (!Enum.IsDefined(options.RawRetention))
        {
            yield return "RawRetention is not one of its values.";
        }
    }
}
