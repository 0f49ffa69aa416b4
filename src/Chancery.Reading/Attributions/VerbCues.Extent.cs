using Chancery.Language;
using Chancery.Lexicon;

namespace Chancery.Reading;

/// <summary>Where a content begins and ends: what is taken in beside its clause or thing, and what is left out as the speaker's next word.</summary>
internal sealed partial class VerbCues
{
    /// <summary>"Condemns the raid as a violation", "claims responsibility for the bombings":
    /// what the tree hangs on the verb right behind its object.</summary>
    private static SortedSet<int> WithTail(Sentence sentence, Token verb, Token said, SpeechCue row)
    {
        var words = Spans.Below(sentence, said);
        foreach (var child in sentence.Children(verb))
        {
            if (child.Id < said.Id || child.Relation is not "obl" || child.Upos is not ("NOUN" or "PROPN")
                || sentence.Child(child, "case") is not { } marker || marker.Id != words.Max + 1) continue;
            var time = row.Kind is CueKind.Plan or CueKind.Want or CueKind.Ask && marker.Lemma is "within" or "by" or "before" or "until" or "in";
            if (!time && marker.Lemma is not ("as" or "for" or "of" or "against")) continue;
            words.UnionWith(Spans.Below(sentence, child));
        }
        return words;
    }

    /// <summary>"Wants it repealed", "did not want his daughters going there": whom or what it is about, and what is to become of it.</summary>
    private static SortedSet<int>? Wanted(Sentence sentence, Token verb)
    {
        if (sentence.Child(verb, "obj") is not { } thing || thing.Id < verb.Id) return null;
        foreach (var child in sentence.Children(verb))
        {
            if (child.Id < thing.Id || child.Relation is not ("xcomp" or "advcl") || IsInfinitive(sentence, child)
                || sentence.Child(child, "mark") is not null) continue;
            if (child.Xpos is not ("VBN" or "VBG" or "JJ" or "RB") || sentence[Spans.Below(sentence, child).Min].Upos == "PUNCT") continue;
            return [.. Spans.Below(sentence, thing), .. Spans.Below(sentence, child)];
        }
        return null;
    }

    /// <summary>"A charge he denies": the noun of saying that the clause without a pronoun is about.</summary>
    private Token? Charged(Sentence sentence, Token verb) =>
        verb.Deprel == "acl:relcl" && sentence.Child(verb, "obj") is null
            && sentence.Child(verb, "nsubj") is { Xpos: not ("WP" or "WDT") } speaker && speaker.Form != "that"
            && sentence.HeadOf(verb) is { Upos: "NOUN" } noun && noun.Id < speaker.Id && cues.Find(CueClass.Noun, noun) is not null ? noun : null;

    /// <summary>"Asked whether he would resign, he declined to answer": what he was asked.</summary>
    private static Token? Question(Sentence sentence, Token verb)
    {
        foreach (var token in sentence.Tokens)
        {
            if (token is not { Lemma: "ask" or "press" or "question", Xpos: "VBN" or "VBD" } || sentence.Child(token, "nsubj") is not null) continue;
            foreach (var child in sentence.Children(token))
            {
                if (child.Id > token.Id && child.Relation is "ccomp" or "advcl"
                    && sentence.Child(child, "mark") is { Lemma: "if" or "whether" }) return child;
            }
        }
        return null;
    }

    /// <summary>"Saying only that ...", "stated flatly that ...": the adverb before "that" belongs to the cue.</summary>
    private static void TakeOnly(Sentence sentence, Token verb, SortedSet<int> told, AttributionDraft draft)
    {
        var next = verb.Id + 1;
        if (next >= sentence.Tokens.Length || sentence[next] is not { Upos: "ADV" } adverb || sentence[next + 1].Form != "that") return;
        told.Remove(next);
        draft.CueSpans.Add(adverb.Span);
    }

    /// <summary>"They say adding salt is simple": parts of one clause that the tree hangs on the cue side by side.</summary>
    private void TakeIn(Sentence sentence, Token verb, SpeechCue row, SortedSet<int> told)
    {
        if (told.Min < verb.Id) return;
        foreach (var child in sentence.Children(verb))
        {
            if (child.Id < verb.Id || told.Contains(child.Id)) continue;
            var part = Spans.Below(sentence, child);
            var behind = child.Relation is "ccomp" or "obj" && part.Min == told.Max + 1;
            var before = child.Relation is "ccomp" or "obj" && part.Max == told.Min - 1 && part.Min == verb.Id + 1
                && child.Upos is "NOUN" or "VERB" && !row.HasHearer;
            if (behind || before || GoesOn(sentence, verb, child, part, told)) told.UnionWith(part);
        }
    }

