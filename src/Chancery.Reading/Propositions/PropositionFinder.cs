using System.Collections.Immutable;
using Chancery.Language;
using Chancery.Lexicon;

namespace Chancery.Reading;

/// <summary>Turns trees into propositions.</summary>
/// <remarks>Thread-safe. docs/propositions.md tells with examples what is undone and how.</remarks>
/// <param name="acts">Says which nouns name acts and which verbs lend themselves to them.</param>
public sealed class PropositionFinder(ActLexicon acts)
{
    /// <summary>Mends what a parser for running text does to headlines, and its usual slips; other sentences come back as they are.</summary>
    public ImmutableArray<Sentence> Mend(ImmutableArray<Sentence> sentences) => [.. sentences.Select(s => TreeMends.Mend(HeadlineVerbs.Mend(s, acts), acts))];

    /// <summary>The propositions of a report, sentence by sentence, parents before children.</summary>
    public ImmutableArray<Proposition> Find(ImmutableArray<Sentence> sentences)
    {
        var found = ImmutableArray.CreateBuilder<Proposition>();
        for (var i = 0; i < sentences.Length; i++) FindIn(sentences[i], i, found);
        return found.ToImmutable();
    }

    private void FindIn(Sentence sentence, int index, ImmutableArray<Proposition>.Builder found)
    {
        var tree = new ClauseTree(sentence, acts);
        var first = found.Count;
        var ids = new int[sentence.Tokens.Length + 1];
        Array.Fill(ids, -1);
        foreach (var predicate in tree.Predicates)
        {
            ids[predicate.Id] = found.Count;
            found.Add(Read(tree, predicate, found.Count, index, ids));
        }
        LightVerbs.Join(found, first, sentence, acts);
        Conditions.Attach(found, first, sentence);
    }

    private static Proposition Read(ClauseTree tree, Token predicate, int id, int sentence, int[] ids)
    {
        var verbal = new VerbGroup(tree, predicate);
        var hanging = tree.Hanging(predicate);
        return new(id, sentence, predicate.Id, verbal.Lemma, verbal.Trigger, tree.ClauseSpan(predicate), tree.Arguments(predicate))
        {
            Kind = ClauseTree.KindOf(predicate),
            Passive = tree.IsPassive(predicate),
            Negated = verbal.Negated,
            Tense = verbal.Tense,
            Modal = verbal.Modal,
            Perfect = verbal.Perfect,
            Question = verbal.Question,
            Parent = hanging.Parent is { } parent && ids[parent.Id] >= 0 ? ids[parent.Id] : null,
            Link = hanging.Link,
            Role = hanging.Role,
            Mark = hanging.Mark,
            CoordinatedWith = hanging.First is { } head && ids[head.Id] >= 0 ? ids[head.Id] : null,
        };
    }
}
