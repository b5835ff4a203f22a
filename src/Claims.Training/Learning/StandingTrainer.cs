namespace Claims.Training;

/// <summary>Trains the standing of sources from the sources of labelled articles and from source phrases.</summary>
internal static class StandingTrainer
{
    private const float L2 = 2;

    /// <summary>A classifier of standing.</summary>
    /// <param name="articles">Attributed articles with their labels.</param>
    /// <param name="phrases">Further source phrases.</param>
    /// <param name="lexicon">The word lists to read them with.</param>
    internal static StandingClassifier Train(IEnumerable<(AlignedArticle Aligned, ArticleAttributions Found)> articles, IEnumerable<SourcePhrase> phrases, Lexicon lexicon)
    {
        var examples = new List<LinearExample>();
        foreach (var (aligned, found) in articles)
        {
            AddSources(aligned, found, examples);
            AddMentions(aligned, found, examples);
            foreach (var (phrase, role) in aligned.Labelled.Sentences.Where(row => row.Role is not null && row.Source.Length > 0).Select(row => (row.Source, row.Role!.Value)).Distinct())
                AddPhrase(phrase, role, lexicon, examples);
        }

        foreach (var phrase in phrases)
            AddPhrase(phrase.Phrase, phrase.Role, lexicon, examples);
        return new StandingClassifier(LinearTrainer.Multiclass(examples, StandingClassifier.Roles, FeatureSchema.StandingBits, L2));
    }

    // All that the article says of a source and cites it for, with the role that its sentences have most often. A source counts as often as it is cited.
    private static void AddSources(AlignedArticle aligned, ArticleAttributions found, List<LinearExample> examples)
    {
        var roles = new Dictionary<SourceEntity, List<SourceRole>>();
        for (var s = 0; s < found.Found.Length; s++)
        {
            if (found.Found[s] is not { Source: { } source, Mention: { } mention } || aligned.Labelled.Sentences[s].Role is not { } role)
                continue;
            if (aligned.Mentions[s] is not { } labelled || labelled.End <= mention.Start || mention.End <= labelled.Start)
                continue;
            if (!roles.TryGetValue(source, out var list))
                roles[source] = list = [];
            list.Add(role);
        }

        foreach (var (source, list) in roles)
        {
            var role = list.GroupBy(r => r).MaxBy(group => group.Count())!.Key;
            Add(buffer => StandingFeatures.OfSource(found, source, buffer), role, list.Count, examples);
        }
    }

    private static void AddMentions(AlignedArticle aligned, ArticleAttributions found, List<LinearExample> examples)
    {
        for (var s = 0; s < aligned.Mentions.Length; s++)
        {
            // A pronoun says nothing of standing.
            if (aligned.Mentions[s] is { Length: > 1 } mention && aligned.Labelled.Sentences[s].Role is { } role)
                Add(buffer => StandingFeatures.OfMention(found, mention, buffer), role, 1, examples);
        }
    }

    private static void AddPhrase(string phrase, SourceRole role, Lexicon lexicon, List<LinearExample> examples)
    {
        var text = TokenizedArticle.Create(Article.FromSentences([new ArticleSentence(1, 1, phrase)]), lexicon);
        Add(buffer => StandingFeatures.Extract(text, new TokenRange(0, text.Tokens.Length), buffer), role, 1, examples);
    }

    private static void Add(Action<FeatureBuffer> extract, SourceRole role, int weight, List<LinearExample> examples)
    {
        using var buffer = new FeatureBuffer(FeatureSchema.StandingBits);
        extract(buffer);
        buffer.KeepDistinct();
        examples.Add(new LinearExample(buffer.Slots.ToArray(), (int)role, weight));
    }
}
