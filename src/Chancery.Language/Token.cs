namespace Chancery.Language;

/// <summary>One syntactic word of a sentence, with what the pipeline found out about it (CoNLL-U columns 1 to 8).</summary>
/// <param name="Id">1-based position in the sentence.</param>
/// <param name="Span">Where it stands in the text. The words of a multiword token ("do" + "n't") divide its span among them.</param>
/// <param name="Form">The word as it stands.</param>
/// <param name="Lemma">Dictionary form, lower case except for names; "_" where there is none.</param>
/// <param name="Upos">Universal part of speech: NOUN, PROPN, VERB, AUX, ADP, ...</param>
/// <param name="Xpos">Penn Treebank tag: NN, VBD, ...; empty if not known.</param>
/// <param name="Feats">Universal features as CoNLL-U writes them, e.g. "Number=Sing|Tense=Past"; empty if none.</param>
/// <param name="Head">Id of the head; 0 for the root.</param>
/// <param name="Deprel">Universal relation to the head, with subtype: nsubj, nsubj:pass, obl, nmod:poss, ...</param>
/// <param name="EntityTag">Named entity in IOB2: "O", "B-PER", "I-PER", "B-ORG", "B-LOC", ...</param>
public sealed record Token(
    int Id, TextSpan Span, string Form, string Lemma, string Upos, string Xpos, string Feats, int Head, string Deprel,
    string EntityTag = "O")
{
    /// <summary>The relation without its subtype: "nsubj" for "nsubj:pass".</summary>
    public string Relation => Deprel.IndexOf(':') is var colon and >= 0 ? Deprel[..colon] : Deprel;

    /// <summary>True if white space (or the end of the text) follows the word.</summary>
    public bool SpaceAfter { get; init; } = true;

    /// <summary>The value of one feature ("Tense" → "Past"), or null.</summary>
    public string? Feature(string name)
    {
        for (var at = 0; at < Feats.Length;)
        {
            var end = Feats.IndexOf('|', at);
            if (end < 0) end = Feats.Length;
            if (end - at > name.Length && Feats[at + name.Length] == '=' && string.CompareOrdinal(Feats, at, name, 0, name.Length) == 0)
                return Feats[(at + name.Length + 1)..end];
            at = end + 1;
        }
        return null;
    }
}
