namespace Claims.Tests;

public class LexiconTests
{
    private static readonly Lexicon Small = Lexicon.Build(
    [
        ("bank", WordClass.Bank), ("Bank of Norland", WordClass.CentralBank), ("minister", WordClass.OfficeState), ("prime minister", WordClass.OfficeState),
        ("prime minister of sound", WordClass.Arts), ("IT", WordClass.Company), ("it", WordClass.Pronoun), ("of", WordClass.Preposition), ("May", WordClass.Time),
        ("a press officer", WordClass.Spokesperson), ("officer", WordClass.OfficeLaw), ("don't know", WordClass.CueOpinion), ("Norland", WordClass.Country),
    ]);

    [Theory]
    [InlineData("the bank lent", "-|Bank|-")]
    [InlineData("a Bank in Norland", "-|Bank|-|Country")]
    [InlineData("the prime minister left", "-|OfficeState|OfficeState|-")]
    [InlineData("THE PRIME MINISTER LEFT", "-|OfficeState|OfficeState|-")]
    [InlineData("a press officer", "Spokesperson|Spokesperson|OfficeLaw, Spokesperson")]
    public void Words_and_phrases_get_their_class_whatever_their_case(string text, string classes) => Assert.Equal(classes, Classes(text));

    [Theory]
    [InlineData("may come", "-|-")]
    [InlineData("May came", "Time|-")]
    [InlineData("MAY CAME", "-|-")]
    public void A_phrase_with_a_capital_matches_only_as_it_is_printed(string text, string classes) => Assert.Equal(classes, Classes(text));

    [Fact]
    public void A_word_that_stands_in_both_ways_has_both_classes() => Assert.Equal("Company, Pronoun", Classes("IT"));

    [Theory]
    [InlineData("prime minister of sound", "Arts|OfficeState, Arts|Arts, Preposition|Arts")]
    [InlineData("prime minister of state", "OfficeState|OfficeState|Preposition|-")]
    [InlineData("prime number", "-|-")]
    public void The_longest_phrase_wins_and_one_that_breaks_off_does_not_count(string text, string classes) => Assert.Equal(classes, Classes(text));

    [Fact]
    public void The_words_of_a_name_are_no_words_of_their_own() => Assert.Equal("CentralBank|CentralBank|CentralBank|-", Classes("Bank of Norland lent"));

    [Fact]
    public void Typographic_apostrophes_match_plain_ones() => Assert.Equal("CueOpinion|CueOpinion", Classes("Don’t know"));

    [Fact]
    public void The_fingerprint_does_not_depend_on_the_order_of_the_entries() =>
        Assert.Equal(Lexicon.Build([("a", WordClass.Bank), ("b", WordClass.Party)]).Fingerprint, Lexicon.Build([("b", WordClass.Party), ("a", WordClass.Bank)]).Fingerprint);

    [Theory]
    [InlineData("c", nameof(WordClass.Bank))]
    [InlineData("A", nameof(WordClass.Bank))]
    [InlineData("a", nameof(WordClass.Party))]
    public void The_fingerprint_changes_with_an_entry_and_with_its_class(string phrase, string @class) =>
        Assert.NotEqual(Lexicon.Build([("a", WordClass.Bank)]).Fingerprint, Lexicon.Build([(phrase, Enum.Parse<WordClass>(@class))]).Fingerprint);

    [Fact]
    public void A_lexicon_that_was_written_is_read_as_the_same()
    {
        using var stream = new MemoryStream();
        using var writer = new BinaryWriter(stream);
        Small.Write(writer);
        stream.Position = 0;
        using var reader = new BinaryReader(stream);
        var read = Lexicon.Read(reader);
        Assert.Equal(Small.Fingerprint, read.Fingerprint);
        const string Text = "IT lent the Bank of Norland a prime minister of sound in May";
        Assert.Equal(Lookup(Small, Text), Lookup(read, Text));
    }

    [Fact]
    public void A_list_that_is_missing_is_named() => Assert.Equal(
        "The word list 'spells.txt' is missing from the assembly; rebuild it with src/Claims/Attribution/Lexicons in place.",
        Assert.Throws<InvalidOperationException>(() => LexiconFile.Read("spells.txt").ToArray()).Message);

    [Theory]
    [InlineData("said", nameof(WordClass.CueSpeech))]
    [InlineData("minister", nameof(WordClass.OfficeState))]
    [InlineData("spokeswoman", nameof(WordClass.Spokesperson))]
    [InlineData("economist", nameof(WordClass.AnyProfession))]
    [InlineData("She", nameof(WordClass.Pronoun))]
    [InlineData("ministry", nameof(WordClass.BodyState))]
    [InlineData("the", nameof(WordClass.Determiner))]
    public void The_embedded_lists_know_the_commonest_words(string word, string @class) =>
        Assert.NotEqual(WordClass.None, Assert.Single(Lookup(Lexicon.Default, word)) & Enum.Parse<WordClass>(@class));

    private static string Classes(string text) => string.Join('|', Lookup(Small, text).Select(found => found == WordClass.None ? "-" : found.ToString()));

    private static WordClass[] Lookup(Lexicon lexicon, string text)
    {
        var tokens = new List<Token>();
        Tokenizer.Tokenize(text, new TextSpan(0, text.Length), tokens);
        var classes = new WordClass[tokens.Count];
        lexicon.Classify(tokens.ToArray(), classes);
        return classes;
    }
}
