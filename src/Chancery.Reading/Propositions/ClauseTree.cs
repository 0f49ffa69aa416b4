using System.Collections.Immutable;
using Chancery.Language;
using Chancery.Lexicon;

namespace Chancery.Reading;

/// <summary>How one predicate hangs on another.</summary>
/// <param name="First">The first conjunct, for a later one.</param>
internal readonly record struct Hanging(Token? Parent, LinkKind Link, string? Role, string? Mark, Token? First);

/// <summary>One sentence seen as clauses: its predicates, what they hang on and what belongs to them.</summary>
internal sealed partial class ClauseTree
{
    private readonly ActLexicon _acts;
    private readonly bool[] _isPredicate;

    public ClauseTree(Sentence sentence, ActLexicon acts)
    {
        Sentence = sentence;
        _acts = acts;
        _isPredicate = new bool[sentence.Tokens.Length + 1];
        foreach (var token in sentence.Tokens) _isPredicate[token.Id] = IsPredicateWord(token);
        Predicates = [.. TopDown().Where(t => _isPredicate[t.Id])];
    }

    public Sentence Sentence { get; }

    /// <summary>Parents before children, and left to right.</summary>
    public ImmutableArray<Token> Predicates { get; }

    public static PredicateKind KindOf(Token predicate) => predicate.Upos switch
    {
        "NOUN" or "PROPN" => PredicateKind.Noun,
        "ADJ" => PredicateKind.Adjective,
        _ => PredicateKind.Verb,
    };

    private bool IsPredicateWord(Token token) => token.Upos switch
    {
        // "Crisis-hit", "rebel-held": the second half of an adjective.
        "VERB" when token.Id > 1 && token.Xpos is "VBN" or "VBG" or "VBD" && Sentence[token.Id - 1] is { Form: "-", SpaceAfter: false } => false,
        "VERB" => token.Relation is not ("amod" or "case" or "mark" or "fixed" or "flat" or "cc" or "aux" or "det" or "goeswith"),
        "AUX" => token.Relation is "root" or "ccomp" && Sentence.Children(token).Any(c => c.Relation is "nsubj" or "obj"),
        "ADJ" => token.Relation is "root" or "ccomp" or "xcomp" or "advcl" or "acl" or "conj" or "parataxis" && !IsAttribute(token),
        // "Pussy Riot", "the Yom Kippur War": a word of a name.
        "PROPN" when token.Id > 1 && Sentence[token.Id - 1] is { Upos: "PROPN" } before && char.IsUpper(before.Form[0])
            && char.IsUpper(token.Form[0]) && before.Head == token.Id => false,
        "NOUN" or "PROPN" => _acts.IsEventNoun(LemmaOf(token)) && token.Relation is not ("compound" or "flat" or "fixed"),
        _ => false,
    };

    /// <summary>A conjunct of an attribute ("economic and military aid") is no predicate.</summary>
    private bool IsAttribute(Token token)
    {
        for (var at = token; at is not null; at = Sentence.HeadOf(at))
        {
            if (at.Relation != "conj") return at.Relation == "amod";
        }
        return false;
    }

    /// <summary>The lemma, mended where the lexicon knows a word that the form may belong to and does not know the lemma ("riote" → "riot").</summary>
    public string LemmaOf(Token token)
    {
        var lemma = Lemma(token);
        return token.Upos switch
        {
            "VERB" when _acts.Verb(lemma).IsEmpty
                && _acts.Support(lemma) == SupportKind.None => Mended(token.Form.ToLowerInvariant(), l => !_acts.Verb(l).IsEmpty) ?? lemma,
            "NOUN" when !_acts.IsEventNoun(lemma) && IsLightNoun(lemma) && EventCompound(token) is { } meant => Lemma(meant),
            "NOUN" when !_acts.IsEventNoun(lemma)
                && token.Form.EndsWith(lemma, StringComparison.OrdinalIgnoreCase) => Mended(token.Form.ToLowerInvariant(), _acts.IsEventNoun) ?? lemma,
            _ => lemma,
        };
    }

