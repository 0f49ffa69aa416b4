namespace Chancery.Pages.Languages;

/// <summary>The commonest function words of each language, written from general knowledge of them.</summary>
internal static class FunctionWords
{
    internal static readonly (string Language, string Words)[] All =
    [
        ("en", "the of and to in a is that for was on with as by at from it be are this have has he his had not but were they which or an their its been will would who said more after we you she her one all about there when if what so into than can could up out also no do may over other new our some between against during near since before while where which them those these being most many two three four five first last former says told people government military forces war killed kills dies least year years day week country world"),
        ("de", "der die und in den von zu das mit sich des auf für ist im dem nicht ein eine als auch es an werden aus er hat dass sie nach wird bei einer um am sind noch wie einem über einen so zum war haben nur oder aber vor zur bis mehr durch man sein wurde sei ich wir kann gegen vom können schon wenn habe seine ihre dann unter wo was keine diese"),
        ("fr", "le la les de des du et en un une est que dans qui pour pas au sur par plus avec il ce se ne sont aux mais ou cette ont comme a été on nous vous ses son sa être fait leur leurs elle tout aussi après entre sans deux même ces dont avait était ils peut je si"),
        ("es", "el la los las de que y en un una por con no se del para al es lo su como más pero sus le ha este sin sobre ya fue entre está también hasta desde han muy cuando todo esta ser son dos porque hay donde contra otros ese era yo o si años nos uno"),
        ("it", "il di che la e in un una per con non del della è sono si da le dei al nel lo più come alla anche ha ma gli delle ci dal su o i se questo questa dalla nella essere degli stato hanno era loro tra fra suo sua perché molto due chi quando cui già"),
        ("pt", "o a os as de que e em um uma para com não do da por se no na dos das é mais ao como foi à ou ser são mas sua seu pela pelo também há até já entre quando muito isso ele ela está nos sobre tem depois sem mesmo aos seus quem nas me esse eles"),
        ("nl", "de het een van en in is dat op te zijn met voor die niet aan er om ook als dan bij nog door maar uit naar hij over wordt zich heeft worden tot ze was deze kan geen meer werd hebben zijn wel dit onder moet wij tegen jaar zal hun of"),
        ("pl", "w i na z do nie się to że o jest jak za od po przez ale dla co ma czy tym był tego które który która już tylko są jego oraz może przed być ich również ze przy bardzo jej go było także pod bez więc by te został roku lat"),
        ("sv", "och i att det som en på är av för med den till inte om har de ett han var men sig så från vi kan när nu år också efter eller ut vid under ska mot hon skulle bara mycket där vara hade alla över blir finns sin mer"),
        ("da", "og i at det er en til på som af for med de den har ikke et der om var han fra men sig vi kan også efter eller ved blev år under skal mod hun ville kun meget hvor være havde alle over bliver sin mere når ud nu siger mellem"),
        ("no", "og i det er en til på som av for med de den har ikke et at om var han fra men seg vi kan også etter eller ved ble år under skal mot hun ville bare mye hvor være hadde alle over blir sin mer når ut nå sier mellom ikkje ein"),
        ("fi", "ja on ei se että oli hän mutta myös kun ovat joka niin jo tai kuin mukaan vuoden sen ole mitä nyt voi sekä ollut ennen kanssa jos vain jotka tämä olla sitä vielä hänen siitä ne kuitenkin mukana mutta koska"),
        ("cs", "a v na se je že to s z do o i ve pro za by jako po ale které který od jsou k jsem jeho nebo podle už byl při aby jen která také až bude bylo co tak jejich před není byla kde být může mezi než let své"),
        ("sk", "a v na sa je že to s z do o i vo pre za by ako po ale ktoré ktorý od sú k som jeho alebo podľa už bol pri aby len ktorá tiež až bude bolo čo tak ich pred nie bola kde byť môže medzi než rokov svoje"),
        ("sl", "in je v na se da za so z ki pa ne bi po tudi s kot iz bo pri ni o ali do od še več le ker kako biti bil ga lahko med sta po tem že sem bila bilo pred"),
        ("hr", "i u je se na da za su od s o ne a koji iz će bi to kao što ali nije po do samo koja može ili sve bio kako više biti prema još te kad jer koje već nakon bila prije godine godina ima"),
        ("ro", "de și în a la cu pe să nu o că care un din este mai se pentru au fost ce ale al sunt prin fi ca lui iar dar după sau când sa fiind acest această s-a până între pot doar fără ne am"),
        ("hu", "a az és hogy nem is egy van de ez meg már volt csak ha mint még azt ki el kell lehet után között szerint el minden vagy több lesz nagyon ezt amely pedig sem úgy ami majd által így most aki"),
        ("tr", "ve bir bu da de için ile çok daha olarak olan en gibi sonra kadar ne var ama o ya göre her mi değil ki oldu olduğu ise dedi yeni iki diye tarafından şu ben şekilde olduğunu büyük"),
        ("id", "dan yang di itu dengan untuk tidak ini dari dalam akan pada juga ke karena tersebut bisa ada mereka telah oleh saat kata sudah atau saya lebih kepada bahwa para menjadi seperti hanya orang tahun dia adalah kami"),
        ("ms", "dan yang di itu dengan untuk tidak ini dari dalam akan pada juga ke kerana tersebut boleh ada mereka telah oleh berkata sudah atau saya lebih kepada bahawa beliau menjadi seperti hanya orang tahun ialah katanya"),
        ("vi", "và của là có được cho trong không một với các những đã người này để khi tại về ở từ nhiều ra đến như vào năm cũng trên sau đó theo bị hơn ông nhưng phải nước"),
        ("ca", "el la els les de que i en un una per amb no es del dels al és ha més com aquest aquesta són però ser seva seu també entre fins ja molt quan han perquè sobre dels hi va fer pel"),
        ("lt", "ir yra kad į su iš tai bet ne ar buvo kaip už dėl nuo po per jau savo dar tik jo bus prie taip kurie kuris būti jų metų metu pat"),
        ("lv", "un ir ka ar no uz par bet tas kas nav arī pie kā lai bija pēc vai jau var gan tikai ko vēl būs gada savu tā ja to šo"),
        ("et", "ja on ei et see ka oli mis kui aga ta ning seda nii selle oma pole kes siis mida olla välja veel või aasta tema juba kuid mille sest üle"),
        ("sq", "dhe të në e i një për që nga me së është ka se më nuk janë si do kjo ky por ishte duke kanë ose edhe pas mund tij"),
        ("az", "və bir bu da də üçün ilə olan olub edib olaraq deyib çox daha ki isə sonra onun həm kimi qədər var ya görə"),
        ("sw", "na ya wa kwa ni katika la za hiyo kuwa huo cha yake hii kama huyo baada pia watu ambao mwaka si hilo sana"),
        ("tl", "ang ng sa na mga ay at ni si para hindi ito kay ang nang may din ko siya mula pa kung lang niya dahil"),
        ("ru", "и в не на что с по как это из к а за его для от но он у до же о мы все так также или только было уже если был бы при были после она они их году будет сказал более который со может есть"),
        ("uk", "і в не на що з та як це до за його для від але він у про є так також або тільки було вже якщо був при були після вона вони їх році буде сказав більше який може ми під цього"),
        ("be", "і ў не на што з як гэта да за яго для ад але ён у пра ёсць так таксама або толькі было ўжо калі быў пры былі пасля яна яны іх годзе будзе сказаў больш які можа"),
        ("bg", "и в не на че с за от да е се по това са като до при но ще той който което която които или след има беше са само както още може без бъде към тя те му със през"),
        ("sr", "и у је се на да за су од с о не а који из ће би то као што али није по до само која може или све био како више бити према још те кад јер које већ након била пре године"),
        ("mk", "и во на е да се за од со не што ги го по како ќе тоа но кои или според до која има беше само сите во бил уште"),
        ("ar", "في من على إلى أن التي عن مع هذا هذه الذي ما كان قال بعد لا بين كما أو وقال ذلك قد لم كل خلال كانت حتى وفي غير"),
        ("fa", "و در به از که این را با است برای آن یک بود شد خود تا کرد بر هم نیز می شده گفت ما اما یا دیگر باید بین پس"),
        ("ur", "کے کی میں ہے کا اور سے کو نے اس کہ پر یہ بھی ہیں ہو کر وہ تھا ایک لیے جو گیا ان تو"),
    ];

