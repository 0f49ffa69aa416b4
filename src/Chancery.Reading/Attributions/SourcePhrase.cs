using Chancery.Language;

namespace Chancery.Reading;

/// <summary>Finds whose words they are, for a cue in a tree.</summary>
internal static class SourcePhrase
{
    /// <summary>The head word of the one who speaks, thinks or wants; null if the sentence names none.</summary>
    public static Token? Of(Sentence sentence, Token verb)
    {
        // "Run!" shouted a protester: turned round, the speaker may look like the object.
        if (Subject(sentence, verb) is null && !IsPassive(sentence, verb) && sentence.Child(verb, "ccomp") is { } before
            && before.Id < verb.Id && (sentence.Child(verb, "obj") ?? sentence.Child(verb, "iobj")) is { Upos: "NOUN" or "PROPN" } shouter
            && shouter.Id > verb.Id
            && sentence[verb.Id - 1].Upos == "PUNCT")
            return shouter;
        // "The party says the vote was fair, but warns ...": whoever says, and not the vote, warns.
        if (verb is { Relation: "conj", Xpos: "VBZ" or "VBD" or "VBP" } && Subject(sentence, verb) is null
            && sentence.HeadOf(verb) is { Relation: "ccomp" } beside && beside.Xpos != verb.Xpos
            && sentence.HeadOf(beside) is { } telling && telling.Xpos == verb.Xpos && Subject(sentence, telling) is { } teller)
            return teller;
        // "With one saying ...".
        if (verb is { Xpos: "VBG", Relation: "advcl", Id: > 2 } && Subject(sentence, verb) is null
            && sentence[verb.Id - 1] is { Upos: "NUM" or "NOUN" or "PRON" or "PROPN" } one
            && Spans.Below(sentence, one).Min is var start && start > 1 && (sentence[start - 1].Lemma == "with" || sentence[start].Lemma == "with"))
            return one;
        var token = verb;
        for (var steps = 0; steps < 6; steps++)
        {
            if (token.Relation == "ccomp" && sentence.HeadOf(token) is { } asked && IsAskedInPassing(sentence, asked))
                return Subject(sentence, asked);
            if (Subject(sentence, token) is { } subject) return subject;
            // "Protesters were shot after demanding ...": who is shot has demanded.
            if (steps > 0 && IsPassive(sentence, token) && sentence.Child(verb, "mark") is not null
                && sentence.Child(token, "nsubj:pass") is { } patient) return patient;
            // "Quoted the general as saying": he says it, and so does who "was quoted as saying".
            if (steps == 0 && token.Relation is "advcl" or "xcomp" or "acl" && sentence.Child(token, "mark") is { Lemma: "as" }
                && sentence.HeadOf(token) is { Lemma: "quote" or "cite" } quoting)
                return sentence.Child(quoting, "obj") ?? sentence.Child(quoting, "nsubj");
            var passive = IsPassive(sentence, token);
            if (passive) return Agent(sentence, token);
            if (sentence.HeadOf(token) is not { } above) return null;
            switch (token.Relation)
            {
                case "conj" or "xcomp" or "advcl" or "parataxis" when above.Upos is "VERB" or "AUX" or "ADJ"
                    || sentence.Child(above, "nsubj") is not null:
                    if (token.Relation == "parataxis" && Subject(sentence, above) is null) return null;
                    token = above;
                    break;
                case "acl" when above.Upos is "NOUN" or "PROPN" or "PRON":
                    // "a statement saying ...": the noun speaks; "his decision to say ...": its owner does.
                    // and "a process to determine whether ..." is nobody's.
                    if (token.Xpos is "VBN") return Agent(sentence, token);
                    return token.Xpos is "VBG" || sentence.Child(token, "mark") is not { Lemma: "to" } ? above : sentence.Child(above, "nmod:poss");
                default: return null;
            }
        }
        return null;
    }

