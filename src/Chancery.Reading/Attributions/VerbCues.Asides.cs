using Chancery.Language;
using Chancery.Lexicon;

namespace Chancery.Reading;

/// <summary>Telling clauses put into, before or behind what they tell: ", he said,", "as he put it, ...", "..., noting that".</summary>
internal sealed partial class VerbCues
{
    /// <summary>
    /// "Said the party would win, saying ...", "has not ruled it out, adding ...": the participle of the teller, not of those of whom he tells,
    /// where what he tells is not yet so, is not so, or is a state; null for any other verb.
    /// </summary>
    private Token? Teller(Sentence sentence, Token verb)
    {
        if (!IsTellingParticiple(sentence, verb) || sentence.HeadOf(verb) is not { } told) return null;
        for (var steps = 0; steps < 4 && told.Relation is "conj" or "xcomp" or "advcl" && sentence.HeadOf(told) is { } above; steps++) told = above;
        if (told.Relation != "ccomp" || sentence.HeadOf(told) is not { } telling || telling.Id > told.Id) return null;
        if (cues.Verb(sentence, telling) is not { Kind: CueKind.Say or CueKind.Write or CueKind.Think or CueKind.Ask } row
            || HasMarkBetween(sentence, told, verb)) return null;
        var open = row.Kind == CueKind.Ask || verb.Lemma == "add" || sentence.Child(told, "cop") is not null || CuePhrase.IsNegative(sentence, told)
            || sentence.Children(told).Any(c => c.Relation == "aux" && c.Xpos == "MD");
        return open && SourcePhrase.Of(sentence, telling) is not null ? telling : null;
    }

    /// <summary>", noting that ...", ", calling him ...": without a subject or a conjunction, behind a comma.</summary>
    private bool IsTellingParticiple(Sentence sentence, Token verb)
    {
        if (verb is not { Xpos: "VBG", Relation: "advcl" or "acl" } || verb.Id < 3 || sentence[verb.Id - 1].Form != ",") return false;
        return sentence.Child(verb, "nsubj") is null && sentence.Child(verb, "mark") is null
            && cues.Verb(sentence, verb) is { Kind: CueKind.Say or CueKind.Write or CueKind.Ask or CueKind.Plan };
    }

    /// <summary>The clause is told by a participle that stands between it and the verb.</summary>
    private static bool IsOfParticiple(Sentence sentence, Token verb, Token clause) =>
        sentence.Children(verb).Any(c => c.Id > verb.Id && c.Id < clause.Id && BehindParticiple(sentence, c)?.Id == clause.Id);

    private static bool HasMarkBetween(Sentence sentence, Token first, Token last)
    {
        for (var id = first.Id; id < last.Id; id++)
        {
            if (sentence[id].Form is "\"" or "“" or "”") return true;
        }
        return false;
    }

    /// <summary>"Declared himself the winner, promising, "I will ..."": the clause behind the
    /// participle, which the tree hangs on the verb before.</summary>
    private static Token? BehindParticiple(Sentence sentence, Token verb)
    {
        if (verb is not { Xpos: "VBG", Relation: "advcl" } || verb.Id + 2 >= sentence.Tokens.Length
            || sentence[verb.Id + 1].Form is not ("," or ":")) return null;
        if (sentence.HeadOf(verb) is not { } above) return null;
        foreach (var child in sentence.Children(above))
        {
            if (child.Relation is "ccomp" or "parataxis" && child.Id > verb.Id && sentence[verb.Id + 2].Form is "\"" or "“"
                && Spans.Below(sentence, child).Min <= verb.Id + 3) return child;
        }
        return null;
    }

    /// <summary>A clause set beside the verb is what is said if it stands before it, right behind it, or behind a colon or quotation mark.</summary>
    private static bool IsTold(Sentence sentence, Token verb, Token clause)
    {
        var first = Spans.Below(sentence, clause).Min;
        if (first < verb.Id || first <= verb.Id + 2) return true;
        return sentence[first - 1].Form is ":" or "," or "\"" or "“" or "''" or "``" || sentence[first].Form is "\"" or "“";
    }

