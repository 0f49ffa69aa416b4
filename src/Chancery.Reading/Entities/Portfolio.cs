using System.Collections.Frozen;

namespace Chancery.Reading;

/// <summary>What an office is for: "Secretary of State", "Minister for Foreign Affairs", which are no names of their own.</summary>
internal static class Portfolio
{
    private static readonly FrozenSet<string> Words = FrozenSet.ToFrozenSet(
        ["State", "Defence", "Defense", "Health", "Interior", "Foreign", "Finance", "Finances", "Energy", "Justice", "Commerce", "Treasury", "Exchequer",
        "War", "Labour", "Labor",
         "Education", "Information", "Agriculture", "Transport", "Transportation", "Trade", "Homeland", "Public", "Internal", "External", "Economic",
         "Economy", "Affairs", "Security",
         "Staff", "Petroleum", "Oil", "Culture", "Tourism", "Science", "Technology", "Environment", "Works", "Social", "Care", "Human", "Rights", "Services",
         "Development",
         "International", "Cooperation", "Political", "Policy", "Near", "Eastern", "African", "European", "Eurasian", "Intelligence", "Operations",
         "Peacekeeping", "Management",
         "Planning", "Industry", "Immigration", "Migration", "Refugees", "Religious", "Media", "Communication", "Communications", "Water", "Women", "Youth",
         "Sports", "Research",
         "Minerals", "Mines", "Housing", "Revenue", "Budget", "Law", "Emergency", "Situations", "Digital", "Strategic", "Asian", "Pacific", "Western",
         "Hemisphere", "Sanctions"]);

    /// <summary>The last word of a role together with its "of" or "for" and what it is for.</summary>
    public static int EndOf(SentenceView view, int last)
    {
        if (last + 2 > view.Count || view.Forms[last] is not ("of" or "for")) return last;
        var id = last + 2;
        if (view.Forms[id - 1] == "the" && id < view.Count) id++;
        if (!Words.Contains(view.Forms[id - 1])) return last;
        while (id < view.Count && (Words.Contains(view.Forms[id]) || (view.Forms[id] is "and" or "," && id + 1 < view.Count
            && Words.Contains(view.Forms[id + 1])))) id++;
        return id;
    }
}
