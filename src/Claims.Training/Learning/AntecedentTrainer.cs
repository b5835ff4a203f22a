namespace Claims.Training;

/// <summary>Trains the ranker of antecedents from the labelled spans and sources of articles.</summary>
internal static class AntecedentTrainer
{
    /// <summary>A ranker that has seen whom each pronoun and description of some articles means; where they hold none to learn from, one that takes the nearest for a pronoun.</summary>
    internal static AntecedentRanker Train(IEnumerable<AlignedArticle> articles)
    {
        var examples = new List<RankingExample>();
        foreach (var article in articles)
            AttributionFinder.Find(article.Text, s => Labelled(article, s), new Teacher(article, examples));
        return new AntecedentRanker(RankingTrainer.Fit(examples, FeatureSchema.AntecedentBits));
    }

    // A sentence with its labelled spans as if taggers had found them.
    private static SentenceTags Labelled(AlignedArticle article, int sentence) =>
        new(article.Cues[sentence], article.Mentions[sentence], Probability: 1, article.Cues[sentence] is null ? 0 : 1);

    /// <summary>Picks the candidate that is the labelled source, so that what follows is resolved rightly, and takes down the choice.</summary>
    private sealed class Teacher(AlignedArticle article, List<RankingExample> examples) : IAntecedentChoice
    {
        public int Choose(AnaphoricMention mention, IReadOnlyList<Antecedent> candidates)
        {
            var labelled = article.Labelled.Sentences[mention.Sentence].Source;
            if (labelled.Length == 0)
                return -1;
            var right = candidates.Select(candidate => SourceMatch.IsSame(labelled, NameOf(candidate.Source), "")).ToList();
            var chosen = right.IndexOf(true);
            using var buffer = new FeatureBuffer(FeatureSchema.AntecedentBits);
            var options = candidates.Select((_, c) => Features(() => AntecedentRanker.Extract(mention, candidates, c, buffer))).ToList();
            // A description may mean none of them; of a pronoun without its antecedent there is nothing to learn.
            if (mention.IsDescription)
            {
                options.Add(Features(() => AntecedentFeatures.ExtractNone(mention, candidates.Count, buffer)));
                right.Add(chosen < 0);
            }

            if (right.Contains(true))
                examples.Add(new RankingExample([.. options], [.. right]));
            return chosen;

            int[] Features(Action extract)
            {
                buffer.Clear();
                extract();
                return buffer.Slots.ToArray();
            }
        }

        private string NameOf(SourceEntity source) => article.Text.SpanOf(source.Name).Of(article.Text.Text).ToString();
    }
}
