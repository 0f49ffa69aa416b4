using System.Collections.Immutable;
using Chancery.Language;
using Chancery.Lexicon;

namespace Chancery.Reading.Tests.Entities;

public class EntityFinderTests
{
    private static readonly EntityFinder Finder = new(LexiconTables.Embedded);

    [Theory]
    [InlineData("Kremlin adviser Yuri Ushakov told reporters that Moscow was satisfied.", "Kremlin=RUS Yuri_Ushakov=RUS reporters=- Moscow=RUS")]
    [InlineData("Former president Hamid Karzai criticised Washington.", "Washington=USA")]
    [InlineData("Russian-backed separatists shelled Ukrainian troops in Donbas.", "Russian=RUS Russian-backed_separatists=UKR Ukrainian_troops=UKR")]
    [InlineData("Pro-Russian activists occupied the regional parliament in Donetsk.", "Pro-Russian=RUS")]
    [InlineData("Protesters in Cairo threw stones at the police.", "Protesters=EGY Cairo=EGY police=EGY")]
    [InlineData("The US embassy in Kabul was closed after threats.", "US_embassy=USA Kabul=AFG")]
    [InlineData("Two people familiar with the talks said the bloc was divided.", "Two_people=- bloc=-")]
    [InlineData("Ministry of Foreign Affairs of Russia summoned the ambassador of Norway.", "Ministry_of_Foreign_Affairs=RUS ambassador=NOR")]
    [InlineData("Leaders of Japan, South Korea and the United States met in Seoul.", "Leaders=JPN+KOR+USA South_Korea=KOR Seoul=KOR")]
    [InlineData("The presidents of Serbia, Croatia and Bosnia initialled the agreement in Dayton.", "presidents=SRB+HRV+BIH")]
    [InlineData("A senior Lebanese official, who asked not to be named, blamed Damascus.", "senior_Lebanese_official=LBN who=LBN Damascus=SYR")]
    [InlineData("The Security Council of the UN voted for a no-fly zone over Libya.", "Security_Council=UN UN=UN Libya=LBY")]
    [InlineData("NATO allies promised Ukraine more weapons.", "NATO_allies=NATO Ukraine=UKR")]
    [InlineData("North Korea admitted that it had a secret programme. Its neighbours were alarmed.", "it=PRK Its=PRK neighbours=-")]
    [InlineData("Rebels seized Goma as Congolese troops fled, and Kinshasa accused Rwanda of helping them.", "Congolese_troops=COD Kinshasa=COD Rwanda=RWA")]
    [InlineData("Washington Post reporters were expelled from Turkey.", "Washington_Post=USA Turkey=TUR")]
    [InlineData("Taliban fighters entered the capital, and the movement declared victory.", "Taliban_fighters=TALIBAN movement=TALIBAN")]
    public void GivesTheCodesThatTheTextGives(string text, string expected) => AssertCodes(text, expected);

    [Theory]
    [InlineData("The fighting near Kiev went on, but Kiev rejected the plan.", "Kiev=Place Kiev#2=State")]
    [InlineData("Iranian protesters set fire to the Saudi embassy in Tehran, and Riyadh cut its ties with Tehran.", "Tehran=Place Riyadh=State Tehran#2=State")]
    [InlineData("Brussels urged Belgrade to calm the north of Kosovo. Protesters gathered in Brussels on Friday.",
        "Brussels=Organisation Belgrade=State Brussels#2=Place")]
    [InlineData("The governor of Georgia rejected the demand from Atlanta lawyers.", "Georgia=Place")]
    [InlineData("Georgia accused Russia of bombing its villages.", "Georgia=State")]
    [InlineData("Chad Wolf, the acting secretary of homeland security, met officials in Chad.", "Chad_Wolf=Person Chad=State")]
    [InlineData("Saudi Arabia, Egypt and two other Arab states broke off relations with Qatar. Doha called their decision unjust.", "Doha=State")]
    public void TellsACityFromAGovernmentAndAPersonFromACountry(string text, string expected)
    {
        var (reading, document) = Read(text);
        foreach (var (mention, kind) in Expected(document, reading, expected))
            Assert.Equal((mention.Span.In(document.Text), kind), (mention.Span.In(document.Text), reading[mention.Entity].Kind.ToString()));
    }

    [Theory]
    [InlineData("Kremlin adviser Yuri Ushakov told reporters that Moscow was satisfied. Ushakov added that the adviser would brief the press again. He declined to go further.", "Yuri_Ushakov Ushakov adviser#2 He")]
    [InlineData("Georgia accused Russia of bombing its villages.", "Georgia its")]
    [InlineData("Armenia said that Azerbaijani forces had attacked its positions. Baku denied this.", "Azerbaijani Baku")]
    [InlineData("Egypt's army removed the president. The army said it had no choice.", "Egypt's_army army it")]
    [InlineData("The European Union froze the assets of the bank. The bloc also banned flights, and its members agreed to send arms.",
        "European_Union bloc its")]
    [InlineData("NATO allies promised Ukraine more weapons. The alliance said it would not send troops.", "NATO alliance it")]
    [InlineData("Foreign Minister Sergei Lavrov said Moscow wanted peace. \"We are ready to talk,\" the minister said.", "Sergei_Lavrov We minister")]
    [InlineData("\"We will respond if our borders are crossed,\" said Polish Prime Minister Mateusz Morawiecki.", "We our Mateusz_Morawiecki")]
    [InlineData("Serbia's interior minister warned Hungary over its fence. He called Budapest's decision shameful.", "Serbia's_interior_minister He")]
    [InlineData("China, which holds the crew, asked the United States for an apology.", "China which")]
    [InlineData("Turkey and Greece exchanged prisoners. Both sides said the two countries would keep talking.", "sides two_countries")]
    [InlineData("Rebels seized Goma as Congolese troops fled, and Kinshasa accused Rwanda of helping them.", "Rebels them")]
    [InlineData("Argentine troops landed on the Falklands. Britain sent its fleet to the islands.", "Britain its")]
    [InlineData("Belarus forced a Ryanair plane to land in Minsk. The airline protested.", "Ryanair airline")]
    public void TiesMentionsOfOneThingTogether(string text, string mentions)
    {
        var (reading, document) = Read(text);
        var found = mentions.Split(' ').Select(m => (Words: m, reading[Mention(document, reading, m).Entity].Id)).ToList();
        Assert.All(found, f => Assert.Equal((f.Words, found[0].Id), f));
    }

