using System.Collections.Immutable;
using Chancery.Language;
using Chancery.Lexicon;
using Chancery.Reading;

namespace Chancery.Coding;

/// <summary>The parties of a noun phrase and of all that is coordinated with it.</summary>
internal sealed partial class PartyFinder
{
    /// <summary>The parties of a phrase and of all that is coordinated with it, without doubles.</summary>
    public ImmutableArray<Party> Parties(int sentence, int head) => Parties(sentence, head, followPossession: true);

    public ImmutableArray<Party> Parties(int sentence, int head, bool followPossession)
    {
        var found = new List<Party>();
        var tree = _reading.Sentences[sentence];
        if (head < 1 || head > tree.Tokens.Length) return [];
        Collect(tree, sentence, tree[head], found, followPossession, 0);
        return [.. found.DistinctBy(p => (p.Code, p.Code is null ? p.Text : null, p.Sector)).DistinctBy(p => Admission.Side(p) ?? p.Text)];
    }

    private void Collect(Sentence tree, int sentence, Token head, List<Party> found, bool possession, int depth)
    {
        if (depth > 12) return;
        var before = found.Count;
        foreach (var those in OfThem(tree, sentence, head)) Own(tree, sentence, those, found, possession, depth + 1);
        if (found.Skip(before).Any(p => p.Code is not null)) return;
        found.RemoveRange(before, found.Count - before);
        Own(tree, sentence, head, found, possession, depth);
        var known = found.Skip(before).Any(p => p.Code is not null);
        var bearer = MentionAt(sentence, head.Id)?.Entity;
        var listed = false;
        foreach (var child in tree.Children(head))
        {
            // "Two Russian banks, VEB and Promsvyazbank": the names are those of the banks.
            listed |= known && child is { Relation: "conj", Upos: "PROPN" } && head.Xpos == "NNS" && tree.Child(head, "nummod") is not null
                && tree.Child(child, "punct") is { Form: "," };
            if (listed && child is { Relation: "conj", Upos: "PROPN" } && EntityAt(sentence, child.Id)?.Code is null) continue;
            // "President of X Y and President of Z W agree": the second may hang on the first one's name.
            if (bearer is not null && child.Relation is "nmod" or "appos" or "flat" && !HasCase(tree, child) && MentionAt(sentence, child.Id)?.Entity == bearer)
            {
                foreach (var second in tree.Children(child).Where(c => c.Relation == "conj" && c.Upos is not ("VERB" or "AUX")))
                    Collect(tree, sentence, second, found, possession, depth + 1);
            }
            // "Drug lord and convicted murderer Naw Kham": one man.
            if (known && child.Relation == "conj" && head is { Upos: "NOUN", Xpos: "NN" } && IsSameMan(tree, sentence, head, child)) continue;
            if (child.Relation == "conj" && child.Upos is not ("VERB" or "AUX")) Collect(tree, sentence, child, found, possession, depth + 1);
            // "Eight people including Ruritania's chief of staff".
            else if (child.Relation is "nmod" or "appos" or "acl" && !known && found.Skip(before).All(p => p.Code is null)
                && Cases(tree, child).Any(c => c.Form.Equals("including", StringComparison.OrdinalIgnoreCase)))
                Collect(tree, sentence, child, found, possession, depth + 1);
            // "Nine activists, eight of them Turks": the words behind the comma say whose they are.
            else if (child.Relation == "appos" && !known && found.Skip(before).All(p => p.Code is null)
                && (MentionAt(sentence, head.Id) is not null || child.Upos == "PROPN" && found.Count == before
                    && EntityAt(sentence, child.Id) is { Kind: EntityKind.Person })
                && (found.Count == before || EntityAt(sentence, head.Id) is not { Kind: EntityKind.Person }))
            {
                var general = found.Count;
                Collect(tree, sentence, child, found, possession, depth + 1);
                if (found.Skip(general).Any(p => p.Code is not null)) found.RemoveRange(before, general - before);
            }
        }
    }

    private bool IsSameMan(Sentence tree, int sentence, Token head, Token second) => EntityAt(sentence, second.Id) is { Kind: EntityKind.Person, Code: null }
        && tree.Child(second, "det") is null && !tree.Children(head).Any(c => c.Id > head.Id && c.Relation is "appos" or "flat" && c.Upos == "PROPN")
        && tree.Tokens.Any(t => t.Upos == "PROPN" && t.Id >= second.Id && (t.Id == second.Id || t.Head == second.Id));

