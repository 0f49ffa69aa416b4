namespace Chancery.Language.Training.Neural;

/// <summary>Rows that do not depend on each other, worked on by two threads.</summary>
internal static class Halves
{
    public static void Of(int rows, Action<int, int> work) => Parallel.For(0, 2, half =>
    {
        var middle = rows / 2;
        if (half == 0) work(0, middle);
        else work(middle, rows - middle);
    });
}