    [Theory]
    [InlineData("Turkey and Greece exchanged prisoners. Both sides said the two countries would keep talking.", "sides=TUR+GRC")]
    [InlineData("The United Nations and the African Union condemned the coup. The two organisations demanded that the soldiers return to barracks.",
        "two_organisations=UN+AU")]
    [InlineData("Sudan's army and the paramilitary Rapid Support Forces agreed on a truce. Both parties blamed each other for its breach.",
        "parties=SDN+RSF each=SDN+RSF")]
    [InlineData("The United States, Britain and France bombed Syria. They said the strikes were a success.", "They=USA+GBR+FRA")]
    [InlineData("Saudi Arabia, Egypt and two other Arab states broke off relations with Qatar. Doha called their decision unjust.", "their=SAU+EGY")]
    public void GivesSeveralPartiesTheirCodes(string text, string expected) => AssertCodes(text, expected);

    [Fact]
    public void WhatTheTextLeavesOpenIsOpenWithAReason()
    {
        var (reading, document) = Read("Serbian President Slobodan Milosevic rejected the demands of the West.");
        var west = reading[Mention(document, reading, "West").Entity];
        Assert.Null(west.Code);
        Assert.NotNull(west.Open);
    }

    [Fact]
    public void AWordLeadsToItsMention()
    {
        var (reading, _) = Read("Leaders of Japan, South Korea and the United States met in Seoul.");
        Assert.Equal("South Korea", reading.EntityAt(0, 6)?.Name);
        Assert.Equal("South Korea", reading.EntityAt(0, 5)?.Name);
        Assert.Null(reading.EntityAt(0, 11));
        Assert.Null(reading.EntityAt(7, 1));
        Assert.Null(reading.EntityAt(0, 99));
    }

    [Fact]
    public void NothingIsFoundInNothing() => Assert.Empty(Finder.Find([], null).Entities);

    [Fact]
    public void TheSameReportGivesTheSameReading()
    {
        var document = GoldSentences.Document("Turkey and Greece exchanged prisoners. Both sides said the two countries would keep talking.");
        var (first, second) = (Finder.Find(document.Sentences, null), Finder.Find(document.Sentences, null));
        Assert.Equal(first.Mentions, second.Mentions);
        Assert.Equal(first.Entities.Select(e => (e.Id, e.Name, e.Code)), second.Entities.Select(e => (e.Id, e.Name, e.Code)));
    }

    [Fact]
    public void ABrokenTreeIsReadToo()
    {
        // Every word hangs on the next and the last on the first: no root, one ring.
        var tokens = ImmutableArray.CreateRange(Enumerable.Range(1, 6).Select(i =>
            new Token(i, new(2 * i, (2 * i) + 1), i % 2 == 0 ? "Russia" : "its", "x", i % 2 == 0 ? "PROPN" : "PRON", "NNP", "", (i % 6) + 1, "nmod:poss")));
        Assert.NotEmpty(Finder.Find([new(new(0, 20), tokens)], new(2020, 1, 1)).Mentions);
    }

    private static (EntityReading Reading, Document Document) Read(string text)
    {
        var document = GoldSentences.Document(text);
        return (Finder.Find(document.Sentences, new(2021, 12, 31)), document);
    }

    private static void AssertCodes(string text, string expected)
    {
        var (reading, document) = Read(text);
        foreach (var (mention, codes) in Expected(document, reading, expected))
        {
            var entity = reading[mention.Entity];
            var found = entity.Code ?? (entity.MemberCodes.IsEmpty ? "-" : string.Join('+', entity.MemberCodes));
            Assert.Equal($"{mention.Span.In(document.Text)}={codes}", $"{mention.Span.In(document.Text)}={found}");
        }
    }

    private static IEnumerable<(Mention Mention, string Value)> Expected(Document document, EntityReading reading, string expected) =>
        expected.Split(' ').Select(pair => pair.Split('=')).Select(pair => (Mention(document, reading, pair[0]), pair[1]));

    /// <summary>The mention with these words ("_" for a blank); "Kiev#2" is the second one that has them.</summary>
    private static Mention Mention(Document document, EntityReading reading, string words)
    {
        var parts = words.Replace('_', ' ').Split('#');
        return reading.Mentions.Where(m => m.Span.In(document.Text) == parts[0]).ElementAtOrDefault(parts.Length > 1 ? int.Parse(parts[1]) - 1 : 0)
            ?? throw new Xunit.Sdk.XunitException($"no mention '{words}' among: {string.Join(", ", reading.Mentions.Select(m => m.Span.In(document.Text)))}");
    }
}
