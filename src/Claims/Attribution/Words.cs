using System.Numerics;

namespace Claims;

/// <summary>Hashes of single words that rules ask for by name.</summary>
internal static class Words
{
    internal static readonly ulong Boundary = WordHash.Lower("\u0002");
    internal static readonly ulong Number = WordHash.Lower("\u0003");
    internal static readonly ulong Name = WordHash.Lower("\u0004");
    internal static readonly ulong QuotationMark = WordHash.Lower("\"");
    internal static readonly ulong That = WordHash.Lower("that");
    internal static readonly ulong And = WordHash.Lower("and");
    internal static readonly ulong A = WordHash.Lower("a");
    internal static readonly ulong As = WordHash.Lower("as");
    internal static readonly ulong Comma = WordHash.Lower(",");
    internal static readonly ulong Colon = WordHash.Lower(":");
    internal static readonly ulong Possessive = WordHash.Lower("'s");
    internal static readonly ulong Ampersand = WordHash.Lower("&");
    internal static readonly ulong Percent = WordHash.Lower("percent");
    internal static readonly ulong PercentSign = WordHash.Lower("%");
    internal static readonly ulong Stop = WordHash.Lower(".");
    internal static readonly ulong Declined = WordHash.Lower("declined");
    internal static readonly ulong Asked = WordHash.Lower("asked");
    internal static readonly ulong Speaking = WordHash.Lower("speaking");
    internal static readonly ulong For = WordHash.Lower("for");
    internal static readonly ulong In = WordHash.Lower("in");
    internal static readonly ulong OpenBracket = WordHash.Lower("(");
    internal static readonly ulong CloseBracket = WordHash.Lower(")");

    /// <summary>Lower-case words that stand inside names.</summary>
    internal static readonly WordSet Particles = Set("of for de del della der den da das di dos du van von bin ibn al el la le y e ter ten zu");

    /// <summary>Of those, the ones that stand inside names of bodies, not of persons.</summary>
    internal static readonly WordSet BodyParticles = Set("of for");

    internal static readonly WordSet He = Set("he him his himself");
    internal static readonly WordSet She = Set("she her hers herself");
    internal static readonly WordSet It = Set("it its itself");
    internal static readonly WordSet They = Set("they them their theirs both");
    internal static readonly WordSet Possessives = Set("his her its their our my");
    internal static readonly WordSet Its = Set("its their");

    /// <summary>Words before a noun that are no part of what a source is called.</summary>
    internal static readonly WordSet Articles = Set("the a an this that these those");
    internal static readonly WordSet Definite = Set("the this that these those his her its their our my");

    /// <summary>Verbs of which the past does not end in -ed, and a few that say little of themselves: what begins "cut its forecast", "keeps its alert".</summary>
    internal static readonly WordSet IrregularVerbs = Set(
        "become becomes became begin begins began bring brings brought build builds built buy buys bought catch catches caught "
        + "come comes came cut cuts deal deals dealt draw draws drew drive drives drove fall falls fell feel feels felt fight "
        + "fights fought get gets got give gives gave go goes went grow grows grew have has had hit hits include includes keep "
        + "keeps kept lead leads led leave leaves left lend lends lent let lets lose loses lost make makes made mean means meant "
        + "meet meets met pay pays paid put puts rise rises rose run runs ran see sees saw seek seeks sought sell sells sold send "
        + "sends sent set sets show shows showed shut shuts spend spends spent stand stands stood stick sticks stuck strike "
        + "strikes struck sweep sweeps swept take takes took tend tends throw throws threw turn turns understand understands "
        + "understood win wins won withdraw withdraws withdrew write writes wrote");

    /// <summary>Prepositions that lead from a person to the body it belongs to.</summary>
    internal static readonly WordSet Affiliation = Set("of at for from with in on to by");

    private static WordSet Set(string words) => new(Array.ConvertAll(words.Split(' '), word => WordHash.Lower(word)));
}

/// <summary>A few words by their hashes. Each stands at the place that its lowest bits give, or at the next free one behind it; a free place is 0.</summary>
internal sealed class WordSet
{
    private readonly ulong[] places;

    /// <param name="words">Hashes of the words; none is 0.</param>
    internal WordSet(ulong[] words)
    {
        places = new ulong[(int)BitOperations.RoundUpToPowerOf2((uint)words.Length * 2)];
        foreach (var word in words)
            places[PlaceOf(word)] = word;
    }

    internal bool Contains(ulong word) => places[PlaceOf(word)] != 0;

    // Where the word stands, or the free place where it would.
    private int PlaceOf(ulong word)
    {
        var at = (int)word & (places.Length - 1);
        while (places[at] != word && places[at] != 0)
            at = (at + 1) & (places.Length - 1);
        return at;
    }
}
