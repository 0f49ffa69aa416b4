using static Chancery.Strategy.Statement;

namespace Chancery.Strategy;

/// <summary>Recursive descent over one statement; gives up at the first fault.</summary>
internal sealed class StatementParser(string text, int optionCount)
{
    // Deeper brackets than a person writes; the parser's own stack must not be at a file's mercy.
    private const int DeepestBracket = 200;

    private readonly List<Step> _steps = [];
    private readonly SortedSet<int> _options = [];
    private StatementFault? _fault;
    private int _at;

    public Statement? Parse(out StatementFault? fault)
    {
        var read = Whole(0);
        if (read && Peek() != '\0')
            read = Fail(Peek() == ')' ? "this bracket was never opened" : $"'{Word()}' cannot stand here; expected '&', '|', IF, IFF or the end");
        fault = _fault;
        return read ? new Statement(text, [.. _steps], [.. _options]) : null;
    }

    private bool Whole(int depth)
    {
        if (!Or(depth))
            return false;
        if (Keyword() is not { } kind)
            return true;
        if (!Or(depth))
            return false;
        _steps.Add(new Step(kind));
        return Peek() is not ('I' or 'i') || Fail("a second IF or IFF needs brackets, as in '1 IF (2 IFF 3)'");
    }

    private bool Or(int depth)
    {
        if (!And(depth))
            return false;
        while (Peek() == '|')
        {
            _at++;
            if (!And(depth))
                return false;
            _steps.Add(new Step(StepKind.Or));
        }
        return true;
    }

    private bool And(int depth)
    {
        if (!Factor(depth))
            return false;
        while (Peek() == '&')
        {
            _at++;
            if (!Factor(depth))
                return false;
            _steps.Add(new Step(StepKind.And));
        }
        return true;
    }

    private bool Factor(int depth)
    {
        var negations = 0;
        for (; Peek() == '-'; _at++)
            negations++;
        var found = Peek();
        if (found == '(')
        {
            if (depth == DeepestBracket)
                return Fail($"brackets go deeper than {DeepestBracket}");
            _at++;
            if (!Whole(depth + 1))
                return false;
            if (Peek() != ')')
                return Fail(Peek() == '\0' ? "a bracket is not closed" : $"'{Word()}' cannot stand here; expected ')'");
            _at++;
        }
        else if (!char.IsAsciiDigit(found))
        {
            return Fail(found == '\0' ? "it ends where an option number was expected" : $"'{Word()}' stands where an option number was expected");
        }
        else if (!Option())
        {
            return false;
        }
        if (negations % 2 == 1)
            _steps.Add(new Step(StepKind.Not));
        return true;
    }

    private bool Option()
    {
        var start = _at;
        while (_at < text.Length && char.IsAsciiDigit(text[_at]))
            _at++;
        var number = int.TryParse(text.AsSpan(start, _at - start), out var parsed) ? parsed : int.MaxValue;
        if (number < 1 || number > optionCount)
        {
            var known = optionCount == 0 ? "the model has no options" : $"the model has options 1 to {optionCount}";
            _fault = new StatementFault(start, number, $"there is no option {text[start.._at]}; {known}");
            return false;
        }
        _options.Add(number);
        _steps.Add(new Step(StepKind.Option, number));
        return true;
    }

    private StepKind? Keyword()
    {
        if (Peek() is not ('I' or 'i'))
            return null;
        var word = Word();
        if (word.Equals("IFF", StringComparison.OrdinalIgnoreCase))
        {
            _at += 3;
            return StepKind.Iff;
        }
        if (!word.Equals("IF", StringComparison.OrdinalIgnoreCase))
            return null;
        _at += 2;
        return StepKind.If;
    }

    private char Peek()
    {
        while (_at < text.Length && char.IsWhiteSpace(text[_at]))
            _at++;
        return _at < text.Length ? text[_at] : '\0';
    }

    private string Word()
    {
        var end = _at;
        while (end < text.Length && end < _at + 20 && char.IsLetterOrDigit(text[end]))
            end++;
        return text[_at..Math.Max(end, Math.Min(_at + 1, text.Length))];
    }

    private bool Fail(string what)
    {
        _fault ??= new StatementFault(_at, null, what);
        return false;
    }
}
