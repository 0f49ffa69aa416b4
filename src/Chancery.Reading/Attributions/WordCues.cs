using Chancery.Language;
using Chancery.Lexicon;

namespace Chancery.Reading;

/// <summary>Attributions without a verb of saying: "according to", "his claim that",
/// "reportedly", "is confident that", "Lavrov: talks failed".</summary>
internal sealed class WordCues(CueLexicon cues)
{
    public void Find(Sentence sentence, int index, List<AttributionDraft> found)
    {
        foreach (var token in sentence.Tokens)
        {
            var draft = token.Upos switch
            {
                "NOUN" or "PROPN" when cues.Find(CueClass.Noun, token) is { } row => Noun(sentence, index, token, row),
                "ADJ" or "VERB" when cues.Find(CueClass.Adjective, token) is { } row => Adjective(sentence, index, token, row),
                "ADV" when cues.Find(CueClass.Adverb, token) is { } row => Adverb(sentence, index, token, row),
                _ => null,
            };
            if (draft is not null) found.Add(draft);
            if (Phrase(sentence, index, token) is { } phrase) found.Add(phrase);
        }
    }

    /// <summary>"his warning that", "the claim by X that", "issued a statement that".</summary>
    private AttributionDraft? Noun(Sentence sentence, int index, Token noun, SpeechCue row)
    {
        Token? content = null;
        // "Fears within the party that ...": the tree may hang the clause on the noun nearer to it.
        foreach (var child in sentence.Children(noun)
            .Concat(sentence.Children(noun).Where(c => c.Relation == "nmod" && c.Id > noun.Id).SelectMany(c => sentence.Children(c))))
        {
            if (child.Deprel is not ("acl" or "ccomp") || sentence.Child(child, "mark") is not { } mark || child.Id < noun.Id) continue;
            if (mark.Lemma == "that" || (mark.Lemma == "to" && row.TakesInfinitive && child.Head == noun.Id)) content ??= child;
        }
        content ??= Lost(sentence, noun);
        if (content is null || (noun.Relation == "obl" && IsChannelOfSaying(sentence, noun))
            || sentence.Child(noun, "det") is { Lemma: "no" }) return null;
        var source = sentence.Child(noun, "nmod:poss") ?? Possessor(sentence, noun, content);
        var told = Spans.Below(sentence, content);
        if (told.Min > noun.Id + 1 && sentence[noun.Id + 1].Form == "that") told.UnionWith(Enumerable.Range(noun.Id + 1, told.Min - noun.Id - 1));
        var draft = new AttributionDraft(index, noun, row.Kind) { Content = Spans.Of(sentence, told) };
        var verb = sentence.HeadOf(noun);
        if (source is null && verb is { Upos: "VERB" }
            && ((noun.Relation == "obj" && IsLight(verb)) || (noun.Relation == "obl" && verb.Lemma is "come" or "arrive" or "be")))
        {
            source = SourcePhrase.Of(sentence, verb);
            draft.CueSpans = [.. CuePhrase.Words(sentence, verb), noun.Span];
            draft.Negative = CuePhrase.IsNegative(sentence, verb);
        }
        else draft.CueSpans = [noun.Span];
        if (source is null) return row.Kind is CueKind.Say or CueKind.Think or CueKind.Show ? draft : null;
        draft.SourceHead = source.Id;
        draft.Source = SourcePhrase.Words(sentence, source, noun);
        return draft;
    }

    /// <summary>"The claim that the jet strayed has been met with doubt": the clause whose "that" the tree gives to the verb behind.</summary>
    private static Token? Lost(Sentence sentence, Token noun)
    {
        if (noun.Id + 2 > sentence.Tokens.Length || sentence[noun.Id + 1] is not { Form: "that", Relation: "mark" } mark
            || mark.Head <= noun.Id) return null;
        return sentence.Children(sentence[mark.Head])
            .FirstOrDefault(c => c.Relation == "nsubj" && c.Id > mark.Id && c.Id < mark.Head && sentence.Child(c, "acl") is { Xpos: "VBN" or "VBD" });
    }

