namespace Chancery.Cli.Commands.Record;

/// <summary>Work on several items at once whose results come in the order of the items.</summary>
internal static class InOrder
{
    /// <summary>The source is enumerated, and results are yielded, on the caller's thread; only <paramref name="work"/> runs on others.</summary>
    /// <param name="atOnce">How many run at the same time. Twice as many items are held at most.</param>
    public static IEnumerable<TResult> Select<T, TResult>(IEnumerable<T> source, int atOnce, Func<T, TResult> work, CancellationToken stop)
    {
        var scheduler = new ConcurrentExclusiveSchedulerPair(TaskScheduler.Default, atOnce).ConcurrentScheduler;
        var waiting = new Queue<Task<TResult>>();
        foreach (var item in source)
        {
            stop.ThrowIfCancellationRequested();
            waiting.Enqueue(Task.Factory.StartNew(() => work(item), CancellationToken.None, TaskCreationOptions.None, scheduler));
            if (waiting.Count >= 2 * atOnce) yield return Next();
        }
        while (waiting.Count > 0) yield return Next();

        TResult Next()
        {
            var task = waiting.Dequeue();
            Task.WaitAny([task], stop);
            return task.GetAwaiter().GetResult();
        }
    }
}