    /// <summary>The clause that a telling clause is put into or behind: ", he said,"; null where the verb is no such aside.</summary>
    private static Token? Host(Sentence sentence, Token verb)
    {
        if (sentence.HeadOf(verb) is not { } host) return null;
        var mark = sentence.Child(verb, "mark");
        // "As the mayor put it, ...", "as aides have said, ...".
        if (mark is { Lemma: "as" } && verb.Relation == "advcl" && verb.Id < host.Id && sentence.Child(verb, "obj") is null or { Lemma: "it" }
            && sentence[Math.Min(Spans.Below(sentence, verb).Max + 1, host.Id)].Form == ",") return host;
        if (sentence.Child(verb, "obj") is not null) return null;
        if (mark is { Lemma: not "as" }) return null;
        return verb.Relation switch
        {
            "parataxis" => host is { Relation: "nsubj" } && host.Id < verb.Id && sentence.HeadOf(host) is { } whole && whole.Id > verb.Id
                ? whole : host,
            "advcl" or "conj" or "dep" when host.Upos != "NOUN" || host.Head == 0 =>
                sentence.Child(verb, "nsubj") is not null && sentence.Child(verb, "cc") is null && verb.Id > host.Id
                && CommaBefore(sentence, verb) ? host : null,
            _ => null,
        };
    }

    /// <summary>"He would rather resign, he told parliament, than sign": what stands on
    /// both sides of the aside, wherever the tree hangs it.</summary>
    private static SortedSet<int>? Around(Sentence sentence, Token verb, int source)
    {
        if (sentence.Child(verb, "nsubj") is not { } speaker || speaker.Id != source || speaker.Id > verb.Id) return null;
        var (first, last) = (Spans.Below(sentence, speaker).Min, verb.Id);
        foreach (var child in sentence.Children(verb))
        {
            if (child.Relation is "iobj" or "obj" or "obl" && Spans.Below(sentence, child) is { } part && part.Min == last + 1
                && sentence[part.Min].Upos != "PUNCT") last = part.Max;
        }
        if (first < 3 || last + 1 >= sentence.Tokens.Length || sentence[first - 1].Form != "," || sentence[last + 1].Form != ",") return null;
        if (sentence.Tokens.Any(t => t.Form is "\"" or "“" or "”")) return null;
        // Where the tree sees the clause around it, the tree is right; "X, he said, Y" is one clause too where the first part has no verb of its own.
        var before = Enumerable.Range(1, first - 2).Select(id => sentence[id]).ToList();
        if (before.Exists(t => t.Upos is "VERB" or "AUX" && t.Xpos is "VBD" or "VBZ" or "VBP" or "MD")
            && sentence[last + 2].Form is not ("than" or "is" or "was" or "are" or "were" or "will")) return null;
        var start = 1;
        if (before[^1].Xpos is "WP" or "WDT" or "WP$")
        {
            start = first - 2;
            while (start > 1 && sentence[start - 1].Form != ",") start--;
        }
        return [.. Enumerable.Range(start, first - 1 - start), .. Enumerable.Range(last + 2, sentence.Tokens.Length - last - 1)];
    }

    private static bool CommaBefore(Sentence sentence, Token verb)
    {
        var first = verb.Id;
        foreach (var token in sentence.Subtree(verb))
        {
            if (token.Id < first && token.Upos != "PUNCT") first = token.Id;
        }
        return first > 1 && sentence[first - 1].Form is "," or "”" or "\"" or "’" or "''" or "—" or "–";
    }

    private static SortedSet<int> Without(Sentence sentence, Token host, Token verb, int source)
    {
        var words = Spans.Below(sentence, host, verb.Id);
        words.Remove(source);
        return words;
    }
}
