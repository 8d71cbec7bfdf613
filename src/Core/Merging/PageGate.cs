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
                ticket.Grant();
            }
            else
            {
                (isAwaited ? awaited : ahead).AddLast(ticket.Place);
            }
        }

        return ticket;
    }

    /// <summary>Says that a consumer now waits for the page.</summary>
    internal void Promote(Ticket ticket)
    {
        lock (sync)
        {
            if (ticket.Place.List == ahead)
            {
                ahead.Remove(ticket.Place);
                awaited.AddLast(ticket.Place);
            }
        }
    }

    internal void Return(Ticket ticket)
    {
        lock (sync)
        {
            if (ticket.Place.List is { } queue)
            {
                queue.Remove(ticket.Place);
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
        private readonly TaskCompletionSource granted = new(TaskCreationOptions.RunContinuationsAsynchronously);

        internal Ticket() => Place = new LinkedListNode<Ticket>(this);

        internal Task Granted => granted.Task;

        internal LinkedListNode<Ticket> Place { get; }

        internal void Grant() => granted.SetResult();
    }
}
