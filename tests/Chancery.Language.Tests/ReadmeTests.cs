using System.Text.RegularExpressions;
using Chancery.Testing;

namespace Chancery.Language.Tests;

public partial class ReadmeTests
{
    [Fact]
    public void TheExampleOfTheReadmePrintsWhatStandsThere()
    {
        var page = File.ReadAllText(Repository.Path("src", "Chancery.Language", "README.md")).ReplaceLineEndings("\n");
        var text = Example().Match(page).Groups[1].Value;
        var shown = page.Split('\n').SkipWhile(l => l != "    1 Turkey Turkey PROPN 3 nmod:poss B-LOC").TakeWhile(l => l.Length > 0).Select(l => l.Trim());
        var printed = Pipeline.Load().Read(text).SelectMany(s => s.Tokens).Select(t => $"{t.Id} {t.Form} {t.Lemma} {t.Upos} {t.Head} {t.Deprel} {t.EntityTag}");
        Assert.Equal(shown, printed);
    }

    [GeneratedRegex("""pipeline\.Read\("([^"]+)"\)""")]
    private static partial Regex Example();
}
