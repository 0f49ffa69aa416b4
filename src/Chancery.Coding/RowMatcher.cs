using System.Collections.Immutable;
using Chancery.Language;
using Chancery.Lexicon;
using Chancery.Reading;

namespace Chancery.Coding;

/// <summary>A row that fits a proposition.</summary>
internal readonly record struct RowMatch(ActRow Row, string Particle, int Score);

/// <summary>Finds the row of the acts lexicon that fits a proposition best.</summary>
/// <remarks>
/// Of the rows that fit, the one that asks for most wins (more words, then restrictions on object, modifier, roles, subject); of two that
/// ask for as much, the one that comes first in the files, in the order of their names. lexicon/acts/README.md says the same to editors.
/// </remarks>
internal sealed class RowMatcher(ActLexicon acts, Func<int, int, Entity?> entityAt)
{
    public RowMatch? Best(Proposition proposition, Sentence sentence)
    {
        RowMatch? best = null;
        foreach (var match in All(proposition, sentence))
        {
            if (best is null || match.Score > best.Value.Score) best = match;
        }
        return best;
    }

    /// <summary>All rows that fit, in the order of the lexicon.</summary>
    public IEnumerable<RowMatch> All(Proposition proposition, Sentence sentence)
    {
        var words = proposition.Lemma.Split(' ');
        if (IsPartOfName(proposition, sentence[proposition.Predicate], sentence)) yield break;
        var entries = proposition.Kind switch
        {
            PredicateKind.Noun => acts.Noun(words[0]),
            PredicateKind.Adjective => acts.Adjective(words[0]),
            _ => acts.Verb(words[0]),
        };
        if (entries.IsEmpty && proposition.Kind == PredicateKind.Adjective
            && sentence[proposition.Predicate].Form is { } form) entries = acts.Adjective(form.ToLowerInvariant());
        foreach (var entry in entries)
        {
            if (!ParticleFits(entry, words, proposition, sentence, out var bound)) continue;
            if (words.Length > 1 && entry.Particle.IsEmpty && proposition.Kind == PredicateKind.Verb) continue; // "call off" is not "call"
            if (Fits(entry.Row, proposition, sentence, bound)) yield return new(entry.Row, bound, (5 * entry.Particle.Length) + entry.Row.Specificity);
        }
    }

    /// <summary>The words after the first may be particles of the verb or prepositions of its arguments.</summary>
    private static bool ParticleFits(ActEntry entry, string[] words, Proposition proposition, Sentence sentence, out string bound)
    {
        bound = "";
        if (entry.Particle.IsEmpty) return true;
        foreach (var asked in entry.Particle)
        {
            // "+in" asks for the particle, never for a phrase: "give in" is not "give in March".
            var strict = asked[0] == '+';
            var word = strict ? asked[1..] : asked;
            if (words.AsSpan(1).Contains(word)) continue;
            // "Take part", "say no": the word is the head of the object.
            if (!strict && proposition.Arguments.Any(a => a.Role is "object" or "clause" or "predicate" && a.Head > proposition.Predicate
                && Lemma(sentence[a.Head]) == word)) continue;
            if ((strict || IsParticle(word)) && HasAdverb(proposition, sentence, word)) continue;
            // "Pulled its troops out of the valley".
            if (!strict && (word == "out" || (word == "of" && bound == "out")) && proposition["out"] is not null)
            {
                bound = "out";
                continue;
            }
            if (!strict && !IsParticle(word) && proposition.Arguments.Any(a => a.Role == word
                && (!IsTime(sentence[a.Head]) || sentence.Child(sentence[a.Head], "nmod") is not null)))
            {
                bound = word;
                continue;
            }
            return false;
        }
        return true;
    }

    /// <summary>"Ban Ki-moon", "the Rally of the People": the word names somebody.</summary>
    private bool IsPartOfName(Proposition proposition, Token word, Sentence sentence) => proposition.Kind == PredicateKind.Noun
        && word.Upos == "PROPN" && word.Id > 1
        && ((entityAt(proposition.Sentence, word.Id) is { Kind: EntityKind.Person or EntityKind.Organisation, Name: var name } && name.Contains(' ')
        && name.Contains(word.Form, StringComparison.Ordinal))
            || (word.Id < sentence.Tokens.Length && sentence[word.Id + 1] is { Form: "of" }
            && sentence[word.Id - 1].Form.Equals("the", StringComparison.OrdinalIgnoreCase) && word.Form == "Rally"));

