using Microsoft.Net.Http.Headers;

namespace Claims.Service.Api;

/// <summary>In which form an answer is written.</summary>
internal enum AnswerForm
{
    /// <summary>One JSON document; for a batch an array.</summary>
    Json,

    /// <summary>One JSON document in each line.</summary>
    Lines,

    /// <summary>One CSV row for each sentence.</summary>
    Csv,

    /// <summary>The coloured page.</summary>
    Html,
}

/// <summary>Chooses the form of an answer by the Accept header (RFC 9110, section 12.5.1).</summary>
internal static class AnswerFormat
{
    private static readonly (AnswerForm Form, string Type)[] Offered =
    [
        (AnswerForm.Json, "application/json"),
        (AnswerForm.Lines, "application/x-ndjson"),
        (AnswerForm.Lines, "application/jsonl"),
        (AnswerForm.Csv, "text/csv"),
        (AnswerForm.Html, "text/html"),
    ];

    /// <summary>The media type with which a form is answered.</summary>
    internal static string TypeOf(AnswerForm form) => form switch
    {
        AnswerForm.Json => "application/json",
        AnswerForm.Lines => "application/x-ndjson",
        AnswerForm.Csv => "text/csv; charset=utf-8; header=present",
        _ => "text/html; charset=utf-8",
    };

    /// <summary>The form that the request likes best; of equals, lines for a batch and a document for one article.</summary>
    /// <exception cref="ProblemException">None of the forms is accepted (406).</exception>
    internal static AnswerForm Choose(HttpRequest request, bool batch)
    {
        var first = batch ? AnswerForm.Lines : AnswerForm.Json;
        if (request.Headers.Accept.Count == 0)
            return first;
        var accepted = MediaTypeHeaderValue.TryParseList(request.Headers.Accept, out var parsed) ? parsed : [];
        var best = Offered.Select(offer => (offer.Form, Quality: Quality(offer.Type, accepted)))
            .OrderByDescending(offer => offer.Quality).ThenBy(offer => offer.Form == first ? 0 : 1).First();
        return best.Quality > 0
            ? best.Form
            : throw new ProblemException(StatusCodes.Status406NotAcceptable, $"Accept allows none of {string.Join(", ", Offered.Select(offer => offer.Type))}.");
    }

    // The most specific range counts, not the one of the highest quality.
    private static double Quality(string offered, IList<MediaTypeHeaderValue> accepted)
    {
        var type = new MediaTypeHeaderValue(offered);
        return accepted.Where(range => type.IsSubsetOf(Plain(range)))
            .OrderByDescending(range => range.MatchesAllTypes ? 0 : range.MatchesAllSubTypes ? 1 : 2)
            .Select(range => range.Quality ?? 1)
            .FirstOrDefault();
    }

    private static MediaTypeHeaderValue Plain(MediaTypeHeaderValue range) => new(range.MediaType);
}
