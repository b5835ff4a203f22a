namespace Claims.Training;

/// <summary>
/// Attributes a labelled article by its labels: says whom each pronoun and description means and what goes on with the source before it, so that what follows is
/// found rightly, and takes down each choice with its features.
/// </summary>
internal sealed class Teacher : IAntecedentChoice, IContinuationChoice
{
    private readonly AlignedArticle article;

    private Teacher(AlignedArticle article) => this.article = article;

    /// <summary>Whom pronouns and descriptions mean.</summary>
    internal List<RankingExample> Antecedents { get; } = [];

    /// <summary>What goes on with the source before it.</summary>
    internal List<RankingExample> Continuations { get; } = [];

    /// <summary>Goes through an article.</summary>
    internal static Teacher Read(AlignedArticle article)
    {
        var teacher = new Teacher(article);
        AttributionFinder.Find(article.Text, teacher.Labelled, teacher, teacher);
        return teacher;
    }

    /// <inheritdoc/>
    public int Choose(AnaphoricMention mention, List<Antecedent> candidates)
    {
        var labelled = article.Labelled.Sentences[mention.Sentence].Source;
        if (labelled.Length == 0)
            return -1;
        var right = candidates.Select(candidate => SourceMatch.IsSame(labelled, article.Text.Governments.NameOf(article.Text, candidate.Source), "")).ToList();
        var chosen = right.IndexOf(true);
        var options = candidates.Select((_, c) => Features(FeatureSchema.AntecedentBits, buffer => AntecedentRanker.Extract(mention, candidates, c, buffer))).ToList();
        // A description may mean none of them; of a pronoun without its antecedent there is nothing to learn.
        if (mention.IsDescription)
        {
            options.Add(Features(FeatureSchema.AntecedentBits, buffer => AntecedentFeatures.ExtractNone(mention, candidates.Count, buffer)));
            right.Add(chosen < 0);
        }

        if (right.Contains(true))
            Antecedents.Add(new RankingExample([.. options], [.. right]));
        return chosen;
    }

    /// <inheritdoc/>
    public float Probability(TokenizedArticle text, int sentence, FoundAttribution before)
    {
        var row = article.Labelled.Sentences[sentence];
        var goesOn = row.IsAttributed && row.Mention.Length == 0 && row.Cue.Length == 0;
        // A choice between going on, with these features, and not, without any, is a logistic regression. A sentence with words that cite teaches nothing here.
        if (goesOn || !row.IsAttributed)
            Continuations.Add(new RankingExample([Features(FeatureSchema.ContinuationBits, buffer => ContinuationFeatures.Extract(text, sentence, before, buffer)), []], [goesOn, !goesOn]));
        return goesOn ? 1 : 0;
    }

    // A sentence with its labelled spans as if taggers had found them.
    private SentenceTags Labelled(int sentence) => new(article.Cues[sentence], article.Mentions[sentence], Probability: 1, article.Cues[sentence] is null ? 0 : 1);

    private static int[] Features(int bits, Action<FeatureBuffer> extract)
    {
        using var buffer = new FeatureBuffer(bits);
        extract(buffer);
        return buffer.Slots.ToArray();
    }
}
