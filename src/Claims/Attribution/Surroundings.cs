namespace Claims;

/// <summary>What stands before and behind a token in its sentence, as far as it tells whether the token is a cue.</summary>
internal readonly struct Surroundings
{
    // A distance where nothing is found.
    private const byte NoMark = 9;
    private const byte NoNoun = 20;

    // Added to the distance of a name, which has no class of its own.
    private const int NameGap = 10;

    private const int QuoteReach = 7;
    private const int NounReach = 6;
    private const int ThatReach = 6;
    private const int CueReach = 60;
    private const byte MostCues = 3;

    private const WordClass Nouns = WordClass.SourceNoun | WordClass.Pronoun | WordClass.FirstName;

    /// <summary>Looks around a token; nothing is looked at that is far away.</summary>
    internal Surroundings(SentenceView view, int token)
    {
        Closed = MarkDistance(view, token, step: -1, QuoteState.Closing);
        Opening = MarkDistance(view, token, step: 1, QuoteState.Opening);
        (NounBefore, GapBefore) = Noun(view, token, step: -1);
        (NounBehind, GapBehind) = Noun(view, token, step: 1);
        SubjectBefore = SubjectSearch.Nearest(view, token, step: -1);
        SubjectBehind = SubjectSearch.Nearest(view, token, step: 1);
        SubjectOfApposition = SubjectSearch.BeforeApposition(view, token);
        EarlierCues = CuesBefore(view, token);
        ThatFollows = HasThatBehind(view, token);
    }

    /// <summary>Steps from the last closing quotation mark before it, and to the next opening one behind it.</summary>
    internal byte Closed { get; }

    internal byte Opening { get; }

    /// <summary>The classes of the nearest source noun or name on either side, and the steps to it.</summary>
    internal WordClass NounBefore { get; }

    internal WordClass NounBehind { get; }

    internal byte GapBefore { get; }

    internal byte GapBehind { get; }

    /// <summary>What could be the subject of the token as a verb: the word before it, behind it, and before the apposition that ends at it.</summary>
    internal SubjectKind SubjectBefore { get; }

    internal SubjectKind SubjectBehind { get; }

    internal SubjectKind SubjectOfApposition { get; }

    /// <summary>Number of verbs of saying before it outside quotations, up to 3.</summary>
    internal byte EarlierCues { get; }

    /// <summary>Whether one of the next few words is "that".</summary>
    internal bool ThatFollows { get; }

    private static byte MarkDistance(SentenceView view, int token, int step, QuoteState mark)
    {
        if (!view.AnyMark)
            return NoMark;
        for (var gap = 0; gap < QuoteReach && view.Holds(token + (step * (gap + 1))); gap++)
        {
            if (view[token + (step * (gap + 1))].Quote == mark)
                return (byte)Buckets.Distance(gap);
        }

        return NoMark;
    }

    // The nearest noun that can be a source; a quotation mark hides those behind it.
    private static (WordClass Classes, byte Gap) Noun(SentenceView view, int token, int step)
    {
        for (var gap = 0; gap < NounReach; gap++)
        {
            var at = token + (step * (gap + 1));
            if (!view.Holds(at) || view[at].IsMark)
                break;
            var found = view[at].Classes & Nouns;
            if (found != 0)
                return (found, (byte)gap);
            if (view[at].IsName && at > 0)
                return (WordClass.None, (byte)(gap + NameGap));
        }

        return (WordClass.None, NoNoun);
    }

    private static byte CuesBefore(SentenceView view, int token)
    {
        byte cues = 0;
        for (var at = Math.Max(0, token - CueReach); at < token && cues < MostCues; at++)
        {
            if (view[at].Quote == QuoteState.Outside && (view[at].Classes & (WordClass.CueSpeech | WordClass.CueClaim)) != 0)
                cues++;
        }

        return cues;
    }

    private static bool HasThatBehind(SentenceView view, int token)
    {
        for (var at = token + 1; at <= token + ThatReach && view.Holds(at); at++)
        {
            if (view[at].Is(Words.That))
                return true;
        }

        return false;
    }
}
