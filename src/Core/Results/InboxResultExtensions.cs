using System.Diagnostics.CodeAnalysis;
using OneOf;

namespace UnifiedInbox;

/// <summary>Short ways to use results and stream items.</summary>
public static class InboxResultExtensions
{
    extension<T>(OneOf<T, InboxFault> result)
    {
        /// <summary>Takes the value, or the fault.</summary>
        /// <param name="value">The value, when there is one.</param>
        /// <param name="fault">The fault, when there is no value.</param>
        /// <returns>Whether there is a value.</returns>
        public bool TryGetValue([NotNullWhen(true)] out T? value, [NotNullWhen(false)] out InboxFault? fault)
        {
            value = result.IsT0 ? result.AsT0 : default;
            fault = result.IsT0 ? null : result.AsT1;
            return result.IsT0;
        }

        /// <summary>Goes on with the value; a fault stays what it is.</summary>
        /// <typeparam name="TNext">The next value's type.</typeparam>
        /// <param name="next">What to do with the value.</param>
        /// <returns>The next result, or this fault.</returns>
        public OneOf<TNext, InboxFault> Then<TNext>(Func<T, OneOf<TNext, InboxFault>> next)
        {
            ArgumentNullException.ThrowIfNull(next);
            return result.IsT0 ? next(result.AsT0) : result.AsT1;
        }

        /// <summary>Takes the value, or throws the fault as an exception.</summary>
        /// <returns>The value.</returns>
        /// <exception cref="InboxException">There is no value.</exception>
        public T OrThrow() => result.IsT0 ? result.AsT0 : throw new InboxException(result.AsT1);
    }

    extension<T>(OneOf<T, AccountOutcome> item)
    {
        /// <summary>Takes the item, or the outcome of an account whose lane has ended.</summary>
        /// <param name="value">The item, when it is one.</param>
        /// <param name="outcome">The outcome, when it is one.</param>
        /// <returns>Whether it is an item.</returns>
        public bool TryGetValue([NotNullWhen(true)] out T? value, [NotNullWhen(false)] out AccountOutcome? outcome)
        {
            value = item.IsT0 ? item.AsT0 : default;
            outcome = item.IsT0 ? null : item.AsT1;
            return item.IsT0;
        }
    }
}
