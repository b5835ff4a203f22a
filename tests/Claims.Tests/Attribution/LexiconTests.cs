namespace Claims.Tests;

public class LexiconTests
{
    private static readonly Lexicon Small = Lexicon.Build(
    [
        ("bank", WordClass.Bank), ("Bank of Norland", WordClass.CentralBank), ("minister", WordClass.OfficeState), ("prime minister", WordClass.OfficeState),
        ("prime minister of sound", WordClass.Arts), ("IT", WordClass.Company), ("it", WordClass.Pronoun), ("of", WordClass.Preposition), ("May", WordClass.Time),
        ("a press officer", WordClass.Spokesperson), ("officer", WordClass.OfficeLaw), ("don't know", WordClass.CueOpinion), ("Norland", WordClass.Country), ("Norburg", WordClass.Capital), ("Suthavn", WordClass.Capital),
    ],
    [("Norburg", "Norlandic government")]);

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
    public void As_many_combinations_of_classes_are_told_apart_as_have_a_number_and_more_are_refused()
    {
        IEnumerable<(string, WordClass)> Words(int count) => Enumerable.Range(1, count).Select(i => ($"word{i}", (WordClass)i));
        using var text = TokenizedArticle.Create(Article.FromText("Then word1 met word65535 and word65536"), Lexicon.Build(Words(ushort.MaxValue)));
        Assert.Equal([0, (WordClass)1, 0, (WordClass)65535, 0, 0], text.Classes.ToArray());
        Assert.Equal(
            "words stand in more than 65535 different combinations of word lists",
            Assert.Throws<InvalidDataException>(() => Lexicon.Build(Words(ushort.MaxValue + 1))).Message);
    }

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
        Assert.Equal("Norlandic government", NameOf(read, "Norburg"));
    }

    [Theory]
    [InlineData("Norburg", "Norlandic government")]
    [InlineData("Suthavn", "Suthavn")]
    [InlineData("Norburg bank", "Norburg bank")]
    public void A_government_that_is_cited_by_its_capital_is_called_by_its_name(string mention, string name) => Assert.Equal(name, NameOf(Small, mention));

    [Fact]
    public void A_list_of_ones_own_names_further_governments_and_renames_others()
    {
        using var folder = new ListFolder(("governments.txt", "Suthavn\tSuthavn's council\nNorburg\tcabinet of Norland\n"));
        var own = Small.With([folder.Path]);
        Assert.Equal(["Suthavn's council", "cabinet of Norland"], [NameOf(own, "Suthavn"), NameOf(own, "Norburg")]);
        using var other = new ListFolder(("governments.txt", "Suthavn\tSuthavn's mayor\nNorburg\tcabinet of Norland\n"));
        Assert.Equal(3, new[] { Small, own, Small.With([other.Path]) }.Select(lexicon => lexicon.Fingerprint).Distinct().Count());
    }

    [Fact]
    public void The_embedded_lists_know_governments_by_their_capitals() => Assert.Equal("Uruguayan government", NameOf(Lexicon.Default, "Montevideo"));

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

    [Fact]
    public void A_list_of_ones_own_replaces_the_kind_of_a_source_and_adds_to_what_else_is_known()
    {
        using var folder = new ListFolder(("offices.txt", "# ours\n\nbank\tcompany\nharbour pilot\tstate\n"), ("cue-nouns.txt", "may\n"));
        var own = Small.With([folder.Path]);
        Assert.Equal(
            [WordClass.None, WordClass.OfficeCompany, WordClass.None, WordClass.OfficeState, WordClass.OfficeState, WordClass.Time | WordClass.CueNoun],
            Lookup(own, "the bank a harbour pilot May"));
        Assert.Equal(Lookup(Small, "IT lent the prime minister of sound"), Lookup(own, "IT lent the prime minister of sound"));
        Assert.NotEqual(Small.Fingerprint, own.Fingerprint);
        Assert.Same(Small, Small.With([]));
    }

    [Theory]
    [InlineData("offices.txt", "bank\tcompany\nmayor\tgoverment\n", "offices.txt:2: 'goverment' is not one of state, law, military, party, company, legal, spokesperson, union, church, club, generic.")]
    [InlineData("parties-and-armed-groups.txt", "# a comment\nGreens\n", "parties-and-armed-groups.txt:2: 'Greens' has no column 2; it is separated by a tab and holds one of party, armed.")]
    [InlineData("governments.txt", "Riga\n", "governments.txt:1: 'Riga' has no column 2; it holds the name of the government.")]
    [InlineData("cues.txt", "mumble\tspeech\n", "cues.txt:1: 'mumble' has no column 3; it holds all forms of the verb, separated by |.")]
    public void A_row_that_has_not_the_form_of_its_list_is_named(string list, string text, string message)
    {
        using var folder = new ListFolder((list, text));
        Assert.Equal(Path.Combine(folder.Path, message), Assert.Throws<InvalidDataException>(() => Small.With([folder.Path])).Message);
    }

    [Fact]
    public void A_folder_without_lists_or_with_another_file_is_refused()
    {
        using var folder = new ListFolder();
        Assert.StartsWith($"{folder.Path} holds no word list; lists are named banks.txt, ", Assert.Throws<InvalidDataException>(() => Small.With([folder.Path])).Message, StringComparison.Ordinal);
        using var other = new ListFolder(("office.txt", "mayor\tstate\n"));
        Assert.StartsWith($"{Path.Combine(other.Path, "office.txt")} is no word list; ", Assert.Throws<InvalidDataException>(() => Small.With([other.Path])).Message, StringComparison.Ordinal);
        var missing = Path.Combine(folder.Path, "lists");
        Assert.Equal($"{missing}: no such folder of word lists.", Assert.Throws<DirectoryNotFoundException>(() => Small.With([missing])).Message);
    }

    private sealed class ListFolder : IDisposable
    {
        internal ListFolder(params (string Name, string Text)[] lists)
        {
            foreach (var (name, text) in lists)
                File.WriteAllText(System.IO.Path.Combine(Path, name), text);
        }

        internal string Path { get; } = Directory.CreateTempSubdirectory("claims-lists-").FullName;

        public void Dispose() => Directory.Delete(Path, recursive: true);
    }

    private static string NameOf(Lexicon lexicon, string mention)
    {
        var article = new MarkedArticle($"Nobody left. [{mention}] {{said}} so.", lexicon);
        return article.Text.Governments.NameOf(article.Text, article.Find().Found[1]!.Source!);
    }

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