    /// <summary>
    /// "Six priests, five of them Spaniards", "foreign tourists, mostly Swiss": the words behind the comma say of what state, where the noun
    /// does not.
    /// </summary>
    private IEnumerable<Token> OfThem(Sentence tree, int sentence, Token head)
    {
        if (head.Upos != "NOUN") yield break;
        if (tree.Children(head).Any(c => c.Id < head.Id && c.Relation is "amod" or "compound" or "nmod" && EntityAt(sentence, c.Id)?.Code is not null))
            yield break;
        var behind = tree.Tokens.FirstOrDefault(t => t.Id > head.Id + 1 && t.Id <= head.Id + 6 && t.Form is "them" or "whom" && tree[t.Id - 1].Form == "of");
        for (var id = behind?.Id + 1 ?? int.MaxValue; id <= tree.Tokens.Length; id++)
        {
            var token = tree[id];
            if (token.Upos is "VERB" or "AUX" or "ADP" || token is { Upos: "PUNCT", Form: not "," }) yield break;
            if (token.Upos is "NOUN" or "PROPN" or "ADJ" && token.Relation is not ("nsubj" or "obl" or "obj")
                && EntityAt(sentence, id) is { Code: { Length: 3 } }) yield return token;
        }
    }

    private void Own(Sentence tree, int sentence, Token head, List<Party> found, bool possession, int depth)
    {
        if (IsPartOfName(tree, head)) return;
        if (MentionAt(sentence, head.Id) is { } mention && EntityOf(mention.Entity) is { } entity
            && !(mention.Kind == MentionKind.Modifier && head.Upos == "NOUN" && entity.Code is null))
        {
            if (entity.MemberCodes.Length > 0)
            {
                foreach (var code in entity.MemberCodes) found.Add(new(code, entity.Sector, entity.Id, mention.Span.In(_reading.Text), mention.Span));
                return;
            }
            if (entity.Code is not null)
            {
                found.Add(new(entity.Code, entity.Sector, entity.Id, mention.Span.In(_reading.Text), mention.Span));
                return;
            }
            // "Officials of the two countries", "the army chief of Ruritania": the state may stand beside it.
            if (Beside(tree, sentence, head, possession, depth) is { IsEmpty: false } beside)
            {
                foreach (var party in beside) found.Add(party with { Sector = entity.Sector
                    ?? party.Sector, Entity = EntityOf(party.Entity) is { Kind: EntityKind.Person } ? entity.Id : party.Entity });
                return;
            }
            if (entity.Kind is EntityKind.Person or EntityKind.Group or EntityKind.Organisation)
                found.Add(new(null, entity.Sector, entity.Id, mention.Span.In(_reading.Text), mention.Span));
            return;
        }
        if (possession && head.Upos is "NOUN" or "PROPN" or "NUM" or "DET" or "PRON" or "ADJ") found.AddRange(Beside(tree, sentence, head,
            possession, depth));
    }

    /// <summary>"Anti-Ruritanian demonstrators" are no Ruritanians, and pro-Ruritanian ones need not be.</summary>
    private static bool IsAgainst(Sentence tree, int word) => word >= 1 && word <= tree.Tokens.Length && IsAgainst(tree, tree[word]);

    private static bool IsAgainst(Sentence tree, Token adjective) =>
        (adjective.Id > 1 && tree[adjective.Id - 1].Form.ToLowerInvariant() is "anti-" or "pro-") || adjective.Id > 2
        && tree[adjective.Id - 1].Form is "-" or "‑"
        && tree[adjective.Id - 2].Form.ToLowerInvariant() is "anti" or "pro";

    /// <summary>Its prepositions, also those that the tree hangs on a word before it: "the right (of Ruritania) troops".</summary>
    private static IEnumerable<Token> Cases(Sentence tree, Token token) => tree.Children(token)
        .SelectMany(c => c.Relation == "case" ? [c] : c.Id < token.Id && c.Relation is "compound" or "amod"
            ? tree.Children(c).Where(g => g.Relation == "case" && g.Id < c.Id) : []);

    private static bool HasCase(Sentence tree, Token token) => tree.Children(token).Any(c => c.Relation == "case");

    private string Phrase(Sentence tree, Token head) => PhraseSpan(tree, head).In(_reading.Text);

    private static TextSpan PhraseSpan(Sentence tree, Token head)
    {
        var span = head.Span;
        foreach (var child in tree.Children(head))
        {
            if (child.Id < head.Id && child.Relation is "amod" or "compound" or "nummod" or "flat") span = span.Union(tree.SubtreeSpan(child));
        }
        return span;
    }
}
