using Chancery.Language;

namespace Chancery.Reading;

/// <summary>Conditions that open a sentence, which the parser often takes for its main clause.</summary>
internal sealed partial class TreeMends
{
    /// <summary>"Should Ankara refuse, Athens would appeal": the clause up to the comma depends on the one behind it.</summary>
    private void OpeningCondition(Token first)
    {
        // A quotation mark may stand before it.
        if (first.Upos == "PUNCT" || _tokens.Take(first.Id - 1).Any(t => t.Upos != "PUNCT") || _tokens[^1].Form == "?") return;
        var word = first.Form.ToLowerInvariant();
        var inverted = word is "should" or "were" or "had";
        if (!inverted && word is not ("if" or "unless" or "provided" or "providing" or "assuming" or "supposing")) return;
        if (inverted && first.Id < _tokens.Length && _tokens[first.Id].Upos is "VERB" or "AUX" or "PUNCT") return;
        if (Main() is not { } found) return;
        var (comma, main) = found;
        if (Top(first.Id, comma) is not { } condition || condition.Relation == "advcl" && condition.Head == main.Id
            && (!inverted || first.Head == condition.Id)) return;
        if (IsBelow(main.Id, condition.Id) || IsBelow(main.Id, first.Id))
        {
            var above = IsBelow(main.Id, first.Id) && first.Relation is "root" or "ccomp" ? first : condition;
            var head = above.Head;
            // The verb of saying behind the sentence keeps what is said.
            _tokens[main.Id - 1] = main with { Head = head, Deprel = head == 0 ? "root" : head > comma ? "ccomp" : above.Deprel };
            _changed = true;
        }
        Set(_tokens[condition.Id - 1], main.Id, "advcl");
        if (first.Id != condition.Id) Set(first, condition.Id, inverted ? "aux" : "mark");
        for (var id = first.Id + 1; id <= _tokens.Length; id++)
        {
            var token = _tokens[id - 1];
            if (token.Id == condition.Id || token.Id == main.Id) continue;
            if (id < comma && (token.Head > comma || token.Head == first.Id))
                Set(token, condition.Id, token.Deprel is "root" or "ccomp" ? "dep" : token.Deprel);
            else if (id > comma && token.Head != 0 && token.Head <= comma && !IsBelow(main.Id, id)) Set(token, main.Id, token.Deprel);
        }
    }

    /// <summary>The first clause with a subject and "will", "would" or the like behind a comma; null if there is none.</summary>
    private (int Comma, Token Verb)? Main()
    {
        var comma = 0;
        foreach (var token in _sentence.Tokens)
        {
            if (token.Form == "," && token.Id > 3 && comma == 0) comma = token.Id;
            if (comma == 0 || token.Id < comma || token.Upos is not ("VERB" or "ADJ" or "NOUN") || token.Relation is "nsubj" or "obj" or "obl") continue;
            var children = _sentence.Children(token).Where(c => c.Id > comma).ToList();
            if (children.Any(c => c.Relation == "nsubj" && c.Id < token.Id)
                && children.Any(c => c.Relation == "aux"
                && c.Form.ToLowerInvariant() is "will" or "would" or "shall" or "could" or "may" or "might" or "must"
                or "can")) return (LastComma(comma, children.Min(c => c.Id)), token);
        }
        return null;
    }

    /// <summary>The comma nearest before a word.</summary>
    private int LastComma(int least, int before)
    {
        for (var id = before - 1; id > least; id--)
        {
            if (_tokens[id - 1].Form == ",") return id;
        }
        return least;
    }

    /// <summary>The predicate before the comma that is highest in the tree, other than the word that opens the sentence.</summary>
    private Token? Top(int first, int comma)
    {
        Token? top = null;
        foreach (var token in _sentence.Tokens)
        {
            if (token.Id >= comma) break;
            if (token.Id <= first || token.Upos != "VERB" && !(token.Upos is "ADJ" or "NOUN" && _sentence.Child(token, "cop") is not null)
                || token.Relation is "amod" or "compound") continue;
            // "Were Athens to refuse": the parser may hang the infinitive on its subject.
            if (token.Relation == "acl" && !_sentence.Children(token).Any(c => c.Relation == "mark"
                && c.Form.Equals("to", StringComparison.OrdinalIgnoreCase))) continue;
            if (top is null || (IsBelow(top.Id, token.Id) && !IsBelow(token.Id, top.Id))) top = token;
        }
        return top;
    }

    /// <summary>The stop at the end belongs to the sentence, not to a clause within it.</summary>
    private void FinalStop(Token stop)
    {
        if (stop.Id != _tokens.Length || stop.Upos != "PUNCT" || stop.Head == 0) return;
        foreach (var token in _tokens)
        {
            if (token.Head == 0 && token.Id != stop.Head) Set(stop, token.Id, "punct");
        }
    }

    /// <summary>
    /// "Threatened war should Seoul impose sanctions": a clause that opens with should, were or had and its subject depends on the verb before
    /// it.
    /// </summary>
    private void InvertedCondition(Token clause)
    {
        if (clause.Relation is not ("conj" or "parataxis" or "ccomp" or "acl") || clause.Head == 0 || clause.Head > clause.Id
            || !Conditions.IsInverted(_sentence, clause)) return;
        if (_sentence.Child(clause, "cc") is not null || _sentence.Child(clause, "mark") is not null || _tokens[^1].Form == "?") return;
        var verb = _tokens[clause.Head - 1];
        foreach (var later in _sentence.Children(verb))
        {
            if (later.Relation == "conj" && later.Upos == "VERB" && later.Id < clause.Id) verb = later;
        }
        // "Vowed a response should they go ahead".
        for (var steps = 0; clause.Relation == "acl" && verb.Upos is "NOUN" or "PROPN" or "PRON" && verb.Head != 0 && steps < 4; steps++)
            verb = _tokens[verb.Head - 1];
        Set(clause, verb.Id, "advcl");
    }
}
