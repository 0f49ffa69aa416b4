using System.Collections.Frozen;

namespace Chancery.Pages.Dates;

/// <summary>Names of the months, whole and cut, in the languages that the press is most saved in.</summary>
internal static class MonthNames
{
    private static readonly string[] All =
    [
        "january jan januar jänner janvier janv enero ene gennaio gen janeiro januari stycznia styczeń styczen sty ledna januára januarja siječnja ianuarie ocak januar tammikuuta tammikuu января янв січня януари يناير ianuarios ιανουαρίου jaanuar januar جانفي جنوری ינואר בינואר",
        "february feb februar feber février févr fév febrero febbraio febr fevereiro fev februari lutego luty února februára februarja veljače februarie şubat helmikuuta helmikuu февраля фев лютого февруари فبراير φεβρουαρίου veebruar شباط فيفري فروری פברואר בפברואר",
        "march mar mär märz mrz maerz mars marzo março marco maart mrt marca marzec března marec ožujka martie mart maaliskuuta maaliskuu марта мар березня март مارس μαρτίου märts آذار اذار مارچ מרץ מרס במרץ",
        "april apr avril avr abril abr aprile kwietnia kwiecień kwi dubna apríla travnja aprilie nisan huhtikuuta huhtikuu апреля апр квітня април أبريل απριλίου aprill نيسان إبريل ابريل أفريل اپریل אפריל באפריל",
        "may mai mayo maggio mag maio mei maja maj května mája svibnja mayıs toukokuuta toukokuu мая травня май مايو μαΐου أيار ايار ماي مئی מאי במאי",
        "june jun juni juin junio giugno giu junho czerwca czerwiec cze června júna junija lipnja iunie haziran kesäkuuta kesäkuu июня июн червня юни يونيو ιουνίου juuni حزيران يونيه جوان جون יוני ביוני",
        "july jul juli juillet juil julio luglio lug julho lipca lipiec lip července júla julija srpnja iulie temmuz heinäkuuta heinäkuu июля июл липня юли يوليو ιουλίου juuli تموز يوليه جويلية جولائی יולי ביולי",
        "august aug août aout agosto ago sierpnia sierpień sie srpna augusta avgusta kolovoza ağustos elokuuta elokuu августа авг серпня август أغسطس αυγούστου augustus augusti اغسطس أوت اگست אוגוסט באוגוסט",
        "september sep sept septembre septiembre settembre set setembro września wrzesień wrz září septembra rujna septembrie eylül syyskuuta syyskuu сентября сен вересня септември سبتمبر σεπτεμβρίου أيلول ايلول ستمبر ספטמבר בספטמבר",
        "october oct oktober okt octobre octubre ottobre ott outubro out października październik paź října októbra oktobra listopada octombrie ekim lokakuuta lokakuu октября окт жовтня октомври أكتوبر οκτωβρίου oktoober اكتوبر اکتوبر אוקטובר באוקטובר",
        "november nov novembre noviembre novembro listopad lis listopadu novembra studenoga studenog noiembrie kasım marraskuuta marraskuu ноября ноя ноември نوفمبر νοεμβρίου نوفمبر نومبر נובמבר בנובמבר",
        "december dec dez dezember décembre déc diciembre dic dicembre dezembro grudnia grudzień gru prosince decembra prosinca decembrie aralık joulukuuta joulukuu декабря дек грудня декември ديسمبر δεκεμβρίου detsember دسمبر דצמבר בדצמבר",
    ];

    private static readonly FrozenDictionary<string, int> Numbers = Index();
    private static readonly FrozenDictionary<string,
    int>.AlternateLookup<ReadOnlySpan<char>> Lookup = Numbers.GetAlternateLookup<ReadOnlySpan<char>>();

    /// <summary>1 to 12; 0 if it is no month. Case does not matter, nor a full stop at the end.</summary>
    public static int NumberOf(ReadOnlySpan<char> name)
    {
        name = name.TrimEnd('.');
        Span<char> lower = stackalloc char[16];
        return name.Length is > 1 and <= 16 && Lookup.TryGetValue(lower[..name.ToLowerInvariant(lower)], out var number) ? number : 0;
    }

    private static FrozenDictionary<string, int> Index()
    {
        var numbers = new Dictionary<string, int>();
        for (var month = 0; month < All.Length; month++)
            foreach (var name in All[month].Split(' '))
                numbers.TryAdd(name, month + 1);
        return numbers.ToFrozenDictionary();
    }
}
