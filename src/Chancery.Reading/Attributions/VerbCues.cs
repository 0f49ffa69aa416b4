using Chancery.Language;
using Chancery.Lexicon;

namespace Chancery.Reading;

/// <summary>Attributions by a verb: "X said that ...", "..., he wrote", "vowed to ...", "is said to ...", "called for ...".</summary>
internal sealed partial class VerbCues(CueLexicon cues)
{
    public void Find(Sentence sentence, int index, List<AttributionDraft> found)
    {
        foreach (var verb in sentence.Tokens)
        {
            if (verb.Upos != "VERB" || (cues.Verb(sentence, verb) ?? Uttered(sentence, verb)) is not { } row || IsNoSaying(sentence, verb)) continue;
            if (Read(sentence, index, verb, row) is { } draft) found.Add(draft);
        }
    }

    /// <summary>"Enough!" the crowd jeered; "We shall see," beams the mayor: right behind a quotation any verb without an object tells it.</summary>
    private SpeechCue? Uttered(Sentence sentence, Token verb)
    {
        if (verb.Xpos is not ("VBD" or "VBZ") || sentence.Child(verb, "nsubj") is not { } speaker || sentence.Child(verb, "obj") is not null
            || sentence.Child(verb, "xcomp") is not null) return null;
        var first = speaker.Id < verb.Id ? Spans.Below(sentence, speaker).Min : verb.Id;
        if (first < 3 || Math.Abs(verb.Id - speaker.Id) > 3 || sentence[first - 1].Form is not ("\"" or "”" or "''")) return null;
        return sentence[first - 2].Form is "," or "!" or "?" ? cues.Find(CueClass.Verb, "say") : null;
    }

    /// <summary>"Denied him entry", "claimed asylum", "claimed twelve lives", "critics blame for denying": deeds, not words.</summary>
    private static bool IsNoSaying(Sentence sentence, Token verb)
    {
        if (verb.Lemma is "deny" or "claim" or "grant" or "request" or "promise" && sentence.Child(verb, "obj") is { } thing
            && (thing.Lemma is "entry" or "access" or "asylum" or "visa" or "bail" or "refuge" or "benefit" or "compensation"
                or "participation" or "right" or "permission" or "citizenship" or "parole" or "recognition" or "licence" or "license"
                or "shelter" or "treatment" or "care" || (verb.Lemma == "claim" && thing.Lemma is "life" or "victim" or "title" or "seat")))
            return true;
        // "Declined to comment on the report": the second verb is the cue.
        if (verb.Lemma is "decline" or "declin" or "refuse"
            && sentence.Child(verb,
            "xcomp") is { Lemma: "comment" or "say" or "discuss" or "answer" or "elaborate" or "confirm" or "disclose" or "reveal"
            or "specify" or "name" or "identify" or "speak" or "respond" }) return true;
        // "Officials will continue", "adding the words": it says so only where something is quoted or told.
        if (verb.Lemma is "continue" or "add" && sentence.Child(verb, "ccomp") is null && sentence.Child(verb, "parataxis") is null
            && !IsNextToQuotation(sentence, verb)) return true;
        // "Three are missing, feared kidnapped".
        if (verb.Lemma is "fear" or "believe" or "presume" or "think" && verb.Id < sentence.Tokens.Length
            && sentence[verb.Id + 1] is { Xpos: "VBN" or "JJ" } && sentence.Child(verb, "aux") is null
            && sentence.Child(verb, "nsubj") is null && verb.Xpos is "VBN" or "VBD") return true;
        if (verb.Lemma is "deny" or "grant"
            && (sentence.Child(verb, "iobj") is not null || sentence.Children(verb).Count(c => c.Relation == "obj") > 1)) return true;
        // "The member states", "a delay, meaning it could fail".
        if (verb.Form == "states" && verb.Id > 1 && sentence[verb.Id - 1].Lemma is "member" or "island" or "rogue" or "neighbour"
            or "neighbor") return true;
        if (verb is { Lemma: "mean", Xpos: "VBG" }) return true;
        // "Asked whether he would resign, he ...", "when asked if": who is asked does not ask.
        if (verb is { Lemma: "ask" or "press" or "question", Xpos: "VBN", Relation: "advcl" or "acl" }
            && sentence.Child(verb, "nsubj") is null) return true;
        if (verb is { Lemma: "ask" or "press", Id: > 1 } && sentence.Child(verb, "nsubj") is null
            && sentence[verb.Id - 1].Lemma is "when" or "if" or "once") return true;
        if (SourcePhrase.IsAskedInPassing(sentence, verb)) return true;
        // "We'll see what happens".
        if (verb.Lemma == "see" && sentence.Child(verb, "aux") is { Lemma: "will" or "must" or "shall" or "let" }) return true;
        // "If you want to avoid the crowds": anyone does.
        return verb.Lemma is "want" or "wish" or "see" or "find" or "know" or "plan" or "prefer" or "feel" or "need"
            && SourcePhrase.Of(sentence, verb) is { Lemma: "you" };
    }