    /// <summary>Words that are never the preposition of an argument here: "give up" is not "give … up the hill".</summary>
    private static bool IsParticle(string word) => word is "up" or "down" or "off" or "out" or "away" or "back" or "over" or "together" or "aside"
        or "ahead" or "home";

    /// <summary>"Called … on Thursday" is not "called on".</summary>
    private static bool IsTime(Token token) => Lemma(token) is
        "monday" or "tuesday" or "wednesday" or "thursday" or "friday" or "saturday" or "sunday" or "january" or "february" or "march" or "april"
            or "may" or "june"
        or "july" or "august" or "september" or "october" or "november" or "december" or "day" or "week" or "month" or "year" or "morning"
            or "evening" or "night" || token.Upos == "NUM";

    private static bool HasAdverb(Proposition proposition, Sentence sentence, string word)
    {
        foreach (var child in sentence.Children(sentence[proposition.Predicate]))
        {
            if (child.Id > proposition.Predicate && child.Id <= proposition.Predicate + 8 && child.Upos is "ADV" or "ADP" or "PART"
                && child.Form.Equals(word, StringComparison.OrdinalIgnoreCase)) return true;
        }
        return false;
    }

    /// <param name="bound">The preposition that the row's word asks for; its phrase stands for the object: "pulled out of the treaty".</param>
    private bool Fits(ActRow row, Proposition proposition, Sentence sentence, string bound)
    {
        foreach (var role in row.Needs)
        {
            if (proposition[role] is null && !(role == "object" && IsBidden(proposition, sentence))
                && !IsSo(role, proposition, sentence)) return false;
        }
        foreach (var role in row.UnlessHas)
        {
            if (IsSo(role, proposition, sentence)
                || (proposition[role] is { } held && !(role is "on" or "in" && IsTime(sentence[held.Head])))) return false;
        }
        if (!row.Object.IsEmpty && !HasHead(row.Object, proposition, sentence, "object")
            && !(bound.Length > 0 && HasHead(row.Object, proposition, sentence, bound))) return false;
        if (!row.UnlessObject.IsEmpty && (HasHead(row.UnlessObject, proposition, sentence, "object")
            || HasHead(row.UnlessObject, proposition, sentence, "indirect"))) return false;
        if (!row.Subject.IsEmpty && !HasHead(row.Subject, proposition, sentence, "subject")) return false;
        if (!row.UnlessSubject.IsEmpty && HasHead(row.UnlessSubject, proposition, sentence, "subject")) return false;
        // "The tsunami struck" may have been read as a participle.
        if (!row.UnlessSubject.IsEmpty && proposition is { Passive: true } && proposition["subject"] is null
            && acts.Is("hazard", Lemma(sentence[proposition["object"]?.Head ?? proposition.Predicate]))) return false;
        if (!row.Modifier.IsEmpty && !HasModifier(row.Modifier, proposition, sentence)) return false;
        if (!row.UnlessModifier.IsEmpty && HasModifier(row.UnlessModifier, proposition, sentence)) return false;
        if (!row.Near.IsEmpty && !IsNear(row.Near, proposition, sentence, asides: false)) return false;
        if (!row.Sentence.IsEmpty && !sentence.Tokens.Any(t => IsIn(row.Sentence, t, proposition)
            && (!row.Excludes || StatementOf(sentence, t) == StatementOf(sentence, sentence[proposition.Predicate])))) return false;
        return row.UnlessNear.IsEmpty || !IsNear(row.UnlessNear, proposition, sentence, row.Excludes);
    }

    /// <summary>What "needs" and "unless-has" ask beside arguments.</summary>
    private static bool IsSo(string role, Proposition p, Sentence sentence) => role switch
    {
        "to-clause" => HasInfinitive(p, sentence),
        "passive" => p.Passive,
        "negated" => p.Negated,
        "negated-clause" => p["clause"] is { } clause && sentence.Children(sentence[clause.Head]).Any(c => c.Relation == "advmod"
            && c.Form.ToLowerInvariant() is "not" or "never"),
        "future" => IsAhead(p, sentence),
        _ => false
    };

    /// <summary>"Told France to leave": the one who is told stands for the object.</summary>
    private static bool IsBidden(Proposition p, Sentence sentence) => p["indirect"] is not null && HasInfinitive(p, sentence);

