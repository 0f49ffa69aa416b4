namespace Chancery.Language.Training;

/// <summary>Every setting of the training, with its default.</summary>
public sealed record TrainingOptions
{
    /// <summary>Units per direction of each layer. More reads better and slower.</summary>
    public int Hidden { get; init; } = 160;

    /// <summary>Passes over the gold sentences.</summary>
    public int Passes { get; init; } = 22;

    /// <summary>Passes over the plain text for the word vectors.</summary>
    public int VectorPasses { get; init; } = 4;

    /// <summary>Passes over the plain text in which the first layer learns to tell the next word; none saves time and reads worse.</summary>
    public int LanguagePasses { get; init; } = 2;

    /// <summary>A batch is full when it has so many words.</summary>
    public int BatchWords { get; init; } = 450;

    /// <summary>The largest step size.</summary>
    public float Rate { get; init; } = 2.5e-3f;

    /// <summary>Shares of the inputs and of the layers' outputs that each step does without. More guards better against learning by heart.</summary>
    public float InputDropout { get; init; } = 0.2f;

    public float Dropout { get; init; } = 0.3f;

    /// <summary>So many gold sentences are learned a second time, rewritten as headlines.</summary>
    public int Headlines { get; init; } = 2_000;

    /// <summary>So many sentences of the plain text are learned from as teachers read them, where there are teachers.</summary>
    public int Silver { get; init; } = 60_000;

    /// <summary>So many of these come up in one pass; each pass takes the next ones.</summary>
    public int SilverAPass { get; init; } = 12_000;

    /// <summary>What a word of these counts beside a gold one.</summary>
    public float SilverWeight { get; init; } = 0.5f;

    /// <summary>The belief that gold answers keep where teachers say something else.</summary>
    public float GoldTrust { get; init; } = 0.6f;

    /// <summary>What an error in a name counts beside one in a tag or an arc: few words are names, so at 1 the rarest kind is learned last.</summary>
    public float EntityWeight { get; init; } = 3;

    /// <summary>The share of names that each pass exchanges for others of the same kind and length out of the lists of names.</summary>
    public double NameSwaps { get; init; }

    public int Seed { get; init; } = 1;
}
