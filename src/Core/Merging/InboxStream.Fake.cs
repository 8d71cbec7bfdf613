using System.Runtime.CompilerServices;
using OneOf;

namespace UnifiedInbox;

/// <summary>Makes streams without any account, for the tests of code that consumes them.</summary>
public static class InboxStream
{
    /// <summary>A stream that yields the given pages as they are, whatever page size is asked for; as items, their items and, once per account, the first outcome that is not <c>InProgress</c>, with all that was skipped until then.</summary>
    /// <typeparam name="T">The model type.</typeparam>
    /// <param name="pages">The pages, in order.</param>
    /// <returns>The stream.</returns>
    public static InboxStream<T> FromPages<T>(params IEnumerable<MergedPage<T>> pages)
    {
        ArgumentNullException.ThrowIfNull(pages);
        return new FakeStream<T>([.. pages]);
    }

    private sealed class FakeStream<T>(IReadOnlyList<MergedPage<T>> pages) : InboxStream<T>
    {
        public override async IAsyncEnumerator<OneOf<T, AccountOutcome>> GetAsyncEnumerator(CancellationToken cancellationToken = default)
        {
            var skipped = new Dictionary<AccountKey, List<SkippedItem>>();
            var ended = new HashSet<AccountKey>();
            await foreach (var page in AsPages().WithCancellation(cancellationToken).ConfigureAwait(false))
            {
                foreach (var item in page.Items)
                {
                    yield return item;
                }

                foreach (var outcome in page.Outcomes.Where(outcome => !ended.Contains(outcome.Account)))
                {
                    var soFar = skipped.TryGetValue(outcome.Account, out var earlier) ? earlier : skipped[outcome.Account] = [];
                    soFar.AddRange(outcome.Skipped);
                    if (outcome.Completeness.State != CompletenessState.InProgress)
                    {
                        ended.Add(outcome.Account);
                        yield return outcome with { Skipped = soFar };
                    }
                }
            }
        }

        public override IAsyncEnumerable<MergedPage<T>> AsPages(int pageSize = DefaultPageSize)
        {
            ArgumentOutOfRangeException.ThrowIfLessThan(pageSize, 1);
            return Pages();
        }

        private async IAsyncEnumerable<MergedPage<T>> Pages([EnumeratorCancellation] CancellationToken cancellationToken = default)
        {
            foreach (var page in pages)
            {
                cancellationToken.ThrowIfCancellationRequested();
                yield return page;
            }

            await Task.CompletedTask.ConfigureAwait(false);
        }
    }
}