    /// <summary>A quotation mark stands right before or behind the verb, or its subject.</summary>
    private static bool IsNextToQuotation(Sentence sentence, Token verb)
    {
        var (first, last) = (verb.Id, verb.Id);
        foreach (var child in sentence.Children(verb))
        {
            if (child.Relation is not ("nsubj" or "aux" or "obl" or "advmod")) continue;
            foreach (var token in sentence.Subtree(child)) (first, last) = (Math.Min(first, token.Id), Math.Max(last, token.Id));
        }
        for (var id = Math.Max(1, first - 3); id <= Math.Min(sentence.Tokens.Length, last + 3); id++)
        {
            if ((id < first || id > last) && sentence[id].Form is "\"" or "“" or "”" or "''" or "``" or "‘" or "’" or "'" or ":" or "that")
                return true;
        }
        return false;
    }

    private AttributionDraft? Read(Sentence sentence, int index, Token verb, SpeechCue row)
    {
        var draft = new AttributionDraft(index, verb, row.Kind)
        {
            Negative = CuePhrase.IsNegative(sentence, verb),
            CueSpans = CuePhrase.Words(sentence, verb, lemma: row.Lemma),
            TakesQuote = row.TakesQuote && row.Kind is not (CueKind.Think or CueKind.Show),
        };
        if (SourcePhrase.Of(sentence, Teller(sentence, verb) ?? verb) is { } source && !IsImpersonal(sentence, verb, source))
        {
            draft.SourceHead = SourcePhrase.Antecedent(sentence, source).Id;
            draft.Source = SourcePhrase.Words(sentence, source, verb);
        }
        else if (!IsHearsay(sentence, verb, row, draft)) return null;
        if (draft.Content.Count == 0) FindContent(sentence, verb, row, draft);
        if (draft.Content.Count == 0 && !draft.TakesQuote) return null;
        // "Its "grey list", countering money laundering": what is quoted near it is not its object.
        if (draft.Content.Count == 0 && !row.TakesObject && !row.HasHearer && sentence.Child(verb, "obj") is { Upos: "NOUN" or "PROPN" } thing
            && thing.Id > verb.Id && verb.Lemma is not ("say" or "add" or "continue" or "write" or "tweet" or "post")
            && !IsNextToQuotation(sentence, verb))
            return null;
        // "It is asserted by the Crown that ...": what is said is no part of who says it, wherever the tree hangs it.
        draft.Source = [.. draft.Source.Select(s => draft.Content.Find(c => s.Contains(c) && c.Start > s.Start) is { Length: > 0 } inside
            ? new TextSpan(s.Start, inside.Start - 1) : s)];
        draft.Channel = ChannelOf(sentence, verb, row);
        draft.IsOpen = draft.Content.Count == 0;
        return draft;
    }

    private static bool IsImpersonal(Sentence sentence, Token verb, Token source) => source.Lemma is "it" && SourcePhrase.IsPassive(sentence, verb);

    /// <summary>"is said to have fled", "it was reported that": somebody said so, nobody is named.</summary>
    private static bool IsHearsay(Sentence sentence, Token verb, SpeechCue row, AttributionDraft draft)
    {
        if (row.Kind is not (CueKind.Say or CueKind.Think or CueKind.Show or CueKind.Write) || !SourcePhrase.IsPassive(sentence, verb)) return false;
        var clause = sentence.Child(verb, "xcomp") ?? sentence.Child(verb, "ccomp") ?? sentence.Child(verb, "csubj");
        if (clause is null || verb.Relation == "acl" && clause.Relation != "xcomp") return false;
        // "Were found swimming", "labelled a rebel", "is supposed to be kept", "was told to leave": what is, or what ought to be.
        if (clause.Relation == "xcomp" && (sentence.Child(clause, "mark") is not { Lemma: "to" } || !row.IsRumour)) return false;
        if (clause.Relation == "ccomp" && sentence.Child(clause, "mark") is { Lemma: not ("that" or "whether" or "if") }) return false;
        var words = Spans.Below(sentence, clause);
        var told = sentence.Child(verb, "nsubj")
            ?? (verb.Relation == "conj" && sentence.HeadOf(verb) is { } first ? sentence.Child(first, "nsubj") : null);
        if (clause.Relation == "xcomp" && told is { Lemma: not "it" } subject) words.UnionWith(Spans.Below(sentence, subject));
        draft.Hearsay = true;
        draft.Content = Spans.Of(sentence, words);
        return true;
    }

    /// <summary>"on Twitter", "in an interview with Bild", "at a press conference".</summary>
    private TextSpan? ChannelOf(Sentence sentence, Token verb, SpeechCue row)
    {
        if (row.Kind is not (CueKind.Say or CueKind.Write or CueKind.Ask or CueKind.Plan)) return null;
        foreach (var child in sentence.Children(verb))
        {
            if (child.Relation != "obl" || sentence.Child(child, "case") is not { } marker) continue;
            if (marker.Lemma is "on" or "in" or "at" or "via" or "through" or "during" or "to"
                && cues.Find(CueClass.Channel, child) is not null) return sentence.SubtreeSpan(child);
        }
        return null;
    }
}