    internal static readonly Dictionary<string, string> Names = new()
    {
        ["en"] = "English", ["de"] = "German", ["fr"] = "French", ["es"] = "Spanish", ["it"] = "Italian", ["pt"] = "Portuguese", ["nl"] = "Dutch",
        ["pl"] = "Polish", ["sv"] = "Swedish", ["da"] = "Danish", ["no"] = "Norwegian", ["fi"] = "Finnish", ["cs"] = "Czech", ["sk"] = "Slovak",
        ["sl"] = "Slovene", ["hr"] = "Croatian or Bosnian", ["ro"] = "Romanian", ["hu"] = "Hungarian", ["tr"] = "Turkish", ["id"] = "Indonesian",
        ["ms"] = "Malay", ["vi"] = "Vietnamese", ["ca"] = "Catalan", ["lt"] = "Lithuanian", ["lv"] = "Latvian", ["et"] = "Estonian",
        ["sq"] = "Albanian",
        ["az"] = "Azerbaijani", ["sw"] = "Swahili", ["tl"] = "Tagalog", ["ru"] = "Russian", ["uk"] = "Ukrainian", ["be"] = "Belarusian",
        ["bg"] = "Bulgarian", ["sr"] = "Serbian", ["mk"] = "Macedonian", ["ar"] = "Arabic", ["fa"] = "Persian", ["ur"] = "Urdu", ["he"] = "Hebrew",
        ["el"] = "Greek", ["zh"] = "Chinese", ["ja"] = "Japanese", ["ko"] = "Korean", ["hi"] = "Hindi", ["bn"] = "Bengali", ["th"] = "Thai",
        ["ka"] = "Georgian", ["hy"] = "Armenian", ["ta"] = "Tamil", ["am"] = "Amharic", ["und"] = "in a language that can't be told",
    };
}
