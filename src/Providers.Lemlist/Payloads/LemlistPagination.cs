namespace UnifiedInbox.Providers.Lemlist.Payloads;

/// <summary>The message list is asked by items to skip and answers in pages all the same.</summary>
internal sealed class LemlistPagination
{
    public long? TotalItems { get; set; }

    public long? NextPage { get; set; }
}
