using UnifiedInbox.Providers;

namespace UnifiedInbox.Testing;

/// <summary>All promises, in the order in which an author best keeps them.</summary>
internal static class PromiseTopics
{
    private const string Pages = "Pages";
    private const string Threads = "Threads";

    internal static IReadOnlyList<PromiseTopic> Of(ConformanceSubject subject, IConversationLister provider) =>
    [
        new("The account", AccountPromises.All),
        new(Pages, ListingPromises.All),
        new(Pages, ListingPromises.NewestFirst, provider.ListOrder == ListOrder.NewestFirst ? null : "The provider's ListOrder is not NewestFirst."),
        new("Cursors", CursorPromises.All),
        new("Lists that move", MovingPromises.All, subject.StartMovingVendor is null ? "The subject has no StartMovingVendor." : null),
        new("Filters", FilterPromises.All),
        new("Messages", MessagePromises.All, Without<IMessageReader>(provider)),
        new(Threads, ThreadPromises.All, Without<IThreadReader>(provider)),
        new(Threads, ThreadPromises.WithMessages, Without<IThreadReader>(provider) ?? Without<IMessageReader>(provider)),
        new(
            "Attachments",
            AttachmentPromises.All,
            Without<IAttachmentReader>(provider) ?? Without<IThreadReader>(provider) ?? (subject.Attachments == 0 ? "The subject says that the vendor's inbox holds no attachment." : null)),
        new("Ids", IdPromises.All, provider is IMessageReader or IThreadReader ? null : "The provider implements neither IMessageReader nor IThreadReader."),
        new("Payloads and words", PayloadPromises.All),
        new("Faults", FaultPromises.All),
        new("Rate limits and retries", RetryPromises.All),
        new("Cancellation", CancellationPromises.All),
        new("Reading only", ReadOnlyPromises.All),
        new("Secrets", SecrecyPromises.All),
    ];

    private static string? Without<TCapability>(IInboxProvider provider)
        where TCapability : IInboxProvider => provider is TCapability ? null : $"The provider does not implement {typeof(TCapability).Name}.";
}
