using System.Text;
using System.Text.Json;
using Claims.Service.Operation;

namespace Claims.Service.Api;

/// <summary>Writes labelled articles in one form; lines and rows are sent article by article.</summary>
internal sealed class Answer(HttpContext context, AnswerForm form, bool batch)
{
    private static readonly UTF8Encoding Utf8 = new(encoderShouldEmitUTF8Identifier: false);

    private readonly HttpResponse response = context.Response;
    private readonly List<ClassifiedArticle> forPage = [];
    private int written;

    /// <summary>Number of sentences that were written.</summary>
    internal int Sentences { get; private set; }

    /// <summary>Writes an article, and sends it where more may follow.</summary>
    internal async ValueTask WriteAsync(ClassifiedArticle result, CancellationToken cancellation)
    {
        Sentences += result.Sentences.Count;
        if (form == AnswerForm.Html)
        {
            forPage.Add(result);
            return;
        }

        if (written == 0)
            Start();
        Write(result);
        written++;
        if (batch)
            await response.BodyWriter.FlushAsync(cancellation);
    }

    /// <summary>Completes the answer.</summary>
    internal async ValueTask EndAsync(CancellationToken cancellation)
    {
        if (form == AnswerForm.Html)
        {
            Start();
            response.Headers.ContentSecurityPolicy = SecurityHeaders.Result;
            WriteText(writer => ResultHtml.Write(writer, forPage));
        }
        else if (form == AnswerForm.Json && batch)
        {
            Write("]\n"u8);
        }

        await response.BodyWriter.FlushAsync(cancellation);
    }

    /// <summary>Ends an answer that has begun and cannot be completed: lines with one that holds the problem, other forms by breaking the connection.</summary>
    internal async ValueTask FailAsync(ProblemException problem)
    {
        if (form != AnswerForm.Lines)
        {
            context.Abort();
            return;
        }

        Write(JsonSerializer.SerializeToUtf8Bytes(new FailedBatch(Problem.Of(problem.Status, problem.Message)), ApiJson.Readable.FailedBatch));
        Write("\n"u8);
        await response.BodyWriter.FlushAsync(context.RequestAborted);
    }

    private void Start()
    {
        response.ContentType = AnswerFormat.TypeOf(form);
        if (form == AnswerForm.Csv)
            WriteText(ResultCsv.WriteHeader);
    }

    private void Write(ClassifiedArticle result)
    {
        switch (form)
        {
            case AnswerForm.Csv:
                WriteText(writer => ResultCsv.WriteRows(writer, result));
                break;
            case AnswerForm.Json when batch:
                Write(written == 0 ? "["u8 : ",\n"u8);
                ResultJson.WriteDocument(response.BodyWriter, result);
                break;
            default:
                ResultJson.WriteDocument(response.BodyWriter, result);
                if (form == AnswerForm.Lines)
                    Write("\n"u8);
                break;
        }
    }

    private void WriteText(Action<TextWriter> write)
    {
        using var text = new MemoryStream();
        using (var writer = new StreamWriter(text, Utf8, leaveOpen: true) { NewLine = "\n" })
            write(writer);
        Write(text.GetBuffer().AsSpan(0, (int)text.Length));
    }

    private void Write(ReadOnlySpan<byte> bytes)
    {
        bytes.CopyTo(response.BodyWriter.GetSpan(bytes.Length));
        response.BodyWriter.Advance(bytes.Length);
    }
}
