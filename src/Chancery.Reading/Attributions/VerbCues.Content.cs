using Chancery.Language;
using Chancery.Lexicon;

namespace Chancery.Reading;

/// <summary>What is said, thought, wanted or asked for, by the frames of the verb's row: a clause, else a deed, else a thing.</summary>
internal sealed partial class VerbCues
{
    private void FindContent(Sentence sentence, Token verb, SpeechCue row, AttributionDraft draft)
    {
        var words = Told(sentence, verb, row, draft) ?? Deed(sentence, verb, row, draft) ?? Thing(sentence, verb, row, draft);
        if (words is { Count: > 0 }) draft.Content = Spans.Of(sentence, words);
    }

    /// <summary>"Said that ...", "quoted him as saying ...": the clause that is told.</summary>
    private SortedSet<int>? Told(Sentence sentence, Token verb, SpeechCue row, AttributionDraft draft)
    {
        if (Quoted(sentence, verb) is { } quoted) return quoted;
        if (row.TakesClause || row.TakesQuote)
        {
            if (Around(sentence, verb, draft.SourceHead) is { } around) return around;
            if ((Clause(sentence, verb) ?? Beside(sentence, verb, row)) is { } clause)
            {
                var told = Spans.Below(sentence, clause, verb.Id, draft.SourceHead);
                if (SourcePhrase.Stray(sentence, verb) is { } stray) told.UnionWith(Spans.Below(sentence, stray));
                TakeIn(sentence, verb, row, told);
                LeaveOut(sentence, verb, told);
                TakeOnly(sentence, verb, told, draft);
                return told;
            }
        }
        return row.TakesQuote && BehindParticiple(sentence, verb) is { } behind ? Spans.Below(sentence, behind) : null;
    }

    /// <summary>"Wants it repealed", "called on X to leave", "plans to leave"; empty where the verb's infinitive is none of its content.</summary>
    private SortedSet<int>? Deed(Sentence sentence, Token verb, SpeechCue row, AttributionDraft draft)
    {
        if (row.Kind == CueKind.Want && Wanted(sentence, verb) is { } wanted) return wanted;
        if (row.Kind == CueKind.Ask && !row.Prepositions.IsEmpty && Asked(sentence, verb) is var (preposition, deed))
        {
            if (preposition is not null) draft.CueSpans = CuePhrase.Words(sentence, verb, preposition);
            return Spans.Below(sentence, deed);
        }
        if (Infinitive(sentence, verb, row) is { } infinitive && !(row.Prepositions.Contains("for") && For(sentence, verb, infinitive) is not null))
        {
            var words = Spans.Below(sentence, infinitive);
            if (!row.TakesInfinitive || sentence[Math.Max(1, words.Min - 1)].Form == "how") return [];
            // "Expect the bank to raise rates": the bank is not told anything, but raises them.
            if (row.Kind is CueKind.Think or CueKind.Want or CueKind.Plan && !row.HasHearer
                && (sentence.Child(verb, "obj") ?? sentence.Child(verb, "iobj")) is { } raiser && raiser.Id > verb.Id
                && raiser.Id < infinitive.Id) words.UnionWith(Spans.Below(sentence, raiser));
            LeaveOut(sentence, verb, words);
            return words;
        }
        return row.TakesClause && verb.Lemma != "agree" && ThatClause(sentence, verb, row) is { } behind ? Spans.Below(sentence, behind) : null;
    }

