namespace Claims;

/// <summary>
/// Finds the turns of an interview or a hearing that is printed as a transcript: who speaks stands before a colon where a sentence begins ("BERG: It will hold."),
/// or the answers stand behind "A." and the questions behind "Q.". A turn goes on to the end of its paragraph or to the next one.
/// </summary>
internal sealed class Transcript
{
    // Fewer turns may be headings, captions or a list.
    private const int FewestTurns = 3;

    // Tokens of a name before a colon, initials included.
    private const int LongestName = 6;

    private static readonly ulong Question = WordHash.Lower("q");
    private static readonly ulong Answer = WordHash.Lower("a");

    private readonly TokenizedArticle article;
    private readonly List<SourceEntity> entities;
    private readonly Dictionary<int, Turn> turns = [];

    private Transcript(TokenizedArticle article, List<SourceEntity> entities) => (this.article, this.entities) = (article, entities);

    /// <summary>Reads the turns of an article.</summary>
    /// <param name="article">The article.</param>
    /// <param name="entities">Everyone whom it names.</param>
    internal static Transcript Read(TokenizedArticle article, List<SourceEntity> entities)
    {
        var transcript = new Transcript(article, entities);
        transcript.Read();
        return transcript;
    }

    /// <summary>The words of a turn in a sentence; null where the sentence belongs to none.</summary>
    internal FoundAttribution? In(int sentence)
    {
        if (!turns.TryGetValue(sentence, out var turn))
            return null;
        var mention = turn.Name;
        var content = ContentFinder.Find(article, article.TokensOf(sentence), mention, null);
        var by = mention is not { } name ? ResolvedBy.Quotation : name.Length >= turn.Speaker.Name.Length ? ResolvedBy.Mention : ResolvedBy.Name;
        return new FoundAttribution(sentence, mention, null, 0, content, AttributionForm.Direct, turn.Speaker, by);
    }

    private void Read()
    {
        var begun = 0;
        Turn? turn = null;
        for (var s = 0; s < article.Sentences.Count; s++)
        {
            if (s > 0 && article.Sentences[s].Paragraph != article.Sentences[s - 1].Paragraph)
                turn = null;
            if (Begins(s, out var next))
            {
                turn = next;
                begun += next is null ? 0 : 1;
            }

            if (turn is not { } running)
                continue;
            turns.Add(s, running);
            turn = running with { Name = null };
        }

        if (begun < FewestTurns)
            turns.Clear();
    }

    // Whether a turn begins; it is null if its speaker is not known, as the interviewer mostly is.
    private bool Begins(int sentence, out Turn? turn)
    {
        turn = null;
        if (IsMarked(sentence, Question))
            return true;
        if (IsMarked(sentence, Answer))
            turn = FirstPerson() is { } person ? new Turn(person, null) : null;
        else if (Name(sentence) is { } name)
            turn = SpeakerOf(name) is { } speaker ? new Turn(speaker, name) : null;
        else
            return false;
        return true;
    }

    // The name before a colon with which the sentence begins.
    private TokenRange? Name(int sentence)
    {
        var (start, limit) = (article.First[sentence], article.First[sentence + 1] - 1);
        for (var t = start; t < Math.Min(limit, start + LongestName + 1); t++)
        {
            if (article.Tokens[t].Is(Words.Colon))
                return t > start ? new TokenRange(start, t) : null;
            if (!article.Tokens[t].IsName && !article.Tokens[t].Is(Words.Stop) && !Words.Particles.Contains(article.Tokens[t].Lower))
                return null;
        }

        return null;
    }

    // "Q. Will it hold?" and "A: It will."
    private bool IsMarked(int sentence, ulong letter)
    {
        var start = article.First[sentence];
        return start + 2 < article.First[sentence + 1] && article.Tokens[start].Is(letter) && article.Tokens[start].IsName
            && (article.Tokens[start + 1].Is(Words.Stop) || article.Tokens[start + 1].Is(Words.Colon));
    }

    private SourceEntity? SpeakerOf(TokenRange label)
    {
        foreach (var entity in entities)
        {
            if (IsFullName(entity) && (EndsWith(entity.Name, label) || (label.Length == 1 && IsInitials(entity.Name, label.Start))))
                return entity;
        }

        return null;
    }

    private SourceEntity? FirstPerson()
    {
        foreach (var entity in entities)
        {
            if (IsFullName(entity))
                return entity;
        }

        return null;
    }

    private static bool IsFullName(SourceEntity entity) => entity.IsName && !entity.IsBody && entity.Name.Length > 1;

    // "BERG" is Ann Berg, whatever its letters.
    private bool EndsWith(TokenRange name, TokenRange label)
    {
        for (var i = 1; i <= label.Length; i++)
        {
            if (i > name.Length || article.Tokens[name.End - i].Lower != article.Tokens[label.End - i].Lower)
                return false;
        }

        return true;
    }

    private bool IsInitials(TokenRange name, int token)
    {
        var letters = article.Tokens[token].Span.Of(article.Text);
        if (letters.Length != name.Length)
            return false;
        for (var i = 0; i < letters.Length; i++)
        {
            if (letters[i] != article.Text[article.Tokens[name.Start + i].Start])
                return false;
        }

        return true;
    }

    /// <summary>Who speaks, and the tokens that say so where the turn begins.</summary>
    private readonly record struct Turn(SourceEntity Speaker, TokenRange? Name);
}
