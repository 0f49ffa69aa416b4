using System.Collections.Frozen;
using Chancery.Language;

namespace Chancery.Reading;

/// <summary>Tells from tense and governing words whether an expression looks back or ahead.</summary>
internal static class TimeDirectionFinder
{
    /// <summary>What is arranged beforehand: a time on its object, or after "for", lies ahead even when the verb is past.</summary>
    private static readonly FrozenSet<string> Planning = Set(
        "schedule plan set slate postpone delay adjourn arrange call convene fix propose intend expect invite announce promise pledge vow demand urge order threaten "
        + "target aim envisage foresee due book agree request seek ask warn need want prepare await extend defer move reschedule give grant allow");

    /// <summary>Words whose infinitive tells what did happen, or goes with the verb's own time.</summary>
    private static readonly FrozenSet<string> Implicative = Set(
        "manage fail begin start continue cease use help decline refuse seem appear happen come go get force cause lead see hear find able prove tend forget serve have");

    /// <summary>Participles that open something: "talks starting on Monday" are still to come.</summary>
    private static readonly FrozenSet<string> Opening = Set("start begin open run last take become come effective resume");

    /// <summary>What befalls people: told in the passive present, it has happened.</summary>
    private static readonly FrozenSet<string> Befalling = Set("kill injure wound find shoot arrest detain displace destroy damage assassinate abduct kidnap hospitalise hospitalize sentence convict hit strike attack rescue");

    private static readonly FrozenSet<string> Speaking = Set("say tell report write add claim state note quote");

    private static readonly FrozenSet<string> Ready = Set("due set likely ready scheduled expected poised supposed bound certain sure slated prepared available valid payable redeemable");

    private static readonly FrozenSet<string> AheadOf = Set("ahead before for to towards until into");

    /// <param name="head">The expression's head word; 0 if unknown.</param>
    public static (TimeDirection Direction, bool Perfect) Of(Sentence sentence, int head, TimePhrase phrase)
    {
        if (phrase.Ahead) return (TimeDirection.Future, false);
        if (phrase.Relation == TimeRelation.Since) return (TimeDirection.Past, true);
        if (head == 0) return (Fallback(phrase.Relation), false);
        if (phrase.Meaning is DurationMeaning { Stretch: Stretch.Plain } && phrase.Relation == TimeRelation.In && IsRecord(sentence, head))
            return (TimeDirection.Past, false);
        if (sentence.Child(sentence[head], "case") is { Lemma: "due" }) return (TimeDirection.Future, false); // "elections due in November"
        var token = TimeAttachment.TellingFront(sentence, head) ?? sentence[head];
        for (var steps = 0; steps < sentence.Tokens.Length; steps++)
        {
            if (IsPredicate(sentence, token)
                && !(steps == 0 && token.Upos is not ("VERB" or "AUX") && sentence.Child(token, "cop") is null && token.Head != 0
                && token.Relation is not ("root" or "parataxis")))
            {
                var direction = Clause(sentence, token, 0);
                if (direction == TimeDirection.Past && IsAhead(sentence, token, phrase, sentence[head])) direction = TimeDirection.Future;
                return (direction == TimeDirection.Unknown ? Fallback(phrase.Relation) : direction, IsPerfect(sentence, token));
            }
            // "Elections due in November were postponed."
            if (steps > 0 && token.Upos is "ADJ" or "VERB" && token.Relation is "amod" or "acl" or "appos"
                && Ready.Contains(token.Form.ToLowerInvariant())
                && !token.Form.Equals("certain", StringComparison.OrdinalIgnoreCase)) return (TimeDirection.Future, false);
            // "Found dead after the eruption on Sunday".
            if (steps > 0 && token.Upos == "NOUN" && token.Relation is "obl" or "nmod"
                && sentence.Child(token, "case") is { Lemma: "after" or "following" or "since" or "amid" or "per" }
                && phrase.Meaning is WeekdayMeaning { Deixis: Deixis.None }) return (TimeDirection.Past, false);
            if (steps > 0 && token.Lemma is "deadline" or "ultimatum" && token.Upos == "NOUN" && phrase.Meaning is DateMeaning)
                return (TimeDirection.Present, false);
            if (steps > 0 && token.Upos is "NOUN" or "PROPN" && IsNounAhead(sentence, token)) return (TimeDirection.Future, false);
            if (sentence.HeadOf(token) is not { } up) break;
            token = TimeAttachment.TellingTail(sentence, head, up) ?? up;
        }
        return (Fallback(phrase.Relation), false);
    }

