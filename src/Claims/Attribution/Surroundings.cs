namespace Claims;

/// <summary>What stands before and behind a token in its sentence, as far as it tells whether the token is a cue.</summary>
internal struct Surroundings
{
    // A distance where nothing is found.
    private const byte NoMark = 9;
    private const byte NoNoun = 20;

    // Added to the distance of a name, which has no class of its own.
    private const int NameGap = 10;

    private const int QuoteReach = 7;
    private const int NounReach = 6;
    private const int ThatReach = 6;
    private const int ListenerReach = 6;
    private const byte MostCues = 3;

    private const WordClass Nouns = WordClass.SourceNoun | WordClass.Pronoun | WordClass.FirstName;

    /// <summary>Steps from the last closing quotation mark before it, and to the next opening one behind it.</summary>
    internal byte Closed, Opening;

    /// <summary>The classes of the nearest source noun or name on either side, and the steps to it.</summary>
    internal WordClass NounBefore, NounBehind;

    internal byte GapBefore, GapBehind;

    /// <summary>What could be the subject of the token as a verb: the word before it, behind it, and before the apposition that ends at it.</summary>
    internal SubjectKind SubjectBefore, SubjectBehind, SubjectOfApposition;

    /// <summary>Number of verbs of saying before it outside quotations, up to 3.</summary>
    internal byte EarlierCues;

    /// <summary>Whether one of the next few words is "that".</summary>
    internal bool ThatFollows;

    /// <summary>Whether it may name the listener of a verb of telling: that stands a few words before, with no mark between.</summary>
    internal bool MayListen;

    /// <summary>Reads the surroundings of all tokens of a sentence: what is before them in one pass forwards, what is behind them in one backwards.</summary>
    internal static void Read(SentenceView view, Span<Surroundings> around)
    {
        ReadBefore(view, around);
        ReadBehind(view, around);
    }

    private static void ReadBefore(SentenceView view, Span<Surroundings> around)
    {
        var subjects = new SubjectSearch(view, step: -1);
        var (closing, telling, noun, cues) = (-1 - QuoteReach, -1 - ListenerReach, Nearest.None, (byte)0);
        for (var i = 0; i < around.Length; i++)
        {
            ref var near = ref around[i];
            near.Closed = MarkDistance(i - 1 - closing);
            (near.NounBefore, near.GapBefore) = noun.From(i - 1 - noun.At);
            near.SubjectBefore = subjects.Nearest(i);
            near.SubjectOfApposition = subjects.BeforeApposition(i);
            near.EarlierCues = cues;
            near.MayListen = i - telling <= ListenerReach;

            ref readonly var token = ref view[i];
            closing = token.Quote == QuoteState.Closing ? i : closing;
            telling = Words.Telling.Contains(token.Word) ? i : token.Kind >= TokenKind.QuotationMark ? -1 - ListenerReach : telling;
            noun = Nearest.After(noun, token, i);
            subjects.Pass(i);
            if (cues < MostCues && token.Quote == QuoteState.Outside && (token.Classes & (WordClass.CueSpeech | WordClass.CueClaim)) != 0)
                cues++;
        }
    }

    private static void ReadBehind(SentenceView view, Span<Surroundings> around)
    {
        var subjects = new SubjectSearch(view, step: 1);
        var far = around.Length + QuoteReach;
        var (opening, that, noun) = (far, far, Nearest.None);
        for (var i = around.Length - 1; i >= 0; i--)
        {
            ref var near = ref around[i];
            near.Opening = MarkDistance(opening - 1 - i);
            near.ThatFollows = that - i <= ThatReach;
            (near.NounBehind, near.GapBehind) = noun.From(noun.At - 1 - i);
            near.SubjectBehind = subjects.Nearest(i);

            ref readonly var token = ref view[i];
            opening = token.Quote == QuoteState.Opening ? i : opening;
            that = token.Is(Words.That) ? i : that;
            noun = Nearest.After(noun, token, i);
            subjects.Pass(i);
        }
    }

    private static byte MarkDistance(int steps) => steps < QuoteReach ? (byte)Buckets.Distance(steps) : NoMark;

    /// <summary>The last noun that was passed; a quotation mark hides it.</summary>
    private readonly record struct Nearest(int At, WordClass Classes, int Added, bool Any)
    {
        internal static Nearest None => default;

        internal static Nearest After(Nearest last, in TokenView token, int at)
        {
            if (token.IsMark)
                return None;
            var found = token.Classes & Nouns;
            return found != 0 ? new Nearest(at, found, 0, true)
                : token.IsName && at > 0 ? new Nearest(at, WordClass.None, NameGap, true)
                : last;
        }

        internal (WordClass Classes, byte Gap) From(int gap) => Any && gap < NounReach ? (Classes, (byte)(gap + Added)) : (WordClass.None, NoNoun);
    }
}
