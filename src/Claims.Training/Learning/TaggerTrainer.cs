namespace Claims.Training;

/// <summary>Trains the two taggers from the spans of labelled articles.</summary>
internal static class TaggerTrainer
{
    private const float CueL2 = 0.3f;
    private const float MentionL2 = 0.3f;

    /// <summary>A tagger of cues.</summary>
    internal static SequenceTagger TrainCues(IEnumerable<AlignedArticle> articles)
    {
        var examples = new List<LinearExample>();
        foreach (var article in articles)
        {
            for (var s = 0; s < article.Text.Sentences.Count; s++)
            {
                if (article.Labelled.Sentences[s].Cue.Length == 0 || article.Cues[s] is not null)
                    AddSentence(article, s, new CueFeatures(article.Text, s), article.Cues[s], t => IsSecondCue(article, s, t), examples);
            }
        }

        return new SequenceTagger(LinearTrainer.Binary(examples, FeatureSchema.TaggerBits, CueL2).Rounded(), SequenceTagger.CueLeaning);
    }

    /// <summary>A tagger of mentions, trained on the cues that a tagger finds.</summary>
    /// <param name="articles">The labelled articles.</param>
    /// <param name="cues">The found cues of a sentence of an article.</param>
    internal static SequenceTagger TrainMentions(IEnumerable<AlignedArticle> articles, Func<AlignedArticle, int, TokenRange[]> cues)
    {
        var examples = new List<LinearExample>();
        foreach (var article in articles)
        {
            for (var s = 0; s < article.Text.Sentences.Count; s++)
            {
                if (article.Labelled.Sentences[s].Mention.Length == 0 || article.Mentions[s] is not null)
                    AddSentence(article, s, new MentionFeatures(article.Text, s, CuesFor(article, s, cues(article, s))), article.Mentions[s], _ => false, examples);
            }
        }

        return new SequenceTagger(LinearTrainer.Binary(examples, FeatureSchema.TaggerBits, MentionL2).Rounded(), SequenceTagger.MentionLeaning);
    }

    // Only the attribution that carries a sentence is labelled. A second verb of saying in it is no counterexample.
    private static bool IsSecondCue(AlignedArticle article, int sentence, int token) =>
        article.Labelled.Sentences[sentence].IsAttributed && CouldBeCue(article.Text, token) && !(article.Cues[sentence] is { } labelled && Touches(article.Text, labelled, token));

    private static bool CouldBeCue(TokenizedArticle article, int token) =>
        article.Quote[token] == QuoteState.Outside && (article.Classes[token] & (WordClass.CueSpeech | WordClass.CueClaim | WordClass.CueManner)) != 0;

    // "In a statement" right behind a labelled "said" is no second cue: it shows where the first one ends.
    private static bool Touches(TokenizedArticle article, TokenRange labelled, int token)
    {
        var (from, to) = token < labelled.Start ? (token, labelled.Start) : (labelled.End, token);
        while (from < to && CouldBeCue(article, from))
            from++;
        return from >= to;
    }

    // The same for mentions: found cues without a labelled mention are left out where another attribution is labelled.
    private static TokenRange[] CuesFor(AlignedArticle article, int sentence, TokenRange[] found)
    {
        if (article.Cues[sentence] is not { } labelled)
            return found;
        var same = found.Where(cue => cue.Start < labelled.End && labelled.Start < cue.End).ToArray();
        return same.Length > 0 ? same : [labelled];
    }

    private static void AddSentence(
        AlignedArticle article, int sentence, TokenFeatures features, TokenRange? inside, Func<int, bool> leaveOut, List<LinearExample> examples)
    {
        var tokens = article.Text.TokensOf(sentence);
        var buffer = new FeatureBuffer(FeatureSchema.TaggerBits);
        for (var t = tokens.Start; t < tokens.End; t++)
        {
            var token = t - tokens.Start;
            var previousInside = token > 0 && inside is { } range && range.Contains(t - 1);
            if (leaveOut(t) || !(previousInside || features.CanBegin(token)))
                continue;
            buffer.Clear();
            features.Extract(token, buffer);
            SequenceTagger.AddTransitions(features, token, previousInside, buffer);
            examples.Add(new LinearExample(buffer.Slots.ToArray(), inside is { } span && span.Contains(t) ? 1 : 0));
        }
    }
}