    /// <summary>"A mediation effort", "a bombing campaign": the compound names the act.</summary>
    private Token? EventCompound(Token noun)
    {
        foreach (var child in Sentence.Children(noun))
        {
            if (child.Relation == "compound" && child.Upos == "NOUN" && _acts.IsEventNoun(Lemma(child))) return child;
        }
        return null;
    }

    private bool IsLightNoun(string lemma) => _acts.Is("light-nouns", lemma);

    private static string? Mended(string form, Predicate<string> known)
    {
        foreach (var ending in (string[])["ing", "ied", "ies", "ed", "es", "s", "d"])
        {
            if (form.Length < ending.Length + 3 || !form.EndsWith(ending, StringComparison.Ordinal)) continue;
            var stem = form[..^ending.Length];
            if (ending is "ied" or "ies" && known(stem + "y")) return stem + "y";
            if (known(stem)) return stem;
            if (known(stem + "e")) return stem + "e";
            if (stem[^1] == stem[^2] && known(stem[..^1])) return stem[..^1];
        }
        return known(form) ? form : null;
    }

    /// <summary>Lower case, also where the tagger took the word for a name.</summary>
    public static string Lemma(Token token) => token.Lemma is "_" or "" ? token.Form.ToLowerInvariant() : token.Lemma.ToLowerInvariant();

    private IEnumerable<Token> TopDown()
    {
        var seen = new bool[Sentence.Tokens.Length + 1];
        var open = new Stack<Token>();
        foreach (var token in Sentence.Tokens.Reverse())
        {
            if (token.Head == 0) open.Push(token);
        }
        while (open.TryPop(out var token))
        {
            if (seen[token.Id]) continue;
            seen[token.Id] = true;
            yield return token;
            foreach (var child in Sentence.Children(token).Reverse()) open.Push(child);
        }
    }

    /// <summary>The first word of a coordination; the word itself where there is none.</summary>
    public Token FirstConjunct(Token token)
    {
        for (var steps = 0; token.Relation == "conj" && Sentence.HeadOf(token) is { } head && steps < 200; steps++) token = head;
        return token;
    }

    /// <summary>What a predicate hangs on, through words that are no predicates.</summary>
    public Hanging Hanging(Token predicate)
    {
        var first = FirstConjunct(predicate);
        var joined = first.Id != predicate.Id && _isPredicate[first.Id] ? first : null;
        var top = joined ?? predicate;
        var below = top;
        for (var steps = 0; Sentence.HeadOf(below) is { } head && steps < 500; steps++)
        {
            if (_isPredicate[head.Id]) return IsApart(top, head) ? new(null, LinkKind.None, null, MarkOf(top), joined) : Hang(top, below, head, joined);
            below = head;
        }
        return new(null, LinkKind.None, null, MarkOf(top), joined);
    }

    /// <summary>A semicolon parts two sentences, whatever the tree says.</summary>
    private bool IsApart(Token one, Token other)
    {
        var (from, to) = one.Id < other.Id ? (one.Id, other.Id) : (other.Id, one.Id);
        for (var id = from; id <= to; id++)
        {
            if (Sentence[id].Form == ";") return true;
        }
        return false;
    }

    private Hanging Hang(Token top, Token below, Token head, Token? joined)
    {
        var mark = MarkOf(below);
        if (below.Relation == "conj") return new(head, LinkKind.Coordination, null, mark, joined);
        if (KindOf(top) == PredicateKind.Noun && (below.Id != top.Id || below.Relation is not ("ccomp" or "advcl" or "acl" or "parataxis")))
        {
            var role = below.Id == top.Id || FirstConjunct(top).Id == below.Id ? RoleOf(below) : IsQuantity(below) ? RoleOf(below) : null;
            return below.Relation is "advcl" or "ccomp" or "xcomp" or "acl" ? new(head, ClauseLink(below, mark), null, mark, joined)
                : new(head, LinkKind.Noun, role, mark, joined);
        }
        if (below.Id == top.Id) return new(head, ClauseLink(below, mark), null, mark, joined);
        // A clause at a noun that is no act itself ("accused him of deporting", "the right to enter").
        var own = MarkOf(top);
        if (Lemma(below) == "condition" && RoleOf(below) is "on" && own is "that" or null) return new(head, LinkKind.Condition, "on", own, joined);
        return new(head, ClauseLink(top, own) is var link && link == LinkKind.None ? LinkKind.Relative : link, RoleOf(below), own, joined);
    }

