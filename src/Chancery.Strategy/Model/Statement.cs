namespace Chancery.Strategy;

/// <summary>A statement about options, true or false in each state: <c>1 &amp; -(2 | 3) IF 4</c>.</summary>
/// <remarks>
/// Option numbers; <c>-</c> not, <c>&amp;</c>, <c>|</c>, brackets, and at the outermost level of the whole or of a bracket one
/// <c>IF</c> or <c>IFF</c>. <c>-</c> binds before <c>&amp;</c>, that before <c>|</c>, that before <c>IF</c> and <c>IFF</c>.
/// <c>a IF b</c> is true where b is false (Fang, Hipel, Kilgour and Peng 2003).
/// </remarks>
public sealed class Statement
{
    private readonly Step[] _steps;

    internal Statement(string text, Step[] steps, IReadOnlyList<int> options)
    {
        Text = text;
        _steps = steps;
        Options = options;
        MaxDepth = DepthOf(steps);
    }

    public string Text { get; }

    /// <summary>The option numbers it speaks of, ascending.</summary>
    public IReadOnlyList<int> Options { get; }

    internal int MaxDepth { get; }

    /// <summary>Parses a statement over options 1 to <paramref name="optionCount"/>.</summary>
    /// <param name="fault">What is wrong, when the result is null.</param>
    public static Statement? Parse(string text, int optionCount, out StatementFault? fault) =>
        new StatementParser(text, optionCount).Parse(out fault);

    public bool IsTrueIn(ulong state)
    {
        Span<ulong> stack = MaxDepth <= 64 ? stackalloc ulong[64] : new ulong[MaxDepth];
        return (Evaluate(stack, new SingleState(state)) & 1) != 0;
    }

    /// <summary>Truth in 64 states at once: bit b of the result belongs to bit b of each option's word.</summary>
    internal ulong Evaluate<TOptions>(Span<ulong> stack, TOptions options) where TOptions : struct, IOptionWords
    {
        var top = -1;
        foreach (var step in _steps)
        {
            switch (step.Kind)
            {
                case StepKind.Option: stack[++top] = options.Word(step.Option - 1); break;
                case StepKind.Not: stack[top] = ~stack[top]; break;
                case StepKind.And: top--; stack[top] &= stack[top + 1]; break;
                case StepKind.Or: top--; stack[top] |= stack[top + 1]; break;
                case StepKind.If: top--; stack[top] |= ~stack[top + 1]; break;
                default: top--; stack[top] = ~(stack[top] ^ stack[top + 1]); break;
            }
        }
        return stack[0];
    }

    public override string ToString() => Text;

    /// <summary>The statement in words: "not a and (b or c), if d"; brackets stand where the words alone would be unclear.</summary>
    public string InWords(Func<int, string> option)
    {
        var stack = new Stack<(string Text, StepKind Kind)>();
        foreach (var step in _steps)
        {
            if (step.Kind == StepKind.Option)
            {
                stack.Push((option(step.Option), StepKind.Option));
                continue;
            }
            var (right, rightKind) = stack.Pop();
            if (step.Kind == StepKind.Not)
            {
                stack.Push(("not " + Bracketed(right, rightKind, StepKind.Not), StepKind.Not));
                continue;
            }
            var (left, leftKind) = stack.Pop();
            var word = step.Kind switch { StepKind.And => " and ", StepKind.Or => " or ", StepKind.If => ", if ", _ => " exactly if " };
            stack.Push((Bracketed(left, leftKind, step.Kind) + word + Bracketed(right, rightKind, step.Kind), step.Kind));
        }
        return stack.Pop().Text;

        static string Bracketed(string text, StepKind inner, StepKind outer) =>
            inner > outer || (inner == outer && outer is StepKind.If or StepKind.Iff) ? $"({text})" : text;
    }

    private static int DepthOf(Step[] steps)
    {
        int depth = 0, most = 0;
        foreach (var step in steps)
        {
            depth += step.Kind switch { StepKind.Option => 1, StepKind.Not => 0, _ => -1 };
            most = Math.Max(most, depth);
        }
        return most;
    }

    internal IReadOnlyList<Step> Steps => _steps;

    internal enum StepKind : byte { Option, Not, And, Or, If, Iff }

    /// <summary>A step of the statement in postfix order.</summary>
    internal readonly record struct Step(StepKind Kind, int Option = 0);

    /// <summary>Where the truth of single options comes from.</summary>
    internal interface IOptionWords
    {
        ulong Word(int option);
    }

    private readonly struct SingleState(ulong state) : IOptionWords
    {
        public ulong Word(int option) => (state >> option & 1) != 0 ? ulong.MaxValue : 0;
    }
}

/// <summary>Why a statement cannot be read.</summary>
/// <param name="Position">From 0, in the statement's text.</param>
/// <param name="UnknownOption">The option number that the model does not have; null for a fault of grammar.</param>
/// <param name="Message">What was found and what would be right.</param>
public sealed record StatementFault(int Position, int? UnknownOption, string Message);