    /// <summary>"Told the paper in a statement that ...": the verb says it.</summary>
    private bool IsChannelOfSaying(Sentence sentence, Token noun) =>
        sentence.Child(noun, "case") is { Lemma: "in" or "on" or "at" or "through" or "via" }
            && sentence.HeadOf(noun) is { Upos: "VERB" } verb && cues.Find(CueClass.Verb, verb) is { TakesClause: true };

    private static Token? Possessor(Sentence sentence, Token noun, Token content)
    {
        foreach (var child in sentence.Children(noun))
        {
            if (child.Relation == "nmod" && child.Id < content.Id
                && sentence.Child(child, "case") is { Lemma: "of" or "by" or "from" or "among" }) return child;
        }
        return null;
    }

    private static bool IsLight(Token verb) =>
        verb.Lemma is "make" or "issue" or "give" or "have" or "express" or "voice" or "repeat" or "deliver" or "send" or "raise" or "share"
        or "hold" or "release" or "publish"
        or "convey" or "reach" or "offer" or "receive" or "see" or "find" or "take" or "renew" or "reiterate" or "put";

    /// <summary>"He is confident that", "Kyiv is ready to".</summary>
    private static AttributionDraft? Adjective(Sentence sentence, int index, Token adjective, SpeechCue row)
    {
        if (sentence.Child(adjective, "nsubj") is not { Lemma: not ("it" or "there") } source || adjective.Relation == "amod") return null;
        if (adjective.Upos == "VERB" && adjective.Xpos != "VBN") return null;
        Token? content = row.TakesClause ? sentence.Child(adjective, "ccomp") : null;
        if (content is null && row.TakesInfinitive && sentence.Child(adjective, "xcomp") is { } infinitive) content = infinitive;
        if (content is null && row.TakesClause && sentence.Child(adjective, "advcl") is { } clause
            && sentence.Child(clause, "mark") is { Lemma: "that" }) content = clause;
        if (content is null) return null;
        return new AttributionDraft(index, adjective, row.Kind)
        {
            Content = Spans.Of(sentence, Spans.Below(sentence, content)),
            CueSpans = CuePhrase.Words(sentence, adjective),
            Source = SourcePhrase.Words(sentence, source, adjective),
            SourceHead = SourcePhrase.Antecedent(sentence, source).Id,
            Negative = CuePhrase.IsNegative(sentence, adjective),
        };
    }

    private static AttributionDraft? Adverb(Sentence sentence, int index, Token adverb, SpeechCue row)
    {
        if (!row.IsHearsay || sentence.HeadOf(adverb) is not { } head || head.Relation == "amod") return null;
        return new AttributionDraft(index, adverb, row.Kind)
        {
            Hearsay = true,
            CueSpans = [adverb.Span],
            Content = Spans.Of(sentence, Spans.Below(sentence, head, adverb.Id)),
        };
    }

    /// <summary>"according to X", "in the words of X".</summary>
    private AttributionDraft? Phrase(Sentence sentence, int index, Token first)
    {
        if (first.Lemma.ToLowerInvariant() is not ("accord" or "according" or "in")) return null;
        var words = first.Form.ToLowerInvariant();
        for (var id = first.Id + 1; id <= Math.Min(first.Id + 3, sentence.Tokens.Length); id++)
        {
            words += " " + sentence[id].Form.ToLowerInvariant();
            if (cues.Phrase(words) is { } row) return Accorded(sentence, index, first, id, row);
        }
        return null;
    }

