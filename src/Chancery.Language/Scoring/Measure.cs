namespace Chancery.Language.Scoring;

/// <summary>One row of a score: how many are right of how many in the gold and in the system's answer.</summary>
public readonly record struct Measure(string Name, int Correct, int Gold, int System)
{
    public double Precision => System == 0 ? 0 : (double)Correct / System;

    public double Recall => Gold == 0 ? 0 : (double)Correct / Gold;

    public double F1 => Gold + System == 0 ? 0 : 2.0 * Correct / (Gold + System);
}