    /// <summary>The words of the source: its noun phrase with title, apposition and relative
    /// clause, but not the cue that stands in the latter.</summary>
    public static List<TextSpan> Words(Sentence sentence, Token head, Token cue)
    {
        var pronoun = head.Xpos is "WP" or "WDT" || head.Lemma is "who" or "which" && head.Upos == "PRON";
        if ((pronoun || head.Form is "that" && head.Upos == "PRON") && RelativeOf(sentence, head) is { } clause
            && sentence.HeadOf(clause) is { } noun)
        {
            var words = NounPhrase(sentence, noun, cue, clause.Id);
            words.Add(head.Id);
            return Spans.Of(sentence, words);
        }
        var phrase = NounPhrase(sentence, head, cue, 0);
        TakeTwin(sentence, head, cue, phrase);
        Bridge(sentence, phrase, cue);
        return Spans.Of(sentence, phrase);
    }

    /// <summary>"Said Ambassador to Ruritania Rudolf Rassendyll": title and name that the tree makes two subjects, side by side.</summary>
    private static void TakeTwin(Sentence sentence, Token head, Token cue, SortedSet<int> phrase)
    {
        if (sentence.HeadOf(head) is not { } verb) return;
        foreach (var child in sentence.Children(verb))
        {
            if (child.Id == head.Id || child.Relation != "nsubj" || child.Upos is not ("PROPN" or "NOUN")
                || (child.Upos == "NOUN" && head.Upos == "NOUN")) continue;
            var twin = NounPhrase(sentence, child, cue, 0);
            if (twin.Min <= phrase.Max && phrase.Min <= twin.Max) continue;
            if (twin.Min == phrase.Max + 1 || twin.Max == phrase.Min - 1) phrase.UnionWith(twin);
        }
    }

    /// <summary>"Labour's Shadow Secretary Yvette Cooper said": a name between the title and the cue, where the tree parts the two.</summary>
    private static void Bridge(Sentence sentence, SortedSet<int> phrase, Token cue)
    {
        var next = phrase.Max + 1;
        var names = new List<int>();
        for (var id = next; id < cue.Id; id++)
        {
            var token = sentence[id];
            if (token.Upos is not ("PROPN" or "X")
                && !(id > next && token.Form is "-" or "'" or "’" or "al" or "de" or "bin" or "van" or "von")) break;
            names.Add(id);
        }
        if (names.Count == 0 || next <= 1 || sentence[next - 1].Upos == "PUNCT") return;
        // Right up to the cue, its auxiliaries and adverbs, or an apposition's comma.
        var stop = sentence[names[^1] + 1];
        if (stop.Id == cue.Id || stop.Upos is "AUX" or "ADV" || (stop.Form == "," && phrase.Min == 1)) phrase.UnionWith(names);
    }

    /// <summary>The noun that a relative pronoun stands for, else the word itself.</summary>
    public static Token Antecedent(Sentence sentence, Token head) =>
        head.Upos == "PRON" && (head.Xpos is "WP" or "WDT" || head.Form is "that") && RelativeOf(sentence, head) is { } clause
            && sentence.HeadOf(clause) is { } noun ? noun : head;

    private static SortedSet<int> NounPhrase(Sentence sentence, Token head, Token cue, int without)
    {
        Span<int> leave = stackalloc int[16];
        var count = 0;
        if (without > 0) leave[count++] = without;
        foreach (var child in sentence.Children(head))
        {
            if (count == leave.Length) break;
            var loose = child.Relation is "parataxis" or "case" or "mark" or "cop" or "discourse" or "dislocated" or "ccomp" or "advcl"
                or "cc" && child.Id < head.Id
                || IsAside(sentence, head, child)
                // "Said Rassendyll to the crowd": the hearer is not his.
                || (child.Relation == "nmod" && head.Upos is "PROPN" or "PRON" && cue.Id < head.Id
                    && sentence.Child(child, "case") is { Lemma: "to" })
                || (child.Relation is "conj" && child.Upos == "VERB")
                // "The president, for his part, says".
                || (child.Relation is "nmod" or "obl" && child.Lemma is "part" or "turn" && sentence.Child(child, "case") is { Lemma: "for" or "in" })
                || (child.Relation is "nmod" or "obl" && child.Id > head.Id && Days.Contains(child.Form))
                || (child.Relation is "advmod" && child.Lemma is "meanwhile" or "however" or "also");
            if (loose || child.Id == cue.Id || IsAbove(sentence, child, cue)) leave[count++] = child.Id;
        }
        return Spans.Below(sentence, head, leave[..count]);
    }

