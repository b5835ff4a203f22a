namespace Claims.Tests;

public class AntecedentTests
{
    // Whom the mention of the last sentence may mean, the nearest first.
    [Theory]
    [InlineData("[Otto Brandt] {said} the bridge was safe. Karl Quill came. [He] {said} the river was falling.", "Karl Quill, Otto Brandt")]
    [InlineData("[Otto Brandt] {said} the bridge was safe. Ann Berg came. [He] {said} the river was falling.", "Otto Brandt")]
    [InlineData("[Otto Brandt] {said} the bridge was safe. Ann Berg came. [She] {said} the river was falling.", "Ann Berg")]
    [InlineData("[Otto Brandt] {said} the bridge was safe. The Transport Ministry paid. [It] {said} the river was falling.", "Transport Ministry")]
    [InlineData("The Transport Ministry paid. Otto Brandt came. [The mayor] {said} the river was falling.", "Otto Brandt")]
    [InlineData("The Transport Ministry paid. Otto Brandt came. [The ministry] {said} the river was falling.", "Transport Ministry")]
    [InlineData("A farmer from the town came. [He] {said} the river was falling.", "A farmer")]
    [InlineData("“Otto Brandt was here,” {said} [Karl Quill]. [He] {said} the river was falling.", "Karl Quill")]
    [InlineData("The rain fell. [He] {said} the river was falling.", "")]
    public void Who_was_cited_or_named_before_and_fits_is_a_candidate(string text, string candidates) => Assert.Equal(candidates, Candidates(text));

    [Theory]
    [InlineData("[He] {said} the river was falling.\n\nKarl Quill, a hydrologist, came on Monday.")]
    [InlineData("[The hydrologist] {said} the river was falling.\n\nKarl Quill, a hydrologist, came on Monday.")]
    public void No_one_who_is_named_only_later_is_a_candidate(string text) => Assert.Equal("", Candidates(text));

    [Theory]
    [InlineData("Tulips grow by the bridge. [It] {said} the river was falling.", "")]
    [InlineData("Tulips said nothing. [It] {said} the river was falling.", "Tulips")]
    [InlineData("Quill lent the bridge to Brandt. Brandt sold it to Quill. [It] {said} the river was falling.", "Brandt, Quill")]
    public void A_first_word_of_a_sentence_is_a_name_if_it_speaks_or_is_one_elsewhere(string text, string candidates) => Assert.Equal(candidates, Candidates(text));

    [Fact]
    public void An_indefinite_description_is_a_source_of_its_own()
    {
        var article = new MarkedArticle("[Karl Quill], a hydrologist, {said} the bridge was safe. [A hydrologist] {said} the river was falling.");
        AttributionFinder.Find(article.Text, article.Tag, new Listening(choose: 0));
        Assert.Equal(["Karl Quill", "A hydrologist"], article.Names());
    }

    [Fact]
    public void Someone_far_back_is_a_candidate_only_for_the_word_that_described_him()
    {
        var between = string.Concat(Enumerable.Repeat("The rain fell. ", 12));
        Assert.Equal("Otto Brandt", Candidates($"[Otto Brandt], the mayor, {{said}} the bridge was safe. {between}[The mayor] {{said}} the river was falling."));
        Assert.Equal("", Candidates($"[Otto Brandt], the mayor, {{said}} the bridge was safe. {between}[The minister] {{said}} the river was falling."));
        Assert.Equal("", Candidates($"[Otto Brandt], the mayor, {{said}} the bridge was safe. {between}[He] {{said}} the river was falling."));
    }

    [Fact]
    public void There_are_only_so_many_candidates()
    {
        var names = string.Concat(Enumerable.Range(0, 40).Select(i => $"Otto {(char)('A' + (i % 26))}{(char)('a' + (i / 26))}kel came. "));
        Assert.Equal(10, Candidates($"{names}[He] {{said}} the river was falling.").Split(", ").Length);
    }

    [Theory]
    [InlineData("He", nameof(AnaphorKind.He))]
    [InlineData("She", nameof(AnaphorKind.She))]
    [InlineData("It", nameof(AnaphorKind.It))]
    [InlineData("They", nameof(AnaphorKind.They))]
    [InlineData("The minister", nameof(AnaphorKind.BareDefinite))]
    [InlineData("The minister, who is leaving", nameof(AnaphorKind.BareDefinite))]
    [InlineData("The minister of the town", nameof(AnaphorKind.FullDefinite))]
    [InlineData("His brother", nameof(AnaphorKind.FullDefinite))]
    [InlineData("The town's minister", nameof(AnaphorKind.FullDefinite))]
    public void The_kind_of_a_mention_is_read_from_its_words(string mention, string kind)
    {
        var choice = new Listening();
        var article = new MarkedArticle($"The rain fell. [{mention}] {{said}} the river was falling.");
        AttributionFinder.Find(article.Text, article.Tag, choice);
        Assert.Equal(kind, Assert.Single(choice.Asked).Mention.Kind.ToString());
    }