    /// <summary>"Called for talks", "accused them of lying", "called it an outrage", "denied the claim".</summary>
    private SortedSet<int>? Thing(Sentence sentence, Token verb, SpeechCue row, AttributionDraft draft)
    {
        if (Prepositional(sentence, verb, row, draft) is { } governed) return governed;
        if (IsBlaming(row) && sentence.Child(verb, "obj") is { } blamed && sentence.Children(blamed).Any(c => IsGrounds(sentence, blamed, c)))
            return Spans.Below(sentence, blamed);
        if (verb.Lemma is "call" or "label" or "brand" or "dub" or "deem" && Named(sentence, verb) is { } named) return named;
        if (Rest(sentence, verb, row) is { Count: > 0 } rest) return rest;
        if (row.TakesObject && Undergoing(sentence, verb, row) is { } undergoing) return undergoing;
        if (sentence.Child(verb, "obj") is { } said && said.Id > verb.Id)
        {
            if (row.TakesObject || (row.TakesWords && cues.Find(CueClass.Noun, said) is not null)) return WithTail(sentence, verb, said, row);
            // "States its intention to build a "new army"": the quoted words are a part of what is said.
            if (row.TakesQuote && said.Upos == "NOUN" && Spans.Below(sentence, said) is var partly && partly.Any(id => sentence[id].Form is "\"" or "“"))
                return partly;
        }
        if ((row.TakesObject || row.TakesWords) && Charged(sentence, verb) is { } charge)
            return Spans.Below(sentence, charge, verb.Id, sentence.Child(charge, "case")?.Id ?? 0);
        if (draft.Negative && Question(sentence, verb) is { } question) return Spans.Below(sentence, question);
        return (row.TakesClause || row.TakesQuote) && row.Kind is not (CueKind.Want or CueKind.Plan or CueKind.Ask or CueKind.Show)
            && Host(sentence, verb) is { } host ? Without(sentence, host, verb, draft.SourceHead) : null;
    }

    /// <summary>"Called for talks", "warned of war", "accused them of lying": what the row's prepositions govern.</summary>
    private SortedSet<int>? Prepositional(Sentence sentence, Token verb, SpeechCue row, AttributionDraft draft)
    {
        // "Calls elections for June".
        if (row.Prepositions.IsEmpty || (verb.Lemma == "call" && sentence.Child(verb, "obj") is not null)) return null;
        foreach (var child in sentence.Children(verb))
        {
            if (child.Relation is not ("obl" or "nmod" or "advcl" or "ccomp")) continue;
            var marker = sentence.Child(child, "case") ?? sentence.Child(child, "mark");
            if (marker is null || !row.Prepositions.Contains(marker.Lemma)) continue;
            var words = Spans.Below(sentence, child, marker.Id);
            if (row.Prepositions.Contains("as") || IsBlaming(row))
            {
                if (sentence.Child(verb, "obj") is not { } accused) continue;
                words.UnionWith(Spans.Below(sentence, accused));
                words.Add(marker.Id);
            }
            else draft.CueSpans = CuePhrase.Words(sentence, verb, marker);
            // "Called for the alliance to set a deadline".
            if (marker.Lemma == "for" && Infinitive(sentence, verb, row) is { } toDo && For(sentence, verb, toDo)?.Id == child.Id)
                words.UnionWith(Spans.Below(sentence, toDo));
            LeaveOut(sentence, verb, words);
            return words;
        }
        return null;
    }

    private static bool IsBlaming(SpeechCue row) => row.Lemma is "accuse" or "blame" or "suspect";

    /// <summary>"Accused the guards of firing": what the tree hangs on the accused.</summary>
    private static bool IsGrounds(Sentence sentence, Token accused, Token child) =>
        child.Id > accused.Id && (sentence.Child(child, "mark") ?? sentence.Child(child, "case")) is { Lemma: "of" or "for" } marker
            && (child.Relation == "acl" || (child.Relation == "nmod" && (marker.Lemma == "for" || child.Upos == "NOUN")));

    /// <summary>"The claim was denied", "the claim, which he denies": what stands before a verb whose object it is.</summary>
    private static SortedSet<int>? Undergoing(Sentence sentence, Token verb, SpeechCue row)
    {
        if (row.Kind is not (CueKind.Plan or CueKind.Want) && SourcePhrase.IsPassive(sentence, verb)
            && sentence.Child(verb, "nsubj") is { Upos: "NOUN" or "PROPN" } target) return Spans.Below(sentence, target);
        return verb.Deprel == "acl:relcl" && sentence.Child(verb, "obj") is { Xpos: "WDT" } relative
            && sentence.HeadOf(verb) is { Upos: "NOUN" or "PROPN" } denied
                ? [.. Spans.Below(sentence, denied, verb.Id, sentence.Child(denied, "case")?.Id ?? 0), relative.Id] : null;
    }
}