    private LinkKind ClauseLink(Token below, string? mark) => below.Relation switch
    {
        "ccomp" or "xcomp" or "csubj" => LinkKind.Content,
        "parataxis" => LinkKind.None,
        "acl" when below.Deprel == "acl:relcl" => LinkKind.Relative,
        "acl" when below.Xpos is "VBG" or "VBN" && mark is null => LinkKind.Participle,
        // "The first delegation to visit Bucharest": it has visited.
        "acl" when mark is "to" && Sentence.HeadOf(below) is { } noun && IsOneOfMany(noun) => LinkKind.Participle,
        "acl" => LinkKind.Content,
        "advcl" => AdverbialLink(below, mark),
        _ => LinkKind.Noun,
    };

    private LinkKind AdverbialLink(Token clause, string? mark) => mark switch
    {
        "if" or "unless" or "provided" or "providing" or "lest" => LinkKind.Condition,
        "as" when Conditions.IsSoonOrLong(Sentence, clause) => LinkKind.Condition,
        "because" or "since" or "as" or "for" => LinkKind.Cause,
        "to" => LinkKind.Purpose,
        "from" when Sentence.HeadOf(clause) is { } head && Prevents(head) => LinkKind.Content,
        "after" or "before" or "when" or "while" or "until" or "till" or "once" or "whenever" or "following" or "since then" => LinkKind.Time,
        null when clause.Deprel == "advcl:relcl" => LinkKind.Relative,
        null when Conditions.IsInverted(Sentence, clause) => LinkKind.Condition,
        null when clause.Xpos is "VBG" or "VBN" => LinkKind.Participle,
        _ => LinkKind.Participle,
    };

    /// <summary>The conjunction or preposition that opens a clause; "to" of an infinitive only if nothing else does.</summary>
    private string? MarkOf(Token clause)
    {
        string? infinitive = null;
        foreach (var child in Sentence.Children(clause))
        {
            if (child.Id > clause.Id) break;
            if (child.Relation is "mark" or "case" or "advmod" && child.Deprel != "advmod:emph")
            {
                var word = child.Form.ToLowerInvariant();
                if (child.Relation == "advmod" && word is not ("when" or "where" or "once" or "whenever" or "unless")) continue;
                if (word == "to") infinitive = word;
                else return word == "in" && Sentence.Children(child).Any(c => c.Relation == "fixed") ? "in order to" : word;
            }
        }
        return infinitive;
    }

    /// <summary>"A series of", "hundreds of": the noun below carries the meaning.</summary>
    private bool IsQuantity(Token token) => _acts.Is("quantities", Lemma(token));

    /// <summary>From the clause's first to its last word, without clauses coordinated with it and punctuation at the edges.</summary>
    public TextSpan ClauseSpan(Token predicate)
    {
        var skip = new HashSet<int>();
        foreach (var child in Sentence.Children(predicate))
        {
            if (child.Relation is "conj" or "cc" or "parataxis" && child.Id > predicate.Id)
                foreach (var token in Sentence.Subtree(child)) skip.Add(token.Id);
        }
        return Span(Sentence.Subtree(predicate).Where(t => !skip.Contains(t.Id)), predicate);
    }

    /// <summary>All words of an argument.</summary>
    public TextSpan ArgumentSpan(Token head) => Span(Sentence.Subtree(head), head);

    private static TextSpan Span(IEnumerable<Token> tokens, Token head)
    {
        var words = tokens.ToList();
        while (words.Count > 1 && words[^1].Upos == "PUNCT") words.RemoveAt(words.Count - 1);
        while (words.Count > 1 && words[0].Upos == "PUNCT") words.RemoveAt(0);
        return words.Count == 0 ? head.Span : new(words[0].Span.Start, words[^1].Span.End);
    }
}