    private static bool HasInfinitive(Proposition p, Sentence sentence) => p["clause"] is { } clause && clause.Head > p.Predicate
        && sentence.Children(sentence[clause.Head]).Any(c => c.Relation == "mark" && c.Form.Equals("to", StringComparison.OrdinalIgnoreCase));

    /// <summary>
    /// The head of the main clause that a word belongs to; a coordinated clause with its own subject, or one behind a semicolon, is another
    /// statement.
    /// </summary>
    private static int StatementOf(Sentence sentence, Token token)
    {
        for (var steps = 0; sentence.HeadOf(token) is { } head && steps < 500; steps++)
        {
            if (token.Relation == "parataxis" || (token is { Relation: "conj", Upos: "VERB" or "AUX" or "ADJ" }
                && sentence.Child(token, "nsubj") is not null && StatementOpens(sentence, head))) return token.Id;
            token = head;
        }
        return token.Id;
    }

    private static bool StatementOpens(Sentence sentence, Token head) => head.Relation is "root" or "conj" or "parataxis"
        && head.Upos is "VERB" or "AUX" or "ADJ";

    private static bool IsAhead(Proposition p, Sentence sentence) => p.Tense == Tense.Future || p.Modal is "will" or "would" or "shall"
        || p.Condition is not null || IsChoice(p, sentence);

    /// <summary>"Either he complies or he pays": told in the present, and still to come.</summary>
    internal static bool IsChoice(Proposition p, Sentence sentence)
    {
        if (p.Kind != PredicateKind.Verb || p.Tense != Tense.Present || p.Perfect) return false;
        var verb = sentence[p.Predicate];
        var first = verb.Relation == "conj" && sentence.HeadOf(verb) is { } head ? head : verb;
        return sentence.Tokens.Any(t => t.Id < first.Id && t.Form.Equals("either", StringComparison.OrdinalIgnoreCase))
            && sentence.Children(first).Any(c => c.Relation == "conj" && c.Upos == "VERB" && sentence.Child(c, "cc")?.Form == "or");
    }

    /// <summary>The argument's head, what is coordinated with it, or, below a word of quantity, the noun after "of", is of the set.</summary>
    private bool HasHead(WordSet set, Proposition proposition, Sentence sentence, string role)
    {
        foreach (var argument in proposition.Arguments)
        {
            if (argument.Role != role) continue;
            var head = sentence[argument.Head];
            if ((set.Has(Lemma(head)) && !IsNamedAfterNature(head, proposition) && !IsBombsFire(set, head, sentence)) ||
                 (Hyphenated(head, sentence) is { } whole && set.Has(whole)) || (set.HasNames && head.Upos == "PROPN")) return true;
            if (set.HasPlaces && head.Upos == "PROPN" && entityAt(proposition.Sentence, head.Id) is { Kind: EntityKind.Place or EntityKind.State }) return true;
            if (head.Upos == "PRON" && entityAt(proposition.Sentence, head.Id) is { } entity
                && (set.Has(LastWord(entity.Name)) || (set.HasNames && entity.Kind is EntityKind.Person or EntityKind.State))) return true;
            foreach (var child in sentence.Children(head))
            {
                if (child.Relation == "conj" && set.Has(Lemma(child))) return true;
                if (child.Relation == "compound" && Lemma(head) is "group" or "column" or "convoy" or "system" or "unit" or "team" or "contingent"
                    or "position" or "site" && set.Has(Lemma(child))) return true;
                if (child.Relation == "nmod" && child.Id > head.Id && IsQuantity(head)
                    && (set.Has(Lemma(child)) || (IsQuantity(child) && sentence.Children(child).Any(c => c.Relation == "nmod"
                    && set.Has(Lemma(c)))))) return true;
            }
        }
        return false;
    }

    /// <summary>"The Tamil Tigers" are no animals.</summary>
    private bool IsNamedAfterNature(Token head, Proposition proposition) => head.Upos == "PROPN" && acts.Is("nature", Lemma(head))
        && entityAt(proposition.Sentence, head.Id) is { Code: not null, Kind: EntityKind.Organisation or EntityKind.Group };

    /// <summary>"A bomb explosion", "mortar fire" are no work of nature.</summary>
    private bool IsBombsFire(WordSet set, Token head, Sentence sentence) => Lemma(head) is "explosion" or "blast" or "fire" && set.Has("earthquake")
        && sentence.Children(head).Any(c => (c.Relation is "compound" or "amod") && (acts.Is("attacker", Lemma(c)) || acts.Is("weapons", Lemma(c))));

