namespace Chancery.Coding.Tests;

/// <summary>Who does it to whom, where a sentence tells it in a roundabout way.</summary>
public class ParticipantsTests
{
    private static readonly Lazy<ReportCoder> Coder = new(ReportCoder.Load);

    [Theory]
    [InlineData("The release by Belarus of two opposition leaders surprised many.", "RETREAT BLR > BLR")]
    [InlineData("The shelling of the hospital drew a rebuke from Norway, which blamed Sudan's army.", "ACCUSE NOR > SDN")]
    [InlineData("Eritrean gunboats fired rockets at a Greek-owned tanker in the Red Sea.", "ASSAULT ERI > GRC")]
    [InlineData("Canada became the latest country to expel Syrian diplomats.", "SANCTION CAN > SYR")]
    [InlineData("Two Swedish reporters detained by Ethiopian soldiers were jailed on Tuesday.", "COERCE ETH > SWE")]
    [InlineData("Turkish jets bombed the port of Latakia and Syria shelled a Turkish village.", "ASSAULT SYR > TUR")]
    [InlineData("Chad accused Sudan of arming rebels at its border and deployed two thousand soldiers.", "MOBILIZE TCD > -")]
    [InlineData("Chile rammed a Peruvian trawler, opened fire and seized two boats.", "COERCE CHL > PER")]
    [InlineData("Ottawa called the vote a sham; Caracas recalled its ambassador.", "SANCTION VEN > CAN")]
    [InlineData("India and Pakistan accused each other of starting the clashes.", "ASSAULT IND+PAK > -")]
    [InlineData("Thousands of Georgians marched on the presidential palace in Tbilisi.", "PROTEST GEO > GEO")]
    [InlineData("Six Danish nurses seized by Chad were sentenced on Monday.", "SANCTION TCD > DNK")]
    [InlineData("Niger's soldiers arrested Mahamadou Issoufou. Algeria demanded his release.", "REQUEST DZA > NER")]
    [InlineData("Turkey recalled its ambassador from Israel over the killing of sixty Palestinians.", "ASSAULT ISR > PSE")]
    [InlineData("Bolivia accused Chile and Peru of closing their borders.", "SANCTION CHL+PER > BOL")]
    [InlineData("Egypt broke off ties with Qatar, and Jordan and Chad called their ambassadors home.", "SANCTION JOR+TCD > QAT")]
    [InlineData("Seoul protested after Pyongyang had shelled one of its islands.", "ASSAULT PRK > KOR")]
    [InlineData("Sri Lanka opened an embassy in Tehran.", "SUPPORT LKA > IRN")]
    [InlineData("Bolivia signed a treaty with Peru.", "SUPPORT BOL > PER")]
    [InlineData("Kenya's police raided a newspaper.", "COERCE KEN > KEN")]
    [InlineData("Colombian rebels blew up two pipelines.", "ASSAULT COL > COL")]
    [InlineData("Hamas threatened to resume attacks in Israel.", "THREATEN HAMAS > ISR")]
    [InlineData("Thousands of Peruvians demonstrated against a new tax.", "PROTEST PER > PER")]
    [InlineData("The withdrawal of American forces from Panama began on Monday.", "RETREAT USA > PAN")]
    [InlineData("Turkey sent a ship into waters claimed by Cyprus, a move condemned by Athens.", "ACCUSE GRC > TUR")]
    [InlineData("North Korea launched a ballistic missile over Japan.", "MOBILIZE PRK > JPN")]
    [InlineData("Belarus arrested a blogger. Norway demanded the release of the man.", "REQUEST NOR > BLR")]
    [InlineData("Lithuania's ban on transit drew a demand from Moscow that it be lifted.", "REQUEST RUS > LTU")]
    [InlineData("Ten people were killed and six injured in a wave of Russian missile strikes across Ukraine.", "ASSAULT RUS > UKR")]
    [InlineData("Separatists in Sloviansk downed a Ukrainian army helicopter.", "ASSAULT UKR > UKR")]
    [InlineData("France urged Germany and its allies to send warships to the strait.", "REQUEST FRA > DEU")]
    [InlineData("Hamas is holding three Thai workers kidnapped in October.", "ASSAULT HAMAS > THA")]
    [InlineData("The envoys left Baghdad before American planes attacked the city.", "ASSAULT USA > IRQ")]
    [InlineData("Hezbollah vowed revenge after Israel had killed two of its fighters.", "ASSAULT ISR > HEZBOLLAH")]
    [InlineData("Once Iran has opened its plants, Japan will end its embargo.", "RETREAT JPN > IRN")]
    [InlineData("Chad's request that Sudan pay for the refugees was rejected.", "REQUEST TCD > SDN")]
    public void ThePartiesAreFound(string sentence, string expected)
    {
        var found = Coder.Value.Code(sentence, new DateOnly(2024, 5, 15)).Events.Select(e => $"{e.Type} {Codes(e.Actors)} > {Codes(e.Recipients)}");
        Assert.Contains(expected, found);
    }

    private static string Codes(IEnumerable<Party> parties) =>
        string.Join('+', parties.Select(p => p.Code).OfType<string>().DefaultIfEmpty("-"));
}