    /// <summary>
    /// "Claims that her passport was taken and she was forced to work", "says he was starved and fell ill": what the tree hangs on the cue with
    /// "and", though it has a subject of its own or another tense, is said as well.
    /// </summary>
    private bool GoesOn(Sentence sentence, Token verb, Token child, SortedSet<int> part, SortedSet<int> told)
    {
        if (child.Relation != "conj" || part.Min != told.Max + 1 || sentence[part.Min].Upos != "CCONJ"
            || cues.Verb(sentence, child) is not null) return false;
        if (sentence.Child(child, "nsubj") is { } own) return own.Upos == "PRON" || sentence.Child(verb, "nsubj")?.Lemma != own.Lemma;
        return verb.Xpos is "VBZ" or "VBP" && child.Xpos == "VBD";
    }

    /// <summary>
    /// "Says the port is closed, but warns ...", "warns against leaving and calls for ...": a second telling verb of the same speaker that
    /// the tree hangs on what is said.
    /// </summary>
    private void LeaveOut(Sentence sentence, Token verb, SortedSet<int> told)
    {
        foreach (var id in told.ToArray())
        {
            var token = sentence[id];
            // "..., while supporters say ...": another's word.
            if (id > verb.Id && token is { Upos: "VERB", Relation: "advcl" }
                && sentence.Child(token, "mark") is { Lemma: "while" or "whereas" or "although" or "though" } turn
                && sentence[turn.Id - 1].Form == ","
                && sentence.Child(token, "nsubj") is not null && cues.Verb(sentence, token) is { TakesClause: true })
            {
                foreach (var below in sentence.Subtree(token)) told.Remove(below.Id);
            }
            // "..., noting that ...": what else he said.
            if (id > verb.Id && told.Contains(id) && (Teller(sentence, token) is { } teller && teller.Id == verb.Id
                || (BehindParticiple(sentence, token) is { } quoted && told.Contains(quoted.Id))))
            {
                foreach (var below in sentence.Subtree(token)) told.Remove(below.Id);
            }
            if (id <= verb.Id || token is not { Upos: "VERB", Relation: "conj" } || token.Xpos != verb.Xpos
                || verb.Xpos is not ("VBZ" or "VBD" or "VBP") || sentence.HeadOf(token) is not { } first) continue;
            if (sentence.Child(token, "nsubj") is not null || sentence.Child(token, "aux") is not null || sentence.Child(token, "cc") is null)
                continue;
            // The same form as the telling verb: of another than what it stands beside, or telling too.
            if (first.Xpos == token.Xpos && cues.Verb(sentence, token) is not { Kind: CueKind.Say or CueKind.Ask or CueKind.Write }) continue;
            if (first.Xpos != token.Xpos && sentence.Child(first, "aux") is not null && first.Xpos is not ("VB" or "VBG")
                && (cues.Verb(sentence, token) is not { Kind: CueKind.Say or CueKind.Ask or CueKind.Write }
                    || sentence.Child(token, "punct") is not { Form: "," })) continue;
            foreach (var below in sentence.Subtree(token)) told.Remove(below.Id);
        }
    }

    /// <summary>
    /// What stands behind "said" or "said that" where the tree has lost its clause: the rest of the sentence, if it holds a verb.
    /// A tree that took the clause's subject for an object is the commonest case.
    /// </summary>
    private static SortedSet<int>? Rest(Sentence sentence, Token verb, SpeechCue row)
    {
        if (!row.TakesClause || verb.Id + 2 >= sentence.Tokens.Length || SourcePhrase.IsPassive(sentence, verb)) return null;
        var next = sentence[verb.Id + 1];
        var certain = next.Form == "that" && sentence[verb.Id + 2].Upos != "PUNCT" && sentence[verb.Id + 2].Upos is not ("VERB" or "AUX");
        // "Claim responsibility, but ...": the object is all.
        if (!certain && sentence.Child(verb, "obj") is { } thing && Spans.Below(sentence, thing).Max is var end
            && end < sentence.Tokens.Length && sentence[end + 1].Form is "," or ";" or ".") return null;
        if (!certain && (!Plain.Contains(verb.Lemma) || next.Upos is "PUNCT" or "ADP" or "ADV" or "SCONJ" or "CCONJ" or "PART")) return null;
        var words = new SortedSet<int>(Enumerable.Range(verb.Id + 1, sentence.Tokens.Length - verb.Id));
        foreach (var id in words)
        {
            if (sentence[id].Upos is "AUX" or "VERB" && sentence[id].Xpos is not ("VBG" or "VB")) return words;
        }
        return null;
    }

