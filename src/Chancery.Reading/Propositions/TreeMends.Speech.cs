using Chancery.Language;

namespace Chancery.Reading;

/// <summary>Speech told behind or within what is said.</summary>
internal sealed partial class TreeMends
{
    /// <summary>
    /// "Any attack would have a price, Seoul warned": the clause before a verb of the acts lexicon, with its subject behind a comma, is that
    /// verb's content.
    /// </summary>
    /// <remarks>
    /// UD hangs such a verb now above, now beside what is said (parataxis); from here on it is always above. Plain "said" and "added" name no
    /// act and stay where they are.
    /// </remarks>
    private void SpeakerLast(Token speech)
    {
        if (speech is not { Relation: "parataxis", Upos: "VERB" } || speech.Head == 0 || speech.Head > speech.Id
            || !TakesContent(ClauseTree.Lemma(speech))) return;
        var said = _tokens[speech.Head - 1];
        if (said.Relation is not ("root" or "conj") || said.Upos == "PUNCT" || _sentence.Child(speech, "nsubj") is not { } speaker) return;
        if (_sentence.Children(speech).Any(c => c.Relation is "obj" or "ccomp" or "xcomp" or "cc" or "mark")) return;
        // The words of the speaker: from its subject or verb, whichever comes first.
        var start = Math.Min(speech.Id, _sentence.Subtree(speaker).Min(t => t.Id));
        if (start < 3 || start < said.Id || _tokens[start - 2].Form is not ("," or "\"" or "”" or "''" or "’" or "'")) return;
        foreach (var token in _sentence.Tokens)
        {
            if (token.Head == speech.Id && token.Id < start && token.Upos != "PUNCT") Set(token, said.Id, token.Deprel);
            else if (token.Head == said.Id && token.Id > speech.Id && token.Relation == "conj" && _sentence.Child(token, "nsubj") is not null)
                Set(token, speech.Id, "conj");
        }
        var (head, deprel) = (said.Head, said.Deprel);
        if (head != 0 && IsBelow(head, speech.Id)) return;
        _tokens[speech.Id - 1] = _tokens[speech.Id - 1] with { Head = head, Deprel = deprel };
        _tokens[said.Id - 1] = _tokens[said.Id - 1] with { Head = speech.Id, Deprel = "ccomp" };
        _changed = true;
    }

    /// <summary>
    /// "Its fighters shot down two planes, Havana's envoy said": a second subject behind a comma and right before the verb of saying is the
    /// speaker.
    /// </summary>
    private void SpeakerBeforeSaid(Token said)
    {
        if (said is not { Upos: "VERB", Relation: "parataxis" } || said.Id < 4 || _sentence.Child(said, "nsubj") is not null
            || ClauseTree.Lemma(said) is not ("say" or "report" or "add" or "announce" or "claim" or "tell")) return;
        foreach (var noun in _sentence.Tokens)
        {
            if (noun is not { Relation: "nsubj", Upos: "NOUN" or "PROPN" } || noun.Id >= said.Id || noun.Head == 0 || noun.Head >= noun.Id
                || _tokens[noun.Head - 1].Upos != "VERB") continue;
            var (from, to) = (_sentence.Subtree(noun).Min(t => t.Id), _sentence.Subtree(noun).Max(t => t.Id));
            if (to != said.Id - 1 || _tokens[from - 1].Form != ",") continue;
            Set(noun, said.Id, "nsubj");
            return;
        }
    }

    private bool TakesContent(string verb)
    {
        foreach (var entry in _acts.Verb(verb))
        {
            if (entry.Row.Content.Contains("clause") || entry.Row.Embeds is not (Lexicon.Embedding.Pass or Lexicon.Embedding.Consumed)) return true;
        }
        return false;
    }
}
