using System.Text;

namespace Claims.Training.Tests;

public sealed class PresplitFileTests : IDisposable
{
    private const string Header = "article_id,paragraph,sentence,text\n";
    private readonly TemporaryFolder folder = new();

    public void Dispose() => folder.Dispose();

    [Fact]
    public void Articles_are_given_one_after_the_other_with_line_and_end()
    {
        var articles = Read("b,1,1,The rain fell.\nb,2,2,It fell on.\na,1,1,The snow fell.\n");
        Assert.Equal(["b", "a"], articles.Select(article => article.Id));
        Assert.Equal([2L, 4L], articles.Select(article => article.Line!.Value));
        Assert.Equal([new ArticleSentence(1, 1, "The rain fell."), new ArticleSentence(2, 2, "It fell on.")], articles[0].Sentences);
        Assert.Equal(Header.Length + 60, articles[1].End);
    }

    [Theory]
    [InlineData("a,0,1,The rain fell.\n", 2, "paragraph and sentence must be whole numbers from 1 and text must not be empty.")]
    [InlineData("a,1,x,The rain fell.\n", 2, "paragraph and sentence must be whole numbers from 1 and text must not be empty.")]
    [InlineData("a,1,1,\n", 2, "paragraph and sentence must be whole numbers from 1 and text must not be empty.")]
    [InlineData("a,1,1,The rain fell.\na,1\n", 3, "2 fields where the header has 4.")]
    [InlineData("a,1,1,The rain fell.\na,1,1,It fell on.\n", 3, "sentence 1 of article 'a' stands already at line 2; each number may stand once.")]
    public void A_fault_of_a_row_is_one_of_its_article(string rows, int line, string fault)
    {
        var articles = Read(rows + "b,1,1,The snow fell.\n");
        Assert.Equal(((long?)line, fault), (articles[0].Line, articles[0].Fault));
        Assert.Empty(articles[0].Sentences);
        Assert.Equal(("b", null), (articles[^1].Id, articles[^1].Fault));
    }

    [Fact]
    public void Rows_of_an_article_that_stand_apart_are_a_fault()
    {
        var articles = Read("a,1,1,The rain fell.\nb,1,1,The snow fell.\na,1,2,It fell on.\n");
        Assert.Equal([null, null, "article 'a' goes on after another article; the rows of an article must stand together."], articles.Select(article => article.Fault));
        Assert.Equal(4, articles[2].Line);
    }

    [Fact]
    public void Bytes_that_are_not_utf8_are_a_fault_of_their_row()
    {
        var articles = PresplitFile.Read(folder.File("rows.csv", [.. Encoding.UTF8.GetBytes(Header), .. "a,1,1,Caf"u8, 0xE9, .. "\nb,1,1,The snow fell.\n"u8])).ToArray();
        Assert.Equal((2L, "not valid UTF-8; save the file as UTF-8."), (articles[0].Line, articles[0].Fault));
    }

    [Theory]
    [InlineData("article_id,sentence,text\na,1,The rain fell.\n", 1, "column paragraph is missing; needed are article_id, paragraph, sentence, text.")]
    [InlineData(Header, null, "no sentences; at least one row is needed below the header.")]
    public void A_file_of_another_form_is_one_fault(string content, int? line, string fault)
    {
        var article = Assert.Single(PresplitFile.Read(folder.File("rows.csv", content)));
        Assert.Equal(((long?)line, fault), (article.Line, article.Fault));
    }

    private PresplitArticle[] Read(string rows) => PresplitFile.Read(folder.File("rows.csv", Header + rows)).ToArray();
}