    private static AttributionDraft? Accorded(Sentence sentence, int index, Token first, int last, SpeechCue row)
    {
        // The phrase marks the source, or, where the tree takes "according" for a verb, governs it.
        var source = first.Relation == "case" && first.Head > last ? sentence[first.Head] : Governed(sentence, first, last);
        if (source is null || source.Lemma is "consideration" or "rule" or "schedule" or "size" or "type" or "need" or "ability" or "age"
            or "gender" or "taste" or "circumstance" or "principle" or "plan" or "wish" or "interest" or "custom" or "tradition"
            or "preference" or "standard" or "criterion" or "procedure") return null;
        var host = sentence.HeadOf(first.Relation == "case" && first.Head == source.Id ? source : first);
        while (host is not null && host.Id >= first.Id && host.Id <= last) host = sentence.HeadOf(host);
        if (host is null || host.Id == source.Id) return null;
        // "Strike a school owned by X, according to ...": behind a comma it goes for the whole sentence.
        while (first.Id > 1 && sentence[first.Id - 1].Form == "," && host.Relation is "acl" or "advcl" or "xcomp" or "ccomp" or "conj"
            && sentence.HeadOf(host) is { } main) host = main;
        while (host.Upos is "NOUN" or "PROPN" && host.Relation is "obl" or "nmod" or "obj" or "nsubj" or "appos"
            && sentence.HeadOf(host) is { } up) host = up;
        var sourceWords = Spans.Below(sentence, source);
        sourceWords.RemoveWhere(id => id <= last);
        Trim(sentence, sourceWords);
        if (sourceWords.Count > 0 && sourceWords.Min == last + 1)
        {
            // "According to Ambassador to Ruritania Rudolf Rassendyll, ...": all up to the comma.
            var end = sourceWords.Max;
            while (end < sentence.Tokens.Length && sentence[end + 1].Upos == "PROPN") end++;
            if (end > sourceWords.Max && end < sentence.Tokens.Length && sentence[end + 1].Form == ",")
                sourceWords.UnionWith(Enumerable.Range(sourceWords.Max + 1, end - sourceWords.Max));
        }
        TakeName(sentence, source, last, sourceWords);
        if (first.Id == 1 && sourceWords.Count > 0 && sourceWords.Min == last + 1)
        {
            // "According to two officials briefed on the matter, ...": a participle behind the noun, up to the comma.
            var next = last + 1;
            while (sourceWords.Contains(next)) next++;
            if (next < sentence.Tokens.Length && sentence[next - 1].Upos != "PUNCT" && sentence[next].Xpos is "VBN" or "VBG" or "IN" or "JJ" or "WP")
            {
                var comma = next;
                while (comma < sentence.Tokens.Length && comma - next < 15 && sentence[comma].Form != ",") comma++;
                if (sentence[comma].Form == ",") sourceWords.UnionWith(Enumerable.Range(next, comma - next));
            }
        }
        var content = Spans.Below(sentence, host);
        content.ExceptWith(sourceWords);
        for (var id = first.Id; id <= last; id++) content.Remove(id);
        // "Learned that according to the post, the page was down": the outer clause's "that" is not the post's.
        if (sentence.Child(host, "mark") is { Lemma: "that" } mark && mark.Id < first.Id) content.Remove(mark.Id);
        return new AttributionDraft(index, first, row.Kind)
        {
            CueSpans = [new TextSpan(first.Span.Start, sentence[last].Span.End)],
            SourceHead = source.Id,
            Source = Spans.Of(sentence, sourceWords),
            Content = Spans.Of(sentence, content),
            TakesQuote = true,
        };
    }

    /// <summary>"In the words of the prosecutor, Mark Rassendyll, ...": the name between commas behind a title.</summary>
    private static void TakeName(Sentence sentence, Token source, int last, SortedSet<int> words)
    {
        if (source.Upos != "NOUN" || words.Count == 0 || words.Min != last + 1) return;
        var comma = words.Max + 1;
        var end = comma + 1;
        while (end <= sentence.Tokens.Length && end - comma < 6 && sentence[end].Upos == "PROPN") end++;
        if (end > comma + 1 && end <= sentence.Tokens.Length && sentence[comma].Form == "," && sentence[end].Form == ",")
            words.UnionWith(Enumerable.Range(comma, end - comma));
    }

    private static Token? Governed(Sentence sentence, Token first, int last)
    {
        for (var id = first.Id; id <= last; id++)
        {
            foreach (var child in sentence.Children(sentence[id]))
            {
                if (child.Id > last && child.Upos is "NOUN" or "PROPN" or "PRON" or "NUM" or "ADJ") return child;
            }
        }
        return null;
    }

    /// <summary>A relative clause or apposition behind a comma stays; a new clause behind one does not.</summary>
    private static void Trim(Sentence sentence, SortedSet<int> words)
    {
        foreach (var id in words.ToArray())
        {
            if (sentence[id].Relation is "parataxis" or "advcl" or "ccomp" && words.Contains(sentence[id].Head))
            {
                foreach (var token in sentence.Subtree(sentence[id])) words.Remove(token.Id);
            }
        }
    }
}
