using Chancery.Language;
using Chancery.Lexicon;

namespace Chancery.Reading;

/// <summary>One sentence with what is asked of its tree again and again; ids are 1-based as in the tree.</summary>
internal sealed class SentenceView
{
    private readonly string?[] _cases;

    public SentenceView(Sentence sentence, int index)
    {
        Sentence = sentence;
        Index = index;
        var count = sentence.Tokens.Length;
        Count = count;
        Forms = new string[count];
        Lemmas = new string[count];
        Relations = new string[count + 1];
        _cases = new string?[count + 1];
        Names = new NameUse?[count + 1];
        Roles = new RoleUse?[count + 1];
        Covered = new int[count + 1];
        Relations[0] = "";
        foreach (var token in sentence.Tokens)
        {
            Forms[token.Id - 1] = token.Form;
            Lemmas[token.Id - 1] = RoleLemma(token);
            Relations[token.Id] = token.Relation;
        }
        foreach (var token in sentence.Tokens)
        {
            if (Relations[token.Id] != "case" || token.Head == 0 || token.Form is "'s" or "’s" or "'" or "’") continue;
            ref var at = ref _cases[token.Head];
            at ??= token.Form.ToLowerInvariant();
        }
        // "near Kiev" and "outside Kiev", where the tree takes the preposition for an adjective or adverb.
        for (var id = 1; id < count; id++)
        {
            if (_cases[id + 1] is null && sentence.Tokens[id].Upos == "PROPN"
                && Forms[id - 1].ToLowerInvariant() is "near" or "outside" or "inside" or "around")
                _cases[id + 1] = Forms[id - 1].ToLowerInvariant();
        }
    }

    public Sentence Sentence { get; }

    public int Index { get; }

    public int Count { get; }

    public string[] Forms { get; }

    /// <summary>Lower-case lemmas, with the plural of capitalised nouns taken off too ("Ministers" → "minister").</summary>
    public string[] Lemmas { get; }

    /// <summary>Relations without subtypes, by id.</summary>
    public string[] Relations { get; }

    /// <summary>The name that covers a token, by id.</summary>
    public NameUse?[] Names { get; }

    /// <summary>The role that covers a token, by id.</summary>
    public RoleUse?[] Roles { get; }

    /// <summary>Names no table knows, from left to right.</summary>
    public List<NameRun> Runs { get; set; } = [];

    /// <summary>Words that only name the outlet, in brackets.</summary>
    public HashSet<int> Outlets { get; } = [];

    /// <summary>1 + the index of the mention that covers a token, by id; 0 if none does.</summary>
    public int[] Covered { get; }

    public List<MentionDraft> Mentions { get; } = [];

    public Token this[int id] => Sentence.Tokens[id - 1];

    public string Lemma(int id) => Lemmas[id - 1];

    /// <summary>The token with its preposition's form, or that of the first of its conjuncts; null without one.</summary>
    public string? Preposition(int id)
    {
        for (var steps = 0; steps < 8; steps++)
        {
            if (_cases[id] is { } found) return found;
            if (Relations[id] != "conj") return null;
            id = this[id].Head;
        }
        return null;
    }

    /// <summary>Its own preposition, not that of a conjunct.</summary>
    public string? OwnPreposition(int id) => _cases[id];

    /// <summary>The first conjunct of a coordination, or the token itself.</summary>
    public int FirstConjunct(int id)
    {
        for (var steps = 0; steps < 20 && Relations[id] == "conj" && this[id].Head > 0; steps++) id = this[id].Head;
        return id;
    }

    /// <summary>The token of a stretch that hangs on one outside it; the first such one, or the last word.</summary>
    public int HeadOf(int first, int last)
    {
        for (var id = first; id <= last; id++)
        {
            var head = this[id].Head;
            if ((head < first || head > last) && Relations[id] is not ("punct" or "case" or "det" or "cc")) return id;
        }
        return last;
    }

    public bool IsSubject(int id) => Relations[FirstConjunct(id)] == "nsubj";

    /// <summary>True for the subject of an active verb: the one who acts.</summary>
    public bool IsActive(int id)
    {
        var first = FirstConjunct(id);
        return Relations[first] == "nsubj" && !this[first].Deprel.StartsWith("nsubj:pass", StringComparison.Ordinal);
    }

    /// <summary>The clause a token stands in: the nearest word above it that a clause relation or the root leads to.</summary>
    public int Clause(int id)
    {
        for (var steps = 0; steps < Count; steps++)
        {
            if (Relations[id] is "root" or "ccomp" or "xcomp" or "advcl" or "acl" or "parataxis" or "csubj" || this[id].Head == 0) return id;
            id = this[id].Head;
        }
        return id;
    }

    public bool HasChild(int id, string relation)
    {
        foreach (var child in Sentence.Children(this[id]))
        {
            if (Relations[child.Id] == relation) return true;
        }
        return false;
    }

    /// <summary>Adds a mention unless a longer or earlier one covers its head already; gives whether it was added.</summary>
    public bool Add(MentionDraft mention)
    {
        if (Covered[mention.Head] != 0 && Mentions[Covered[mention.Head] - 1].Head == mention.Head) return false;
        Mentions.Add(mention);
        mention.Entity.Mentions++;
        for (var id = mention.First; id <= mention.Last; id++)
        {
            if (Covered[id] == 0 || id == mention.Head) Covered[id] = Mentions.Count;
        }
        Covered[mention.Head] = Mentions.Count;
        return true;
    }

    /// <summary>The entity of the mention that covers a token; null if none does.</summary>
    public EntityDraft? EntityAt(int id) => Covered[id] == 0 ? null : Mentions[Covered[id] - 1].Entity;

    private static string RoleLemma(Token token)
    {
        var lemma = token.Lemma is "_" or "" ? token.Form : token.Lemma;
        if (token.Form.ToLowerInvariant() is "affairs" or "relations" or "commons" or "representatives"
            && char.IsUpper(token.Form[0])) return token.Form.ToLowerInvariant();
        var uncut = token.Xpos == "NNS" && string.Equals(lemma, token.Form, StringComparison.OrdinalIgnoreCase);
        if ((token.Upos == "PROPN" || uncut) && lemma.Length > 4 && lemma[^1] == 's' && lemma[^2] is not ('s' or 'u' or 'i'))
        {
            lemma = lemma.EndsWith("ies", StringComparison.Ordinal) ? lemma[..^3] + "y" : lemma[..^1];
        }
        return lemma.ToLowerInvariant();
    }
}

/// <summary>Words that a table knows by name, and what they stand for here.</summary>
internal sealed record NameUse(int First, int Last, int Head)
{
    public Actor? Actor { get; init; }

    public Place? Place { get; init; }

    public string? Code { get; init; }

    public bool Surname { get; init; }

    /// <summary>It tells where, not who.</summary>
    public bool AsPlace { get; set; }

    /// <summary>A people living in another state than the one it is named for: "ethnic Albanians in Macedonia".</summary>
    public bool People { get; init; }

    /// <summary>Only whom a noun is backed by or for or against: "Russian-backed", "pro-Russian".</summary>
    public bool Backer { get; set; }

    public EntityDraft? Entity { get; set; }
}

/// <summary>Words that name a role.</summary>
internal sealed class RoleUse(int first, int last, int head, Role role)
{
    public int First { get; } = first;

    public int Last { get; } = last;

    public int Head { get; } = head;

    public Role Role { get; } = role;

    /// <summary>The person or body that it is the title of; null if it stands alone.</summary>
    public EntityDraft? Title { get; set; }
}
