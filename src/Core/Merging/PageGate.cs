namespace UnifiedInbox;

/// <summary>Lets so many pages be read at a time; those a consumer waits for go before those read ahead. Thread-safe.</summary>
internal sealed class PageGate(int capacity)
{
    private readonly object sync = new();
    private readonly LinkedList<Ticket> awaited = [];
    private readonly LinkedList<Ticket> ahead = [];
    private int free = capacity;

    /// <summary>Asks for a slot. Give the ticket back with <see cref="Return"/>, whether or not it was granted.</summary>
    internal Ticket Request(bool isAwaited)
    {
        var ticket = new Ticket();
        lock (sync)
        {
            if (free > 0)
            {
                free--;
            }
            else
            {
                (isAwaited ? awaited : ahead).AddLast(ticket.Wait());
            }
        }

        return ticket;
    }

    /// <summary>Says that a consumer now waits for the page.</summary>
    internal void Promote(Ticket ticket)
    {
        lock (sync)
        {
            if (ticket.Place is { } place && place.List == ahead)
            {
                ahead.Remove(place);
                awaited.AddLast(place);
            }
        }
    }

    /// <summary>Grants nothing to those that wait now: they are about to be cancelled, and what leaves a slot before them would have them ask in vain.</summary>
    internal void Dismiss()
    {
        lock (sync)
        {
            awaited.Clear();
            ahead.Clear();
        }
    }

    internal void Return(Ticket ticket)
    {
        lock (sync)
        {
            if (!ticket.Granted.IsCompleted)
            {
                ticket.Place!.List?.Remove(ticket.Place);
            }
            else if ((awaited.First ?? ahead.First) is { } first)
            {
                first.List!.Remove(first);
                first.Value.Grant();
            }
            else
            {
                free++;
            }
        }
    }

    /// <summary>A page's claim to a slot.</summary>
    internal sealed class Ticket
    {
        private TaskCompletionSource? granted;

        /// <summary>Ends when the slot is granted.</summary>
        internal Task Granted => granted?.Task ?? Task.CompletedTask;

        /// <summary>Where it waits; null when it was granted at once.</summary>
        internal LinkedListNode<Ticket>? Place { get; private set; }

        internal LinkedListNode<Ticket> Wait()
        {
            granted = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
            return Place = new LinkedListNode<Ticket>(this);
        }

        internal void Grant() => granted!.SetResult();
    }
}
