using System.Text;
using Chancery.Coding;
using Chancery.Language;
using Chancery.Record;

namespace Chancery.Cli.Commands.Record;

/// <summary>Says what was threatened, promised or asked as a verb phrase, as an option
/// of a model is called: "close its ports to Graustark".</summary>
internal sealed class ActPhrases(Pipeline language, CodeNames names)
{
    // What stands before or around the act and is no part of what its doer would do.
    private static readonly string[] Around = ["nsubj", "csubj", "expl", "mark", "cc", "discourse", "parataxis", "vocative"];
    private static readonly string[] Measures = ["measure", "step", "action"];

    /// <returns>Null if the words name no act of the one who would do it.</returns>
    public string? Of(LedgerEntry entry)
    {
        if (entry.Content is not { } words
            || entry.Statements.FirstOrDefault(s => s.Evidence.Contains(words, StringComparison.Ordinal)) is not { } told)
            return null;
        var at = told.Evidence.IndexOf(words, StringComparison.Ordinal);
        var span = new TextSpan(at, at + words.Length);
        foreach (var sentence in language.Read(told.Evidence))
        {
            if (HeadOf(sentence, span) is { } head)
                return Phrase(sentence, head, span, entry);
        }
        return null;
    }

    /// <summary>Whether the words name the one who is asked as what it would be done to: "bar Ukraine" is not for Ukraine to do.</summary>
    public bool IsForAnother(LedgerEntry entry) =>
        entry.Kind == LedgerKind.Demand && entry.Content is { } words && language.Read(words) is [var sentence, ..]
            && sentence.Root is { Upos: "VERB" } verb
        && sentence.Child(verb, "nsubj") is null && sentence.Child(verb, "obj") is { Upos: "PROPN" } thing
        && names.CodeOf(thing.Form) is { } code && entry.To.Contains(code);

    /// <summary>The first word of the words whose head stands outside them; a verb before all others.</summary>
    private static Token? HeadOf(Sentence sentence, TextSpan span)
    {
        var tops = sentence.Tokens.Where(t =>
            span.Contains(t.Span) && t.Upos != "PUNCT" && (sentence.HeadOf(t) is not { } head || !span.Contains(head.Span))).ToList();
        return tops.Find(t => t.Upos == "VERB") ?? tops.FirstOrDefault();
    }

    private string? Phrase(Sentence sentence, Token head, TextSpan span, LedgerEntry entry)
    {
        var doers = entry.Kind == LedgerKind.Demand ? entry.To : entry.By;
        if (head.Upos is "NOUN" or "PROPN" && sentence.Child(head, "cop") is null)
        {
            var thing = Written(sentence, head, span, isVerb: false);
            return (entry.Kind, Array.IndexOf(Measures, head.Lemma) >= 0) switch
            {
                (_, true) => $"take {thing}",
                (LedgerKind.Threat, _) => null,
                (LedgerKind.Offer, _) => $"make good its offer of {thing}",
                _ => $"agree to {thing}",
            };
        }
        if (head.Upos != "VERB")
            return entry.Kind == LedgerKind.Threat && sentence.Child(head, "nsubj") is not null
                ? $"act on its warning that {Clause(sentence, head, span)}" : null;
        if (sentence.Child(head, "nsubj:pass") is not null || sentence.Child(head, "nsubj") is { } subject && !CanBe(subject, doers))
            return entry.Kind == LedgerKind.Threat ? $"act on its warning that {Clause(sentence, head, span)}"
                : $"see to it that {Clause(sentence, head, span)}";
        return head.Feature("VerbForm") == "Part" && sentence.Child(head, "aux") is null && sentence.Child(head, "nsubj") is null ? null
            : Written(sentence, head, span, isVerb: true);
    }

    /// <summary>Whether a subject can stand for the doer: its name, a pronoun, a capital; not another state, nor a thing.</summary>
    private bool CanBe(Token subject, IReadOnlyCollection<string> doers) => subject.Upos switch
    {
        "PRON" => true,
        "PROPN" => names.CodeOf(subject.Form) is not { } code || doers.Contains(code),
        _ => false,
    };

    /// <summary>The phrase without its subject, its auxiliaries and its condition, verbs in their plain form.</summary>
    private static string Written(Sentence sentence, Token head, TextSpan span, bool isVerb)
    {
        var left = new HashSet<int>();
        var plain = new HashSet<int>();
        if (isVerb)
        {
            plain.Add(head.Id);
            plain.UnionWith(sentence.Children(head).Where(t => t.Relation == "conj" && t.Upos == "VERB").Select(t => t.Id));
        }
        foreach (var verb in plain.Append(head.Id).Distinct().ToList())
        {
            foreach (var child in sentence.Children(sentence[verb]))
            {
                var drops = isVerb && (Array.IndexOf(Around, child.Relation) >= 0
                    && !(child.Relation == "cc" && verb == head.Id && child.Id > head.Id) || child.Relation == "aux")
                    || child.Relation == "advcl" && sentence.Child(child, "mark")?.Lemma is "if" or "unless" or "should" or "after" or "as"
                    || child.Relation is "parataxis" or "punct" && child.Id < head.Id;
                // Between coordinated verbs the word that joins them stays.
                if (drops && !(child.Relation == "cc" && verb != head.Id))
                    left.UnionWith(sentence.Subtree(child).Select(t => t.Id));
            }
        }
        var written = new StringBuilder();
        var negated = isVerb && sentence.Children(head).Any(t => t.Lemma is "not" or "never" && t.Relation == "advmod");
        foreach (var token in sentence.Subtree(head))
        {
            if (left.Contains(token.Id) || !span.Contains(token.Span) || isVerb && token.Head == head.Id && token.Lemma is "not" or "never" or "also")
                continue;
            if (token.Id == head.Id && negated)
                written.Append("not ");
            written.Append(plain.Contains(token.Id) && sentence.Child(token, "aux:pass") is null ? token.Lemma : token.Form);
            if (token.SpaceAfter || token.Id == sentence.Tokens.Length)
                written.Append(' ');
        }
        return written.ToString().Trim(' ', ',', '.', ';', ':', '"', '\u201c', '\u201d');
    }

    private static string Clause(Sentence sentence, Token head, TextSpan span)
    {
        var written = new StringBuilder();
        var marks = sentence.Children(head).Where(t => t.Relation == "mark").Select(t => t.Id).ToHashSet();
        foreach (var token in sentence.Subtree(head).Where(t => span.Contains(t.Span) && !marks.Contains(t.Id)))
            written.Append(token.Form).Append(token.SpaceAfter ? " " : "");
        return written.ToString().Trim(' ', ',', '.', ';', ':', '"', '\u201c', '\u201d');
    }
}
