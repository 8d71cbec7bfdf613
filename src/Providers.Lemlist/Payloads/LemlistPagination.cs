using System.Text.Json.Serialization;
using UnifiedInbox.Transport;
using static UnifiedInbox.Transport.PayloadValue;

namespace UnifiedInbox.Providers.Lemlist.Payloads;

/// <summary>The message list is asked by items to skip and answers in pages all the same.</summary>
[JsonConverter(typeof(RecordConverter<LemlistPagination>))]
internal sealed class LemlistPagination : IPayloadRecord<LemlistPagination>
{
    private static readonly TolerantCount Count = new();
    private static readonly LemlistNextPageConverter Next = new();

    public static PayloadFields<LemlistPagination> Fields { get; } = new(
        ("totalItems", static (pagination, ref json) => pagination.TotalItems = Of(Count, ref json)),
        ("currentPage", static (pagination, ref json) => pagination.CurrentPage = Of(Count, ref json)),
        ("perPage", static (pagination, ref json) => pagination.PerPage = Of(Count, ref json)),
        ("nextPage", static (pagination, ref json) => pagination.NextPage = Of(Next, ref json)));

    public long? TotalItems { get; set; }

    public long? CurrentPage { get; set; }

    public long? PerPage { get; set; }

    public long? NextPage { get; set; }
}