    /// <summary>"For the first time in 20 years", "the deadliest attack in a decade", "the third round in four days": back from now.</summary>
    private static bool IsRecord(Sentence sentence, int head)
    {
        for (var id = head - 1; id >= 1 && id >= head - 9; id--)
        {
            var token = sentence[id];
            if (token.Upos is "VERB" or "AUX" || token.Form is "," or ";") return false;
            if (token.Xpos is "JJS" or "RBS"
                || token.Form.ToLowerInvariant() is "first" or "second" or "third" or "fourth" or "fifth" or "sixth" or "seventh" or "eighth"
                or "ninth" or "tenth" or "only") return true;
        }
        return false;
    }

    private static TimeDirection Fallback(TimeRelation relation) =>
        relation is TimeRelation.By or TimeRelation.Until or TimeRelation.Within or TimeRelation.Before
        ? TimeDirection.Future : TimeDirection.Unknown;

    private static bool IsPredicate(Sentence sentence, Token token) =>
        token.Upos is "VERB" or "AUX" || token.Head == 0 || sentence.Child(token, "cop") is not null
            || (TimeAttachment.IsClause(token) && token.Relation is not "acl");

    /// <summary>"ahead of talks on Friday", "called for a meeting on Sunday": the noun with the time lies ahead.</summary>
    private static bool IsNounAhead(Sentence sentence, Token noun)
    {
        if (sentence.Child(noun, "case") is { } marker && AheadOf.Contains(marker.Lemma) && noun.Relation is "obl" or "nmod")
        {
            var over = sentence.HeadOf(noun);
            return marker.Lemma is "ahead" or "before" or "until"
                || over is not null && (IsPlanning(over) || over.Upos is "NOUN" && marker.Lemma == "for");
        }
        return noun.Relation is "obj" or "nsubj:pass" && sentence.HeadOf(noun) is { } verb && IsPlanning(verb)
            && !(verb.Lemma is "set" or "move" or "give" or "see");
    }

    /// <summary>The verb is past, but what binds the time points on: "postponed until Friday", "set for Sunday", "gave them till noon".</summary>
    private static bool IsAhead(Sentence sentence, Token predicate, TimePhrase phrase, Token head)
    {
        if (IsPerfect(sentence, predicate) && Has(sentence, predicate, "had")) return false;
        return phrase.Relation switch
        {
            TimeRelation.For => phrase.Meaning is not DurationMeaning,
            TimeRelation.By or TimeRelation.Until or TimeRelation.Before or TimeRelation.Within or TimeRelation.From => IsPlanning(predicate),
            _ when sentence.Child(head, "case") is { Lemma: "to" } => IsPlanning(predicate),
            _ => IsPlanning(predicate) && predicate.Xpos == "VBN" && sentence.Child(predicate, "obj") is null
                && predicate.Lemma is "schedule" or "plan" or "expect" or "set" or "slate" or "due",
        };
    }