    /// <summary>"Cease-fire", told apart by the tree: "cease-fire" again.</summary>
    private static string? Hyphenated(Token head, Sentence sentence) => head.Id > 2 && sentence[head.Id - 1].Form == "-"
        && sentence[head.Id - 2] is { Relation: "compound" } first && first.Head == head.Id
        ? $"{Lemma(first)}-{Lemma(head)}" : null;

    /// <summary>"hundreds of migrants" → "migrant".</summary>
    private static string LastWord(string name)
    {
        var word = name[(name.LastIndexOf(' ') + 1)..].ToLowerInvariant();
        return word.EndsWith('s') ? word[..^1] : word;
    }

    private static bool IsQuantity(Token head) => Lemma(head) is
        "number" or "hundred" or "thousand" or "dozen" or "series" or "package" or "round" or "set" or "wave" or "patch" or "contingent" or "some"
            or "all" or "most" or "type" or "one" or "many"
        or "rest" or "part" or "couple" or "million" or "ton" or "tonne" or "lot" or "batch" or "group" or "kg" or "kilogram"
        or "kilo" or "amount" or "shipment" or "member" or "billion" or "third" or "half" or "more" or "tens" or "ten" or "barrage" or "score"
            or "those" or "kind";

    private static bool HasModifier(WordSet set, Proposition proposition, Sentence sentence)
    {
        foreach (var child in sentence.Children(sentence[proposition.Predicate]))
        {
            if (child.Relation is "amod" or "compound" or "nmod" or "nummod" or "det" or "advmod" or "case" && set.Has(Lemma(child))) return true;
            foreach (var inner in sentence.Children(child))
            {
                if (child.Relation is "amod" or "compound" && inner.Relation is "conj" or "compound" && set.Has(Lemma(inner))) return true;
            }
        }
        return false;
    }

    /// <param name="coordinated">Also in what is coordinated: "were killed and six wounded in a raid".</param>
    /// <param name="asides">Also in relative clauses below it.</param>
    private bool IsNear(WordSet set, Proposition proposition, Sentence sentence, bool coordinated = false, bool asides = true)
    {
        var clause = proposition.Clause;
        if (coordinated && proposition.Kind == PredicateKind.Verb)
        {
            var first = sentence[proposition.Predicate];
            for (var steps = 0; first.Relation == "conj" && sentence.HeadOf(first) is { Upos: "VERB" } head && steps < 20; steps++) first = head;
            clause = clause.Union(sentence.SubtreeSpan(first));
        }
        foreach (var token in sentence.Tokens)
        {
            if (clause.Contains(token.Span) && IsIn(set, token, proposition) && !IsOfBuilding(token, sentence, acts)
                && (asides || !IsAside(token, sentence, proposition.Predicate))) return true;
        }
        return false;
    }

    /// <summary>"Vowed to rebuild the reactor that jets had destroyed": a word of a relative clause is another act's.</summary>
    private static bool IsAside(Token word, Sentence sentence, int predicate)
    {
        for (var (at, steps) = (word, 0); steps < 50 && at.Id != predicate; steps++)
        {
            if (at is { Deprel: "acl:relcl", Upos: "VERB" }) return true;
            if (sentence.HeadOf(at) is not { } head) return false;
            at = head;
        }
        return false;
    }

    /// <summary>True if a word is of the set and no part of a body's name: "league" is not in "the Arab League".</summary>
    private bool IsIn(WordSet set, Token token, Proposition proposition) =>
        set.Has(Lemma(token)) && !(token.Upos == "PROPN" && Lemma(token) is "league" or "union" or "united" or "club" or "series" or "play"
            or "festival" or "conference" && entityAt(proposition.Sentence, token.Id) is { Code: not null, Kind: EntityKind.State or EntityKind.Organisation });

    /// <summary>"A police station", "a bomb shelter": the word is part of a building's name.</summary>
    internal static bool IsOfBuilding(Token word, Sentence sentence, ActLexicon acts) =>
        word.Relation == "compound" && sentence.HeadOf(word) is { } head && acts.Is("building", Lemma(head));

    internal static string Lemma(Token token) => token.Lemma is "_" or "" ? token.Form.ToLowerInvariant() : token.Lemma.ToLowerInvariant();
}
