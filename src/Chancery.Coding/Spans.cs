using System.Collections.Immutable;
using Chancery.Language;
using Chancery.Lexicon;
using Chancery.Reading;

namespace Chancery.Coding;

/// <summary>Content, consequence and condition as words of the report.</summary>
internal static class Spans
{
    public static void Assign(Draft draft, ImmutableArray<Draft> drafts, ReportReading reading, ActLexicon acts)
    {
        if (draft.Type is not { } type) return;
        if (draft.Condition is null) draft.Condition = ConditionOfContent(draft, drafts);
        // The act that is threatened or promised repeats the condition: "threatened [strikes] unless …".
        if (draft is { Condition: null, Embedded: Embedding.Threatened or Embedding.Promised,
            Governor: { } governor }) draft.Condition = governor.Condition ?? governor.Proposition.Condition;
        if (type is EventType.THREATEN) draft.Condition ??= AnyPhrase(draft) ?? CasePhrase(draft, reading.Text);
        // "We will strike back", he said: the clause is the threat.
        if (type is EventType.THREATEN && draft is { Rule: null, Row.Status: Embedding.Occurred }
            && draft.Row.Needs.Contains("future")) draft.Consequence ??= Trim(draft.Proposition.Clause, draft, reading.Text);
        if (type is EventType.THREATEN) draft.Consequence ??= Content(draft, reading, acts);
        else if (type is EventType.REQUEST or EventType.REJECT or EventType.AGREE or EventType.CONCEDE
            || (type == EventType.SUPPORT && draft.Row is { Content.IsEmpty: false }))
            draft.Content ??= Content(draft, reading, acts);
        if (draft is { ChoiceFrom: { } choice, Content: { } asked }
            && asked.Contains(new TextSpan(choice, choice + 1))) draft.Content = Trim(asked with { End = choice }, draft, reading.Text);
    }

    /// <summary>"Threatened to strike if attacked": the condition stands with the content.</summary>
    private static TextSpan? ConditionOfContent(Draft draft, ImmutableArray<Draft> drafts)
    {
        if (draft.Type is not (EventType.THREATEN or EventType.AGREE or EventType.CONCEDE or EventType.REJECT)) return null;
        foreach (var inner in drafts)
        {
            if (inner.Proposition.Parent == draft.Proposition.Id && inner.Proposition.Link == LinkKind.Content
                && inner.Proposition.Condition is { } condition) return condition;
        }
        return null;
    }

    /// <summary>"A response to any provocation": what comes is tied to whatever "any" stands for.</summary>
    private static TextSpan? AnyPhrase(Draft draft)
    {
        var sentence = draft.Sentence;
        foreach (var token in sentence.Tokens)
        {
            if (!draft.Proposition.Clause.Contains(token.Span) || token.Upos != "NOUN" || token.Relation is not ("nmod" or "obl" or "nsubj")) continue;
            if (token.Relation == "nsubj" && sentence.HeadOf(token) is { } verb
                && !sentence.Children(verb).Any(c => c.Relation == "aux" && c.Form.ToLowerInvariant() is "would" or "will")) continue;
            if (sentence.Children(token).Any(c => c.Relation == "det"
                && c.Form.Equals("any", StringComparison.OrdinalIgnoreCase))) return WithDoer(Phrase(sentence, token), sentence);
        }
        return null;
    }

    /// <summary>"Any aggression [by a neighbour]", where the tree hangs the phrase on the verb.</summary>
    private static TextSpan WithDoer(TextSpan phrase, Sentence sentence)
    {
        var by = sentence.Tokens.FirstOrDefault(t => t.Span.Start > phrase.End - 1);
        return by is { Form: "by" or "against" or "on" } && sentence.HeadOf(by) is { Relation: "obl" } doer
            ? phrase with { End = sentence.SubtreeSpan(doer).End } : phrase;
    }

    /// <summary>"Warned of a response in case of aggression": wherever the tree hangs the phrase.</summary>
    private static TextSpan? CasePhrase(Draft draft, string text)
    {
        var clause = draft.Proposition.Clause;
        var words = text[clause.Start..clause.End];
        foreach (var opener in (string[])["in case of ", "in the event of ", "in the event that "])
        {
            var at = words.IndexOf(opener, StringComparison.OrdinalIgnoreCase);
            if (at < 0) continue;
            var end = words.AsSpan(at).IndexOfAny(",;.");
            return Trim(new(clause.Start + at, end < 0 ? clause.End : clause.Start + at + end), draft, text);
        }
        return null;
    }