    private static TimeDirection Clause(Sentence sentence, Token verb, int depth)
    {
        if (depth > 12) return TimeDirection.Unknown;
        var past = false;
        var present = false;
        var infinitive = verb.Xpos == "VB" || sentence.Child(verb, "mark") is { Lemma: "to" };
        foreach (var aux in sentence.Children(verb))
        {
            if (aux.Relation is not ("aux" or "cop")) continue;
            if (aux.Lemma is "will" or "shall" || aux.Form is "'ll" or "wo" or "’ll") return TimeDirection.Future;
            if (aux.Lemma is "would" or "may" or "might" or "can" or "could" or "must" or "should" or "ought")
                return HasHave(sentence, verb) ? TimeDirection.Past : TimeDirection.Future;
            if (aux.Lemma is "have") return TimeDirection.Past;
            if (aux.Xpos is "VBD" || aux.Form is "was" or "were" or "did") past = true;
            else if (aux.Xpos is "VBZ" or "VBP" || aux.Form is "is" or "are" or "am" or "'s" or "'re") present = true;
        }
        if (verb.Upos is "ADJ" or "VERB" && Ready.Contains(verb.Form.ToLowerInvariant()) && (present || past)) return TimeDirection.Future;
        if (infinitive && (past || present)) return TimeDirection.Future; // "is to open", "was to meet"
        if (past) return TimeDirection.Past;
        // News told in the present: "Two are killed in a raid on Sunday".
        if (present && verb.Xpos == "VBN" && Befalling.Contains(verb.Lemma)) return TimeDirection.Past;
        if (present) return TimeDirection.Present;
        if (infinitive) return Infinitive(sentence, verb, depth);
        return verb.Xpos switch
        {
            "VBD" => TimeDirection.Past,
            // "struck" taken for a present
            "VBP" when verb.Form.Length > 2 && verb.Lemma != "be" && !verb.Form.Equals(verb.Lemma, StringComparison.OrdinalIgnoreCase) =>
                TimeDirection.Past,
            // "A blast on Tuesday injures ten": news told in the present.
            "VBZ" or "VBP" when Befalling.Contains(verb.Lemma)
                || verb.Lemma is "die" or "explode" or "detonate" or "crash" or "erupt" or "collapse" => TimeDirection.Past,
            "VBZ" or "VBP" => Speaking.Contains(verb.Lemma) ? TimeDirection.Past : TimeDirection.Present,
            "VBN" when verb.Relation is "conj" or "xcomp" => Upward(sentence, verb, depth),
            "VBN" => IsPlanning(verb) && verb.Lemma is "schedule" or "plan" or "expect" or "set" or "slate" or "propose" or "call" or "due"
                ? TimeDirection.Future : TimeDirection.Past,
            "VBG" when sentence.Child(verb, "mark") is { Lemma: "after" or "since" } => TimeDirection.Past,
            "VBG" when verb.Relation is "acl" && Opening.Contains(verb.Lemma) => TimeDirection.Future,
            _ => verb.Head == 0 ? TimeDirection.Unknown : Upward(sentence, verb, depth),
        };
    }

    private static TimeDirection Infinitive(Sentence sentence, Token verb, int depth)
    {
        if (sentence.HeadOf(verb) is not { } above) return TimeDirection.Future;
        if (verb.Relation == "conj") return Clause(sentence, above, depth + 1);
        if (above.Lemma is "have" or "need" && Clause(sentence, above, depth + 1) != TimeDirection.Past) return TimeDirection.Future;
        // "had been due to fly"
        if (IsPerfect(sentence, above)) return Ready.Contains(above.Form.ToLowerInvariant()) ? TimeDirection.Past : TimeDirection.Future;
        if (verb.Relation is "xcomp" && Implicative.Contains(above.Lemma)) return Clause(sentence, above, depth + 1);
        if (verb.Relation is "advcl" && !Ready.Contains(above.Form.ToLowerInvariant()) && sentence.Child(verb, "mark") is { Lemma: "to" })
            return Clause(sentence, above, depth + 1);
        return TimeDirection.Future;
    }

    private static TimeDirection Upward(Sentence sentence, Token verb, int depth)
    {
        for (var steps = 0; steps < 12 && sentence.HeadOf(verb) is { } up; steps++)
        {
            verb = up;
            if (IsPredicate(sentence, verb)) return Clause(sentence, verb, depth + 1);
        }
        return TimeDirection.Unknown;
    }

    private static bool IsPerfect(Sentence sentence, Token verb)
    {
        foreach (var aux in sentence.Children(verb))
        {
            if (aux.Relation is "aux" && aux.Lemma == "have") return true;
        }
        return false;
    }

    /// <summary>A lemmatiser may cut "postponed" down to "postpon".</summary>
    private static bool IsPlanning(Token word) => Planning.Contains(word.Lemma) || Planning.Contains(word.Lemma + "e");

    private static bool HasHave(Sentence sentence, Token verb) => IsPerfect(sentence, verb);

    private static bool Has(Sentence sentence, Token verb, string form)
    {
        foreach (var aux in sentence.Children(verb))
        {
            if (aux.Relation is "aux" && (aux.Form.Equals(form, StringComparison.OrdinalIgnoreCase) || aux.Form is "'d" or "’d")) return true;
        }
        return false;
    }

    private static FrozenSet<string> Set(string words) => words.Split(' ').ToFrozenSet();
}
