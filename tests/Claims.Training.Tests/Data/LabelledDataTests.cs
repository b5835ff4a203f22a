using System.Text;

namespace Claims.Training.Tests;

public sealed class LabelledDataTests : IDisposable
{
    private const string Good = "a1,1,1,The rain fell.,ReportedFact,,,,,\n";
    private readonly TemporaryFolder folder = new();

    public void Dispose() => folder.Dispose();

    [Fact]
    public void The_training_data_of_this_project_have_no_faults()
    {
        Assert.True(Corpus.All.Articles.Count >= 300);
        Assert.True(Corpus.All.Sentences >= 7000);
        Assert.True(Corpus.All.Phrases.Count >= 6000);
    }

    [Fact]
    public void A_row_is_read_by_the_names_of_its_columns_in_any_order()
    {
        var path = folder.File("harbour.csv", "\uFEFFrole,extra,label,text,sentence,paragraph,article_id,source,cue,mention,form\r\n"
            + "official,x,OfficialStatement,\"\"\"It will hold,\"\" Ann Berg, the mayor, said.\",2,1,a1,\"Ann Berg, the mayor\",said,Ann Berg,direct\r\n");
        var row = Assert.Single(Assert.Single(LabelledData.Read([path]).Articles).Sentences);
        Assert.Equal(
            new LabelledSentence("a1", 1, 2, "\"It will hold,\" Ann Berg, the mayor, said.", Label.OfficialStatement, "Ann Berg, the mayor", "Ann Berg", "said", AttributionForm.Direct, SourceRole.Official, $"{path}:2"),
            row);
    }

    [Fact]
    public void Columns_of_spans_may_be_missing()
    {
        var path = folder.File("a.csv", "article_id,paragraph,sentence,text,label,source\na1,1,1,The rain fell.,ReportedFact,\n");
        var row = Assert.Single(LabelledData.Read([path]).Articles[0].Sentences);
        Assert.Equal(("", "", null, null, false), (row.Mention, row.Cue, row.Form, row.Role, row.IsAttributed));
    }

    [Theory]
    [InlineData("a1,1,1,The rain fell.,Offical,,,,,\n", "2: label 'Offical' is not one of ExpertAnalysis, OfficialStatement, ReportedFact.")]
    [InlineData("a1,1,1,The rain fell.,reportedfact,,,,,\n", "2: label 'reportedfact' is not one of ExpertAnalysis, OfficialStatement, ReportedFact.")]
    [InlineData("a1,1,1,The rain fell.,,,,,,\n", "2: label '' is not one of ExpertAnalysis, OfficialStatement, ReportedFact.")]
    [InlineData("a1,1,1,The rain fell.,1,,,,,\n", "2: label '1' is not one of ExpertAnalysis, OfficialStatement, ReportedFact.")]
    [InlineData("a1,1,1,The rain fell.,ReportedFact,,,,spoken,\n", "2: form 'spoken' is not one of direct, indirect, mixed.")]
    [InlineData("a1,1,1,The rain fell.,ReportedFact,,,,,boss\n", "2: role 'boss' is not one of expert, individual, media, official, unnamed.")]
    [InlineData("a1,0,1,The rain fell.,ReportedFact,,,,,\n", "2: paragraph '0' is not a whole number from 1.")]
    [InlineData("a1,1,x,The rain fell.,ReportedFact,,,,,\n", "2: sentence 'x' is not a whole number from 1.")]
    [InlineData("a1,1,1.5,The rain fell.,ReportedFact,,,,,\n", "2: sentence '1.5' is not a whole number from 1.")]
    [InlineData("a1,1,99999999999,The rain fell.,ReportedFact,,,,,\n", "2: sentence '99999999999' is not a whole number from 1.")]
    [InlineData(",1,1,The rain fell.,ReportedFact,,,,,\n", "2: article_id is empty; it must hold text.")]
    [InlineData("a1,1,1,  ,ReportedFact,,,,,\n", "2: text is empty; it must hold text.")]
    [InlineData("a1,1,1,The rain fell.,ReportedFact,,snow,,,\n", "2: mention 'snow' is not a part of the sentence's text; copy it literally or leave it empty.")]
    [InlineData("a1,1,1,The rain fell.,ReportedFact,,,Fell,,\n", "2: cue 'Fell' is not a part of the sentence's text; copy it literally or leave it empty.")]
    [InlineData(Good + "a1,1,2,The snow fell.,ReportedFact\n", "3: 5 fields where the header has 10.")]
    [InlineData(Good + "a1,1,2,The snow fell.,ReportedFact,,,,,,,\n", "3: 12 fields where the header has 10.")]
    [InlineData(Good + "a1,2,1,The snow fell.,ReportedFact,,,,,\n", "3: sentence 1 of article 'a1' stands already at {0}:2; each number may stand once.")]
    [InlineData("a1,1,2,The snow fell.,ReportedFact,,,,,\n" + Good, "3: sentence 1 of paragraph 1 follows sentence 2 of paragraph 1; rows must be in reading order.")]
    [InlineData("a1,2,1,The snow fell.,ReportedFact,,,,,\na1,1,2,The rain fell.,ReportedFact,,,,,\n", "3: sentence 2 of paragraph 1 follows sentence 1 of paragraph 2; rows must be in reading order.")]
    public void A_fault_of_a_row_is_named_with_file_and_line_and_what_is_allowed(string rows, string fault)
    {
        var path = folder.File("harbour.csv", TemporaryFolder.Header + rows);
        Assert.Equal([$"{path}:{fault.Replace("{0}", path, StringComparison.Ordinal)}"], Faults(path));
    }

