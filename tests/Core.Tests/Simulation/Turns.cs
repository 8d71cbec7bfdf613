namespace UnifiedInbox.Core.Tests.Simulation;

/// <summary>Lets requests that are under way go on one at a time, in an order drawn by the seed, on the thread of the consumer that waits: so a run repeats exactly.</summary>
internal sealed class Turns(SeededRandom random)
{
    private readonly List<TaskCompletionSource> waiting = [];

    public Task WaitAsync()
    {
        var turn = new TaskCompletionSource();
        waiting.Add(turn);
        return turn.Task;
    }

    public T UntilDone<T>(ValueTask<T> call)
    {
        var task = call.AsTask();
        while (!task.IsCompleted)
        {
            if (!TryGiveOne())
            {
                throw new InvalidOperationException("The consumer waits and no request is under way.");
            }
        }

        return task.GetAwaiter().GetResult();
    }

    public void GiveAll()
    {
        while (TryGiveOne())
        {
        }
    }

    private bool TryGiveOne()
    {
        if (waiting.Count == 0)
        {
            return false;
        }

        var place = random.Below(waiting.Count);
        var turn = waiting[place];
        waiting.RemoveAt(place);
        turn.SetResult();
        return true;
    }
}