    [Fact]
    public void A_subject_that_is_cited_becomes_a_source_of_the_article()
    {
        var article = new MarkedArticle("A farmer from the town came. [He] {said} the river was falling. [He] {said} the dam would hold.");
        var found = AttributionFinder.Find(article.Text, article.Tag, new Listening(choose: 0));
        Assert.Equal("A farmer", article.NameOf(found.Found[1]!.Source));
        Assert.Same(found.Found[1]!.Source, found.Found[2]!.Source);
        Assert.Contains(found.Found[1]!.Source, found.Sources);
    }

    [Fact]
    public void A_ranker_takes_the_candidate_of_the_highest_score()
    {
        var article = new MarkedArticle("[Otto Brandt] {said} the bridge was safe. Karl Quill came. [He] {said} the river was falling.");
        var listening = new Listening();
        AttributionFinder.Find(article.Text, article.Tag, listening);
        var (mention, candidates) = listening.Asked[^1];
        using var buffer = new FeatureBuffer(FeatureSchema.AntecedentBits);
        AntecedentRanker.Extract(mention, candidates, 1, buffer);
        // All that speaks for the second candidate has weight, most of which the first does not have.
        var weights = new float[1 << FeatureSchema.AntecedentBits];
        foreach (var slot in buffer.Slots)
            weights[slot] = 1;
        Assert.Equal(1, new AntecedentRanker(new LinearModel(FeatureSchema.AntecedentBits, [0], weights)).Choose(mention, candidates));
    }

    [Theory]
    [InlineData("He", 0)]
    [InlineData("The mayor", -1)]
    public void A_pronoun_means_someone_while_a_description_may_be_a_source_of_its_own(string mention, int chosen)
    {
        var article = new MarkedArticle($"[Otto Brandt] {{said}} the bridge was safe. [{mention}] {{said}} the river was falling.");
        var listening = new Listening();
        AttributionFinder.Find(article.Text, article.Tag, listening);
        var (asked, candidates) = listening.Asked[^1];
        using var buffer = new FeatureBuffer(FeatureSchema.AntecedentBits);
        AntecedentFeatures.ExtractNone(asked, candidates.Count, buffer);
        var weights = new float[1 << FeatureSchema.AntecedentBits];
        foreach (var slot in buffer.Slots)
            weights[slot] = 1;
        Assert.Equal(chosen, new AntecedentRanker(new LinearModel(FeatureSchema.AntecedentBits, [0], weights)).Choose(asked, candidates));
    }

    // By the lists "company" and "agency" may also be a part of an office's name.
    [Theory]
    [InlineData("Tarrow Stores Inc. shut two shops. Otto Brandt, its chairman, left. [The company] {said} the rest were safe.", "Tarrow Stores Inc")]
    [InlineData("The Canadian Coast Guard switched the horn off. Otto Brandt left. [The agency] {said} ships had satellites.", "Canadian Coast Guard")]
    public void A_body_is_a_candidate_for_a_noun_that_can_also_name_an_office(string text, string body) => Assert.Contains(body, Candidates(text, lexicon: Lexicon.Default));

    [Fact]
    public void His_colleague_may_be_a_woman_and_his_wife_is_not_the_man_himself()
    {
        Assert.Contains("Ilkva Berg", Candidates("[His colleague Ilkva Berg] {said} the bridge was safe. [She] {said} the river was falling.", lexicon: Lexicon.Default));
        Assert.Equal("", Candidates("[Otto Brandt] {said} the bridge was safe. [His wife] {said} the river was falling.", lexicon: Lexicon.Default));
    }

    // "Ilkva" is in no list.
    [Theory]
    [InlineData("Ilkva Berg, who travels with the father, came. [She] {said} the river was falling.")]
    [InlineData("[Ilkva Berg and the father] {said} the bridge was safe. [She] {said} the river was falling.")]
    [InlineData("Ilkva James came. [She] {said} the river was falling.")]
    public void Only_the_head_of_a_phrase_tells_a_man_from_a_woman(string text) => Assert.Contains("Ilkva", Candidates(text, lexicon: Lexicon.Default));

    [Theory]
    [InlineData(0, 0)]
    [InlineData(5, 0)]
    [InlineData(6, 1)]
    [InlineData(10, 1)]
    [InlineData(11, 2)]
    public void A_token_stands_in_one_sentence(int token, int sentence)
    {
        var text = new MarkedArticle("The rain fell and fell. The farmers were out. Nobody left.").Text;
        Assert.Equal([0, 6, 11, 14], text.First.ToArray());
        Assert.Equal(sentence, text.SentenceOf(token));
    }

    private static string Candidates(string text, int? asked = null, Lexicon? lexicon = null)
    {
        var article = new MarkedArticle(text, lexicon);
        var listening = new Listening();
        AttributionFinder.Find(article.Text, article.Tag, listening);
        return string.Join(", ", listening.Asked[asked ?? listening.Asked.Count - 1].Candidates.Select(candidate => article.NameOf(candidate.Source)));
    }

    /// <summary>Takes down what it is asked.</summary>
    private sealed class Listening(int choose = -1) : IAntecedentChoice
    {
        internal List<(AnaphoricMention Mention, List<Antecedent> Candidates)> Asked { get; } = [];

        public int Choose(AnaphoricMention mention, List<Antecedent> candidates)
        {
            Asked.Add((mention, [.. candidates]));
            return candidates.Count > choose ? choose : -1;
        }
    }
}
