using OneOf;
using UnifiedInbox.Providers;

namespace UnifiedInbox.Testing.Tests.Conformance;

/// <summary>Providers that handle calls wrongly: cancellation, retries, faults, disposal.</summary>
internal static class BrokenCalls
{
    internal sealed class SwallowsCancellation(TinyProvider sound) : BrokenProvider(sound)
    {
        protected override async Task<OneOf<T, InboxFault>> Around<T>(Func<CancellationToken, Task<OneOf<T, InboxFault>>> call, CancellationToken cancellationToken)
        {
            cancellationToken.ThrowIfCancellationRequested();
            try
            {
                return await call(cancellationToken);
            }
            catch (OperationCanceledException)
            {
                return new UnavailableFault(new FaultContext(Account, "tiny.read"));
            }
        }
    }

    internal sealed class IgnoresCancellation(TinyProvider sound) : BrokenProvider(sound)
    {
        protected override Task<OneOf<T, InboxFault>> Around<T>(Func<CancellationToken, Task<OneOf<T, InboxFault>>> call, CancellationToken cancellationToken) =>
            cancellationToken.IsCancellationRequested ? call(cancellationToken) : call(CancellationToken.None);
    }

    internal sealed class ThrowsWithoutTheToken(TinyProvider sound) : BrokenProvider(sound)
    {
        protected override async Task<OneOf<T, InboxFault>> Around<T>(Func<CancellationToken, Task<OneOf<T, InboxFault>>> call, CancellationToken cancellationToken)
        {
            cancellationToken.ThrowIfCancellationRequested();
            try
            {
                return await call(cancellationToken);
            }
            catch (OperationCanceledException)
            {
                throw new OperationCanceledException();
            }
        }
    }

    internal sealed class AsksThoughCancelled(TinyProvider sound) : BrokenProvider(sound)
    {
        protected override async Task<OneOf<T, InboxFault>> Around<T>(Func<CancellationToken, Task<OneOf<T, InboxFault>>> call, CancellationToken cancellationToken)
        {
            var result = await call(cancellationToken.IsCancellationRequested ? CancellationToken.None : cancellationToken);
            cancellationToken.ThrowIfCancellationRequested();
            return result;
        }
    }

    internal sealed class TakesAWrongKeyForAnOutage(TinyProvider sound) : BrokenProvider(sound)
    {
        protected override async Task<OneOf<T, InboxFault>> Around<T>(Func<CancellationToken, Task<OneOf<T, InboxFault>>> call, CancellationToken cancellationToken)
        {
            var result = await call(cancellationToken);
            return result.IsT1 && result.AsT1 is AuthenticationFault { Context.Status: 401 } ? new UnavailableFault(new FaultContext(Account, "tiny.read", 401)) : result;
        }
    }

    internal sealed class TriesAgain(TinyProvider sound, int? status) : BrokenProvider(sound)
    {
        protected override async Task<OneOf<T, InboxFault>> Around<T>(Func<CancellationToken, Task<OneOf<T, InboxFault>>> call, CancellationToken cancellationToken)
        {
            var result = await call(cancellationToken);
            return result.IsT1 && result.AsT1.Context.Status == status && result.AsT1 is not CursorFault ? await call(cancellationToken) : result;
        }
    }

    internal sealed class OutlivesItsFactory(TinyProvider sound) : BrokenProvider(sound)
    {
        protected override async Task<OneOf<T, InboxFault>> Around<T>(Func<CancellationToken, Task<OneOf<T, InboxFault>>> call, CancellationToken cancellationToken)
        {
            try
            {
                return await call(cancellationToken);
            }
            catch (ObjectDisposedException)
            {
                return new UnavailableFault(new FaultContext(Account, "tiny.read"));
            }
        }
    }

    internal sealed class TakesAnyId(TinyProvider sound) : BrokenProvider(sound)
    {
        protected override async Task<OneOf<T, InboxFault>> Around<T>(Func<CancellationToken, Task<OneOf<T, InboxFault>>> call, CancellationToken cancellationToken)
        {
            try
            {
                return await call(cancellationToken);
            }
            catch (ArgumentException)
            {
                return new NotFoundFault(new FaultContext(Account, "tiny.read"));
            }
        }
    }

    internal sealed class TakesNonsenseForNothing(TinyProvider sound) : BrokenProvider(sound)
    {
        protected override Task<OneOf<Page<Conversation>, InboxFault>> OnListFault(
            ConversationQuery query, OneOf<Page<Conversation>, InboxFault> fault, CancellationToken cancellationToken) =>
            fault.AsT1 is MalformedFault ? Task.FromResult<OneOf<Page<Conversation>, InboxFault>>(new Page<Conversation>([], null, [], FilterApplied.None)) : Task.FromResult(fault);
    }

    internal sealed class StartsAgainForOddCursors(TinyProvider sound) : BrokenProvider(sound)
    {
        protected override Task<OneOf<Page<Conversation>, InboxFault>> OnListFault(
            ConversationQuery query, OneOf<Page<Conversation>, InboxFault> fault, CancellationToken cancellationToken) =>
            fault.AsT1 is CursorFault ? Sound.ListConversationsAsync(query, default, cancellationToken) : Task.FromResult(fault);
    }

    internal sealed class PutsItsKeyIntoAFault(TinyProvider sound) : BrokenProvider(sound)
    {
        protected override Task<OneOf<Page<Conversation>, InboxFault>> OnListFault(
            ConversationQuery query, OneOf<Page<Conversation>, InboxFault> fault, CancellationToken cancellationToken) =>
            Task.FromResult<OneOf<Page<Conversation>, InboxFault>>(
                fault.AsT1 is AuthenticationFault ? new AuthenticationFault(fault.AsT1.Context with { VendorCode = TinyVendor.Key }) : fault);
    }

    internal sealed class TellsItsKey(TinyProvider sound) : BrokenProvider(sound)
    {
        public override string ToString() => $"tiny with {TinyVendor.Key}";
    }
}