    /// <summary>"The bank, analysts said, ...", "the archbishop, citing witnesses, ...": another's word, or what he does while speaking.</summary>
    private static bool IsAside(Sentence sentence, Token head, Token child)
    {
        if (child.Id < head.Id) return false;
        if (child.Relation == "parataxis") return sentence.Child(child, "nsubj") is not null;
        return child is { Deprel: "acl", Xpos: "VBG" } && StandsBehindComma(sentence, child);
    }

    private static bool StandsBehindComma(Sentence sentence, Token top) =>
        Spans.Below(sentence, top).Min is var first && (sentence[first].Form == "," || (first > 1 && sentence[first - 1].Form == ","));

    /// <summary>"President Rassendyll on Tuesday threatened": the day is not his.</summary>
    private static readonly System.Collections.Frozen.FrozenSet<string> Days = System.Collections.Frozen.FrozenSet.ToFrozenSet(
        ["Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday", "yesterday", "today", "tomorrow"]);

    private static bool IsAbove(Sentence sentence, Token upper, Token lower)
    {
        var token = lower;
        for (var steps = 0; steps < 60 && sentence.HeadOf(token) is { } head; steps++)
        {
            if (head.Id == upper.Id) return true;
            token = head;
        }
        return false;
    }

    /// <summary>
    /// "The president, his wife said, is well", "Strikes killed nine, says the envoy": the
    /// subject of what is told, which the tree makes another one of the telling.
    /// </summary>
    public static Token? Stray(Sentence sentence, Token verb)
    {
        Token? first = null;
        foreach (var child in sentence.Children(verb))
        {
            if (child.Relation != "nsubj") continue;
            if (first is null) first = child;
            else if (sentence.Child(verb, "ccomp") is { } told && sentence.Child(told, "nsubj") is null && first.Id < told.Id
                && (child.Id < verb.Id ? StandsBehindComma(sentence, child) : sentence[verb.Id - 1].Upos == "PUNCT"))
                return first;
        }
        return null;
    }

    private static Token? Subject(Sentence sentence, Token verb)
    {
        if (sentence.Child(verb, "nsubj") is not { } subject || subject.Deprel.StartsWith("nsubj:pass", StringComparison.Ordinal)) return null;
        if (Stray(sentence, verb) is { } stray && stray.Id == subject.Id)
            subject = sentence.Children(verb).First(c => c.Relation == "nsubj" && c.Id > stray.Id);
        return subject.Lemma is "it" or "there" && sentence.Child(verb, "expl") is not null ? null : subject;
    }

    /// <summary>"The minister, asked whether he would go, replied": who is asked does not ask, whatever the tree says.</summary>
    public static bool IsAskedInPassing(Sentence sentence, Token verb) =>
        verb is { Lemma: "ask" or "press" or "question", Id: > 2 } && sentence[verb.Id - 1].Form == ","
            && sentence.Child(verb, "nsubj") is { } asked && asked.Id < verb.Id;

    public static bool IsPassive(Sentence sentence, Token verb) =>
        sentence.Child(verb, "nsubj:pass") is not null || sentence.Child(verb, "aux:pass") is not null
        || (verb.Xpos == "VBN" && verb.Relation is "acl" && sentence.Child(verb, "aux") is null);

    private static Token? Agent(Sentence sentence, Token verb)
    {
        foreach (var child in sentence.Children(verb))
        {
            if (child.Relation == "obl" && sentence.Child(child, "case") is { Lemma: "by" }) return child;
        }
        return null;
    }

    private static Token? RelativeOf(Sentence sentence, Token pronoun)
    {
        var token = pronoun;
        for (var steps = 0; steps < 5 && sentence.HeadOf(token) is { } head; steps++)
        {
            if (head.Deprel == "acl:relcl" || head.Relation == "acl") return head;
            token = head;
        }
        return null;
    }
}
