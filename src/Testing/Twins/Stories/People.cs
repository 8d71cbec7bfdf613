using System.Globalization;

namespace UnifiedInbox.Testing;

/// <summary>Invented people at invented companies.</summary>
internal sealed class People(SplitMix random)
{
    private static readonly string[] FirstNames =
    [
        "Amara", "Bruno", "Clara", "Dario", "Elif", "Fabian", "Greta", "Hugo", "Ines", "Jonas", "Kavya", "Liam", "Maren", "Nils", "Olga", "Pablo",
        "Quinn", "Rosa", "Sven", "Tara", "Ugo", "Vera", "Wanda", "Xenia", "Yara", "Zeno", "Anouk", "Bela", "Chiara", "Diego", "Esme", "Finn",
        "Gaia", "Henri", "Ilse", "Jude", "Kira", "Luca", "Mila", "Noor", "Oskar", "Petra", "Rafael", "Selma", "Theo", "Uma", "Viggo", "Willa",
    ];

    // 47 of them against 48 first names: no pair repeats within 2,256 people.
    private static readonly string[] LastNames =
    [
        "Abernathy", "Baumgart", "Castellan", "Delacroix", "Ekström", "Falkner", "Grünwald", "Hartigan", "Ibarra", "Jansson", "Kowal", "Lindqvist",
        "Moreno", "Nakajima", "Okafor", "Pellerin", "Quintero", "Rasmussen", "Sorel", "Tanaka", "Ulrich", "Valdés", "Whitlock", "Yilmaz", "Zeller",
        "Ashdown", "Bellweather", "Carrow", "Duval", "Everly", "Fontaine", "Goodwin", "Hollis", "Ivers", "Joubert", "Keller", "Lorne", "Marchetti",
        "Novak", "Osborne", "Pryce", "Renner", "Santoro", "Thorne", "Vance", "Winslow", "Yates",
    ];

    private static readonly string[] Companies =
    [
        "Brightharbor", "Cobalt & Fern", "Driftwood Foods", "Eastgate Tools", "Fennel Street", "Granite Peak", "Hollow Oak", "Inkwell Print", "Juniper Freight",
        "Kestrel Labs", "Lumen Bakery", "Maplewise", "Northquay", "Otterbrook", "Pebble Homes", "Quarry Lane", "Redfinch", "Saltmarsh Energy", "Tidewater Clinics",
        "Umberline", "Velvet Bikes", "Willowmere", "Yellowtail Surf", "Zephyr Cargo",
    ];

    private static readonly string[] JobTitles =
    [
        "Head of Operations", "VP of Sales", "Managing Director", "Logistics Lead", "Chief of Staff", "Finance Manager", "Office Manager", "Founder", "IT Director",
    ];

    private static readonly string[] Domains = ["example.com", "example.org", "example.net"];
    private readonly int firstOffset = random.Below(FirstNames.Length);
    private readonly int lastOffset = random.Below(LastNames.Length);
    private int count;

    public Person Next()
    {
        var number = count++;
        var first = FirstNames[(firstOffset + number) % FirstNames.Length];
        var last = LastNames[(lastOffset + number) % LastNames.Length];
        var round = number / (FirstNames.Length * LastNames.Length);
        var suffix = round == 0 ? "" : round.ToString(CultureInfo.InvariantCulture);
        return new Person(
            first,
            last,
            random.Pick(Companies),
            random.Pick(JobTitles),
            $"{Plain(first)}.{Plain(last)}{suffix}@{random.Pick(Domains)}",
            string.Create(CultureInfo.InvariantCulture, $"+1555010{random.Below(10_000):D4}"));
    }

    private static string Plain(string name) => name.ToLowerInvariant().Replace('ö', 'o').Replace('ü', 'u').Replace('é', 'e');
}
