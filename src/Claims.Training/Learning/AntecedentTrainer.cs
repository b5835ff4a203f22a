namespace Claims.Training;

/// <summary>Trains the ranker of antecedents from the labelled spans and sources of articles.</summary>
internal static class AntecedentTrainer
{
    private const float L2 = 5;

    /// <summary>A ranker that has seen whom each pronoun and description of some articles means; where they hold none to learn from, one that takes the nearest for a pronoun.</summary>
    internal static AntecedentRanker Train(IEnumerable<AlignedArticle> articles)
    {
        var examples = new List<LinearExample>();
        foreach (var article in articles)
            AttributionFinder.Find(article.Text, s => Labelled(article, s), new Teacher(article, examples));
        return new AntecedentRanker(
            examples.Exists(example => example.Class == 1) && examples.Exists(example => example.Class == 0)
                ? LinearTrainer.Binary(examples, FeatureSchema.AntecedentBits, L2)
                : new LinearModel(FeatureSchema.AntecedentBits, [0], new float[1 << FeatureSchema.AntecedentBits]));
    }

    // A sentence with its labelled spans as if taggers had found them.
    private static SentenceTags Labelled(AlignedArticle article, int sentence)
    {
        TokenRange[] cues = article.Cues[sentence] is { } cue ? [cue] : [];
        TokenRange[] mentions = article.Mentions[sentence] is { } mention ? [mention] : [];
        return new SentenceTags(cues, Array.ConvertAll(cues, _ => 1f), mentions, Array.ConvertAll(mentions, _ => 1f), cues.Length > 0 ? 1 : 0);
    }

    /// <summary>Picks the candidate that is the labelled source, so that what follows is resolved rightly, and takes down all candidates.</summary>
    private sealed class Teacher(AlignedArticle article, List<LinearExample> examples) : IAntecedentChoice
    {
        public int Choose(AnaphoricMention mention, IReadOnlyList<Antecedent> candidates)
        {
            var labelled = article.Labelled.Sentences[mention.Sentence].Source;
            if (labelled.Length == 0)
                return -1;
            using var buffer = new FeatureBuffer(FeatureSchema.AntecedentBits);
            var chosen = -1;
            for (var c = 0; c < candidates.Count; c++)
            {
                var same = SourceMatch.IsSame(labelled, mention.Article.SpanOf(candidates[c].Source.Name).Of(mention.Article.Text).ToString(), "");
                if (same && chosen < 0)
                    chosen = c;
                buffer.Clear();
                AntecedentRanker.Extract(mention, candidates, c, buffer);
                examples.Add(new LinearExample(buffer.Slots.ToArray(), same ? 1 : 0));
            }

            return chosen;
        }
    }
}