    private static TextSpan? Content(Draft draft, ReportReading reading, ActLexicon acts)
    {
        var proposition = draft.Proposition;
        var roles = draft.Row is { Content.IsEmpty: false } row ? row.Content : DefaultRoles(draft.Type!.Value);
        foreach (var role in roles)
        {
            // "Reserved the right to answer": the clause hangs on the object.
            if (role == "clause" && proposition["clause"] is null && proposition["object"] is { } right
                && InfinitiveOf(draft.Sentence, right.Head) is { } below) return Trim(Clause(draft.Sentence, below, draft), draft, reading.Text);
            foreach (var argument in proposition.Arguments)
            {
                if (argument.Role != role) continue;
                if (role == "object" && IsRecipient(draft, argument)) continue;
                var head = draft.Sentence[argument.Head];
                var span = role == "clause" ? Clause(draft.Sentence, head, draft) : Phrase(draft.Sentence, head);
                if (role == "for" && draft.Type == EventType.REQUEST) span = WithInfinitive(span, draft.Sentence, proposition.Predicate);
                if (role == "object" && acts.Is("asked-for", RowMatcher.Lemma(head))) span = WithPhrase(span, head, draft.Sentence, proposition.Predicate);
                return WithQuotes(Trim(WithoutAside(span, draft.Sentence), draft, reading.Text), reading.Text);
            }
        }
        return null;
    }

    /// <summary>"Rejected calls [for a truce]", where the tree hangs the phrase on the verb.</summary>
    private static TextSpan WithPhrase(TextSpan span, Token noun, Sentence sentence, int verb)
    {
        if (span.End > noun.Span.End) return span;
        var after = sentence.Tokens.FirstOrDefault(t => t.Head == verb && t.Relation is "obl" or "advcl" or "xcomp"
            && sentence.Subtree(t).First() is { Form: "for" or "to" or "that" or "by" or "from" } opener && opener.Id == noun.Id + 1);
        return after is null ? span : span with { End = sentence.SubtreeSpan(after).End };
    }

    /// <summary>"Called for the alliance [to issue an ultimatum]".</summary>
    private static TextSpan WithInfinitive(TextSpan span, Sentence sentence, int verb)
    {
        var next = sentence.Tokens.FirstOrDefault(t => t.Span.Start >= span.End);
        if (next is not { Form: "to" } || sentence.HeadOf(next) is not { Upos: "VERB" } below || below.Head != verb) return span;
        return span with { End = sentence.SubtreeSpan(below).End };
    }

    /// <summary>"A truce, which the rebels had refused": what is told by the way is no part of what is asked.</summary>
    private static TextSpan WithoutAside(TextSpan span, Sentence sentence)
    {
        foreach (var token in sentence.Tokens)
        {
            if (!token.Relation.StartsWith("acl", StringComparison.Ordinal) || !span.Contains(token.Span)) continue;
            var words = sentence.Subtree(token).ToList();
            var opener = words.FindIndex(w => w.Form is "which" or "who" or "whom" or "whose" or "where");
            if (opener is < 0 or > 2 || words[opener].Id < 3 || words[^1].Span.End < span.End - 1) continue;
            var comma = words[0].Form == "," ? words[0] : sentence[words[0].Id - 1];
            if (comma.Form == "," && comma.Span.Start > span.Start) return span with { End = comma.Span.Start };
        }
        return span;
    }

    /// <summary>A quotation that the words begin or end within keeps both its marks.</summary>
    private static TextSpan WithQuotes(TextSpan span, string text)
    {
        var (start, end) = (span.Start, span.End);
        var first = text.AsSpan(start, end - start).IndexOfAny('"', '“', '”');
        if (first < 0) return span;
        var last = start + text.AsSpan(start, end - start).LastIndexOfAny('"', '“', '”');
        if (IsClosing(text, start + first) && start > 0 && text[start - 1] is '"' or '“') start--;
        if (!IsClosing(text, last) && end < text.Length && text[end] is '"' or '”') end++;
        return new(start, end);
    }

    private static readonly string[] Concessions =
    [
        ", although ", ", though ", ", even though ", ", while ", ", whereas ", ", according to ", ", in an interview", ", in an article",
            ", in a statement", ", in a speech", ", adding ",
        ", saying ", ", who said ", ", but ",
    ];

