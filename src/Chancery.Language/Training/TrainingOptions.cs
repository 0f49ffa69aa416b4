namespace Chancery.Language.Training;

/// <summary>Every setting of the training, with its default.</summary>
public sealed record TrainingOptions
{
    public int Seed { get; init; } = 1;

    /// <summary>More passes fit the training data more closely.</summary>
    public int TaggerPasses { get; init; } = 6;

    public int ParserPasses { get; init; } = 9;

    /// <summary>Into so many parts the data are cut to tag each by a tagger trained on the others.</summary>
    public int Folds { get; init; } = 4;
}
