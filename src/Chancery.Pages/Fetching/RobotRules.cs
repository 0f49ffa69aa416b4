namespace Chancery.Pages.Fetching;

/// <summary>A site's robots.txt (RFC 9309) as far as it concerns us.</summary>
internal sealed class RobotRules
{
    private const int MostRules = 5000;

    private readonly List<(string Pattern, bool IsAllowed)> _rules = [];

    public static RobotRules AllowAll { get; } = new();

    public static RobotRules ForbidAll { get; } = Parse("User-agent: *\nDisallow: /", "");

    /// <param name="agent">Our name, without version.</param>
    public static RobotRules Parse(string text, string agent)
    {
        var (own, all) = (new RobotRules(), new RobotRules());
        var (isNamed, isOwn, isAll, inRules) = (false, false, false, true);
        foreach (var raw in text.Split('\n'))
        {
            var line = raw.Split('#')[0].Trim();
            var colon = line.IndexOf(':');
            if (colon < 1)
                continue;
            var (name, value) = (line[..colon].Trim().ToLowerInvariant(), line[(colon + 1)..].Trim());
            if (name == "user-agent")
            {
                if (inRules)
                    (isOwn, isAll, inRules) = (false, false, false);
                isOwn |= agent.Length > 0 && value.Split('/')[0].Equals(agent, StringComparison.OrdinalIgnoreCase);
                isAll |= value == "*";
                isNamed |= isOwn;
            }
            else if (name is "allow" or "disallow")
            {
                inRules = true;
                if (isOwn && own._rules.Count < MostRules)
                    own.Add(value, name == "allow");
                if (isAll && all._rules.Count < MostRules)
                    all.Add(value, name == "allow");
            }
        }
        return isNamed ? own : all;
    }

    /// <summary>The longest rule that fits decides; where an allowing and a forbidding one are as long, the page is allowed.</summary>
    public bool Allows(string pathAndQuery)
    {
        var (longest, allowed) = (-1, true);
        foreach (var (pattern, isAllowed) in _rules)
            if (Fits(pattern, pathAndQuery) && (pattern.Length > longest || (pattern.Length == longest && isAllowed)))
                (longest, allowed) = (pattern.Length, isAllowed);
        return allowed;
    }

    private void Add(string pattern, bool isAllowed)
    {
        // "Disallow:" without a path forbids nothing.
        if (pattern.Length is > 0 and < 2000)
            _rules.Add((pattern, isAllowed));
    }

    /// <summary>'*' stands for any letters, '$' at the end for the end; each piece is taken
    /// where it first fits, which is enough without going back.</summary>
    private static bool Fits(string pattern, string path)
    {
        var isWhole = pattern.EndsWith('$');
        var pieces = (isWhole ? pattern[..^1] : pattern).Split('*');
        if (!path.StartsWith(pieces[0], StringComparison.Ordinal))
            return false;
        var at = pieces[0].Length;
        for (var i = 1; i < pieces.Length; i++)
        {
            if (isWhole && i == pieces.Length - 1)
                return path.Length - at >= pieces[i].Length && path.EndsWith(pieces[i], StringComparison.Ordinal);
            var found = path.IndexOf(pieces[i], at, StringComparison.Ordinal);
            if (found < 0)
                return false;
            at = found + pieces[i].Length;
        }
        return !isWhole || at == path.Length;
    }
}
