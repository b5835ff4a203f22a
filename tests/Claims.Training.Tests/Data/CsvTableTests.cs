namespace Claims.Training.Tests;

public sealed class CsvTableTests : IDisposable
{
    private readonly TemporaryFolder folder = new();

    public void Dispose() => folder.Dispose();

    [Fact]
    public void A_file_without_labels_is_read_as_articles()
    {
        var path = folder.File("rows.csv", "article_id,paragraph,sentence,text\nb,1,1,The rain fell.\na,1,1,The snow fell.\nb,2,2,It fell on.\n");
        var articles = CsvTable.ReadArticles(path);
        Assert.Equal(["b", "a"], articles.Select(article => article.Id));
        Assert.Equal("The rain fell.\n\nIt fell on.", articles[0].Text);
    }

    [Theory]
    [InlineData("a,0,1,The rain fell.\n", "2: paragraph and sentence must be whole numbers from 1 and text must not be empty.")]
    [InlineData("a,1,x,The rain fell.\n", "2: paragraph and sentence must be whole numbers from 1 and text must not be empty.")]
    [InlineData("a,1,1,\n", "2: paragraph and sentence must be whole numbers from 1 and text must not be empty.")]
    [InlineData("a,1,1,The rain fell.\na,1\n", "3: 2 fields where the header has 4.")]
    public void A_fault_of_a_row_is_named_with_file_and_line(string rows, string fault)
    {
        var path = folder.File("rows.csv", "article_id,paragraph,sentence,text\n" + rows);
        Assert.Equal($"{path}:{fault}", Assert.Throws<DataFaultException>(() => CsvTable.ReadArticles(path)).Message);
    }

    [Fact]
    public void A_missing_column_is_named()
    {
        var path = folder.File("rows.csv", "article_id,sentence,text\na,1,The rain fell.\n");
        Assert.Equal($"{path}:1: column paragraph is missing; needed are article_id, paragraph, sentence, text.", Assert.Throws<DataFaultException>(() => CsvTable.ReadArticles(path)).Message);
    }

    [Fact]
    public void A_file_without_rows_is_a_fault()
    {
        var path = folder.File("rows.csv", "article_id,paragraph,sentence,text\n");
        Assert.Equal($"{path}: no sentences; at least one row is needed below the header.", Assert.Throws<DataFaultException>(() => CsvTable.ReadArticles(path)).Message);
    }
}