    [Fact]
    public void A_row_of_several_lines_counts_them_all()
    {
        var path = folder.File("harbour.csv", TemporaryFolder.Header + "a1,1,1,\"The rain\nfell.\",ReportedFact,,,,,\n" + "a1,1,2,The snow fell.,Nothing,,,,,\n");
        Assert.StartsWith($"{path}:4: label 'Nothing'", Assert.Single(Faults(path)), StringComparison.Ordinal);
    }

    [Fact]
    public void Every_fault_of_a_file_is_listed()
    {
        var path = folder.File("harbour.csv", TemporaryFolder.Header + "a1,0,0,The rain fell.,Nothing,,,,,\na1,1,2,The snow fell.,Nothing,,,,,\n");
        Assert.Equal(4, Faults(path).Count);
        Assert.EndsWith("(and 3 more: see 'claims validate')", Assert.Throws<DataFaultException>(() => LabelledData.Read([path])).Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("article_id,paragraph,sentence,text,source\n", "label")]
    [InlineData("article_id,sentence,text,Label,source\n", "paragraph, label")]
    [InlineData("article_id;paragraph;sentence;text;label;source\n", "article_id, paragraph, sentence, text, label, source")]
    public void A_missing_column_is_named(string header, string missing)
    {
        var path = folder.File("harbour.csv", header + Good);
        Assert.Equal($"{path}:1: column {missing} is missing; needed are article_id, paragraph, sentence, text, label, source.", Faults(path)[0]);
    }

    [Theory]
    [InlineData("", 1)]
    [InlineData("\n\n", 1)]
    public void An_empty_file_is_a_fault(string text, int line)
    {
        var path = folder.File("harbour.csv", text);
        Assert.StartsWith($"{path}:{line}: column article_id, paragraph, sentence, text, label, source is missing;", Faults(path)[0], StringComparison.Ordinal);
    }

    [Fact]
    public void A_file_without_rows_is_a_fault()
    {
        var path = folder.File("harbour.csv", TemporaryFolder.Header);
        Assert.Equal([$"{path}: no sentences; at least one row is needed below the header."], Faults(path));
    }

    [Fact]
    public void Bytes_that_are_not_utf8_are_a_fault_with_their_line()
    {
        var path = folder.File("harbour.csv", [.. Encoding.UTF8.GetBytes(TemporaryFolder.Header + Good), .. "a1,1,2,Caf"u8, 0xE9, .. " fell.,ReportedFact,,,,,\n"u8]);
        Assert.Equal($"{path}:3: not valid UTF-8; save the file as UTF-8.", Faults(path)[0]);
    }

    [Fact]
    public void A_quote_that_is_never_closed_is_a_fault_with_its_line()
    {
        var path = folder.File("harbour.csv", TemporaryFolder.Header + Good + "a1,1,2,\"The snow fell.,ReportedFact,,,,,\n");
        Assert.StartsWith($"{path}:3: ", Faults(path)[0], StringComparison.Ordinal);
    }

    [Fact]
    public void The_same_article_in_two_files_is_a_fault()
    {
        folder.File("a.csv", TemporaryFolder.Header + Good);
        var second = folder.File("b.csv", TemporaryFolder.Header + Good);
        Assert.Equal([$"{second}:2: article 'a1' stands in more than one file; ids must differ."], Faults(folder.Path));
    }

    [Fact]
    public void A_folder_without_labelled_files_is_a_fault()
    {
        folder.File("articles.csv", "article_id,desk\n");
        folder.File("sources.csv", "phrase,role\nthe mayor,official\n");
        folder.File("notes.txt", "Nothing.");
        Assert.Equal([$"{folder.Path}: no CSV file with labelled sentences in this folder."], Faults(folder.Path));
    }

    [Fact]
    public void A_path_that_does_not_exist_is_a_fault()
    {
        var path = Path.Combine(folder.Path, "nothing");
        Assert.Equal([$"{path}: no such file or folder."], Faults(path));
    }

    [Theory]
    [InlineData("the mayor,boss\n", "2: phrase must not be empty and role 'boss' must be one of official, expert, individual, media, unnamed.")]
    [InlineData("the mayor,official\n ,official\n", "3: phrase must not be empty and role 'official' must be one of official, expert, individual, media, unnamed.")]
    public void A_fault_of_a_source_phrase_is_named(string rows, string fault)
    {
        folder.File("a.csv", TemporaryFolder.Header + Good);
        var path = folder.File("sources.csv", "phrase,role\n" + rows);
        Assert.Equal([$"{path}:{fault}"], Faults(folder.Path));
    }

    [Fact]
    public void Files_are_read_in_the_order_of_their_names_whatever_order_they_were_made_in()
    {
        folder.File("b.csv", TemporaryFolder.Header + "b1,1,1,The snow fell.,ReportedFact,,,,,\n");
        folder.File("a.csv", TemporaryFolder.Header + Good);
        var data = LabelledData.Read([folder.Path]);
        Assert.Equal(["a1", "b1"], data.Articles.Select(article => article.Id));
        Assert.Equal(["a", "b"], data.Articles.Select(article => article.Desk));
    }

    [Fact]
    public void The_hash_changes_with_any_byte_of_the_data_and_with_nothing_else()
    {
        folder.File("a.csv", TemporaryFolder.Header + Good);
        var before = LabelledData.Read([folder.Path]).Hash;
        Assert.Equal(before, LabelledData.Read([folder.Path]).Hash);
        folder.File("a.csv", TemporaryFolder.Header + Good.Replace("rain", "hail", StringComparison.Ordinal));
        Assert.NotEqual(before, LabelledData.Read([folder.Path]).Hash);
    }

    [Fact]
    public void Rows_become_an_article_that_keeps_their_split()
    {
        var path = folder.File("a.csv", TemporaryFolder.Header + Good + "a1,2,2,It fell. It fell on.,ReportedFact,,,,,\n");
        var article = LabelledData.Read([path]).Articles[0].ToArticle();
        Assert.Equal("a1", article.Id);
        Assert.Equal("The rain fell.\n\nIt fell. It fell on.", article.Text);
        Assert.True(article.IsPresplit);
    }

    private static List<string> Faults(string path)
    {
        var faults = new List<string>();
        LabelledData.Read([path], faults);
        return faults;
    }

    [Fact]
    public void A_number_is_no_role_of_a_source_phrase()
    {
        folder.File("a.csv", TemporaryFolder.Header + "a1,1,1,The rain fell.,ReportedFact,,,,,\n");
        folder.File("sources.csv", "phrase,role\nthe mayor,1\n");
        Assert.Throws<DataFaultException>(() => LabelledData.Read([folder.Path]));
    }

    [Fact]
    public void A_file_without_rows_is_a_fault_beside_other_faults()
    {
        var bad = folder.File("a.csv", TemporaryFolder.Header + "a1,1,1,The rain fell.,Nothing,,,,,\n");
        var empty = folder.File("b.csv", TemporaryFolder.Header);
        var faults = new List<string>();
        LabelledData.Read([bad, empty], faults);
        Assert.Contains(faults, fault => fault.StartsWith(empty, StringComparison.Ordinal));
    }

    [Fact]
    public void An_article_whose_rows_stand_apart_is_a_fault()
    {
        var path = folder.File("a.csv", TemporaryFolder.Header + "a1,1,2,The rain fell.,ReportedFact,,,,,\nb1,1,1,The snow fell.,ReportedFact,,,,,\na1,1,1,It fell on.,ReportedFact,,,,,\n");
        Assert.Throws<DataFaultException>(() => LabelledData.Read([path]));
    }

    [Fact]
    public void A_path_given_twice_is_a_fault_that_says_so()
    {
        var path = folder.File("a.csv", TemporaryFolder.Header + "a1,1,1,The rain fell.,ReportedFact,,,,,\n");
        var faults = new List<string>();
        LabelledData.Read([path, path], faults);
        Assert.DoesNotContain(faults, fault => fault.Contains("more than one file", StringComparison.Ordinal));
    }
}
