using System.Security.Cryptography;
using System.Text;

namespace Claims.Training;

/// <summary>Deals articles to folds, desk by desk, so that every fold sees every kind of article and no article is in two.</summary>
internal static class Folds
{
    /// <summary>The fold of each article, from 0.</summary>
    /// <param name="articles">The articles; more than <paramref name="folds"/> of them.</param>
    /// <param name="folds">Number of folds, at least 2.</param>
    /// <param name="seed">Another seed deals them otherwise.</param>
    internal static int[] Deal(IReadOnlyList<LabelledArticle> articles, int folds, int seed)
    {
        var result = new int[articles.Count];
        var next = 0;
        foreach (var desk in Enumerable.Range(0, articles.Count).GroupBy(i => articles[i].Desk, StringComparer.Ordinal).OrderBy(group => group.Key, StringComparer.Ordinal))
        {
            foreach (var i in desk.OrderBy(i => Order(seed, articles[i].Id), StringComparer.Ordinal))
                result[i] = next++ % folds;
        }

        return result;
    }

    /// <summary>Articles are taken in the order of this.</summary>
    internal static string Order(int seed, string id) => Convert.ToHexString(SHA256.HashData(Encoding.UTF8.GetBytes($"{seed}/{id}")));
}