    /// <summary>"To meet again, although they gave no date": what the writer adds is no part of it.</summary>
    private static TextSpan WithoutConcession(TextSpan span, string text)
    {
        foreach (var opener in Concessions)
        {
            var at = text.AsSpan(span.Start, span.Length).IndexOf(opener, StringComparison.OrdinalIgnoreCase);
            if (at > 5 && text.AsSpan(span.Start, at).Count('"') % 2 == 0
                && text.AsSpan(span.Start, at).Count('“') == text.AsSpan(span.Start, at).Count('”')) span = span with { End = span.Start + at };
        }
        return span;
    }

    private static bool IsClosing(string text, int mark) => text[mark] == '”'
        || (text[mark] == '"' && mark > 0 && !char.IsWhiteSpace(text[mark - 1]) && text[mark - 1] is not ('(' or '—'));

    private static Token? InfinitiveOf(Sentence sentence, int noun) =>
        sentence.Children(sentence[noun]).FirstOrDefault(c => c.Relation == "acl" && sentence.Children(c).Any(m => m.Relation == "mark" && m.Form == "to"));

    private static ImmutableArray<string> DefaultRoles(EventType type) => type switch
    {
        EventType.THREATEN => ["clause", "with", "object", "of"],
        EventType.AGREE or EventType.CONCEDE => ["clause", "to", "on", "object", "for"],
        EventType.REQUEST => ["clause", "for", "object"],
        _ => ["clause", "object", "to", "of"],
    };

    private static bool IsRecipient(Draft draft, Argument argument) =>
        draft.Recipients.Any(r => argument.Span.Contains(r.Span) && argument.Span.Length <= r.Span.Length + 30)
        && draft.Sentence[argument.Head].Span.Overlaps(draft.Recipients.First(r => argument.Span.Contains(r.Span)).Span);

    /// <summary>A clause without the word that opens it.</summary>
    public static TextSpan Clause(Sentence sentence, Token head, Draft draft)
    {
        var words = sentence.Subtree(head).ToList();
        var from = 0;
        if (words.Count > 0 && WhenOpens(sentence, head, words) is { } later) words = [.. words.TakeWhile(w => w.Id < later.Id)];
        while (from < words.Count && (words[from].Upos == "PUNCT" || words[from].Relation is "mark" or "case"
            && words[from].Form.ToLowerInvariant() is "that" or "to" or "for" or "from" or "of")) from++;
        return from >= words.Count ? head.Span : new(words[from].Span.Start, words[^1].Span.End);
    }

    /// <summary>"Threatened to fire after Britain warned": the clause at the end says when it was threatened.</summary>
    private static Token? WhenOpens(Sentence sentence, Token head, List<Token> words)
    {
        if (!sentence.Children(head).Any(c => c.Relation == "mark" && c.Form == "to")) return null;
        foreach (var child in sentence.Children(head))
        {
            if (child.Relation != "advcl" || child.Id < head.Id || sentence.Child(child, "nsubj") is null
                || sentence.Child(child, "mark") is not { Form: "after" or "amid" or "as" } opener) continue;
            if (sentence.Subtree(child).Last().Id >= words[^1].Id - 1) return opener;
        }
        return null;
    }

    /// <summary>A noun phrase without its preposition.</summary>
    public static TextSpan Phrase(Sentence sentence, Token head)
    {
        var words = sentence.Subtree(head).ToList();
        var from = 0;
        while (from < words.Count - 1 && (words[from].Upos == "PUNCT" || (words[from].Relation is "case" or "mark" && words[from].Id < head.Id
            && (words[from].Head == head.Id)))) from++;
        return new(words[from].Span.Start, words[^1].Span.End);
    }

    /// <summary>Without the condition at its end, and without punctuation there.</summary>
    public static TextSpan Trim(TextSpan span, Draft draft, string text)
    {
        if (draft.Condition is { } condition && span.Contains(condition))
        {
            var before = span with { End = condition.Start };
            span = before.Length >= span.End - condition.End
                || text.AsSpan(before.Start, before.Length).Trim().Count(' ') > 0 ? before : span with { Start = condition.End };
            var words = text[span.Start..span.End].TrimEnd();
            foreach (var opener in (string[])[" if", " should", " in the event", " provided", " even if", " only if", " in response to", " to"])
            {
                if (words.EndsWith(opener, StringComparison.OrdinalIgnoreCase)) span = span with { End = span.Start + words.Length - opener.Length };
            }
        }
        span = WithoutConcession(span, text);
        var (start, end) = (span.Start, span.End);
        while (end > start && (char.IsWhiteSpace(text[end - 1]) || text[end - 1] is ',' or '.' or ';' or ':')) end--;
        while (start < end && (char.IsWhiteSpace(text[start]) || text[start] is ',' or ';' or ':')) start++;
        return new(start, end);
    }
}