    private static readonly System.Collections.Frozen.FrozenSet<string> Plain = System.Collections.Frozen.FrozenSet.ToFrozenSet(
        ["say", "state", "claim", "think", "believe", "insist", "argue", "hope", "fear"]);

    private static Token? Clause(Sentence sentence, Token verb)
    {
        Token? loose = null;
        foreach (var child in sentence.Children(verb))
        {
            // "Asked about the leak, he said he knew nothing": the participle in front is not what he said.
            if (child.Id < verb.Id && child.Xpos is "VBN" or "VBG" or "VBD" && sentence.Child(child, "nsubj") is null
                && SourcePhrase.Stray(sentence, verb) is null) continue;
            if (child.Relation is "ccomp"
                && (IsClausal(sentence, child) || (child.Id < verb.Id && sentence[Spans.Below(sentence, child).Min].Form is "\"" or "“")))
            {
                // "On "Meet the Press" he said he would": what stands right behind the verb is told.
                if (child.Id < verb.Id
                    && sentence.Children(verb)
                    .Any(c => c.Relation == "ccomp" && c.Id > verb.Id && sentence.Child(c, "nsubj") is not null
                    && Spans.Below(sentence, c).Min == verb.Id + 1)) continue;
                if (IsOfParticiple(sentence, verb, child)) continue;
                return child;
            }
            if (child.Relation == "xcomp" && sentence.Child(child, "nsubj") is not null && child.Upos != "NOUN") return child;
            if (child.Relation is "parataxis" && sentence.Child(child, "nsubj") is not null && sentence.Child(verb, "xcomp") is null
                && IsTold(sentence, verb, child)) loose ??= child;
            // "did not say when ...": an indirect question taken for an adverbial clause.
            if (child.Relation is "advcl" && child.Id > verb.Id && verb.Id < sentence.Tokens.Length
                && sentence[verb.Id + 1].Lemma is "when" or "where" or "how" or "why" or "whether" or "what" or "who"
                && sentence.Child(verb, "obj") is null)
                loose ??= child;
        }
        return loose;
    }

    /// <summary>"Quoted the general as saying that ...": whom it quotes, with what he says.</summary>
    private static SortedSet<int>? Quoted(Sentence sentence, Token verb)
    {
        if (verb.Lemma is not ("quote" or "cite") || sentence.Child(verb, "obj") is not { } speaker || speaker.Id < verb.Id) return null;
        foreach (var child in sentence.Children(verb).Concat(sentence.Children(speaker)))
        {
            if (child.Id > speaker.Id && child.Xpos == "VBG" && sentence.Child(child, "mark") is { Lemma: "as" })
                return [.. Spans.Below(sentence, speaker), .. Spans.Below(sentence, child)];
        }
        return null;
    }

    /// <summary>"Made clear that ...", where the tree hangs the clause on the adjective; "reported hearing shots", "denied killing him".</summary>
    private static Token? Beside(Sentence sentence, Token verb, SpeechCue row)
    {
        if ((sentence.Child(verb, "xcomp") ?? Gerund(sentence, verb)) is not { } complement || complement.Id < verb.Id) return null;
        if (complement.Id == verb.Id + 1 && row.Lemma.EndsWith(" " + complement.Lemma, StringComparison.Ordinal))
            return sentence.Child(complement, "ccomp");
        if (complement is not { Xpos: "VBG", Upos: "VERB" } || row.Kind is not (CueKind.Say or CueKind.Ask or CueKind.Think)
            || SourcePhrase.IsPassive(sentence, verb)) return null;
        // "Denied on Wednesday having any": the day may stand between.
        var next = verb.Id + 1;
        foreach (var child in sentence.Children(verb))
        {
            if (child.Relation == "obl" && Spans.Below(sentence, child) is { } day && day.Min == next) next = day.Max + 1;
        }
        return Spans.Below(sentence, complement).Min == next ? complement : null;
    }
}
