using AngleSharp.Dom;

namespace Loccit.Documents.Html;

/// <summary>Finds the element that holds the text of a page.</summary>
internal static class MainContent
{
    /// <summary>What the page says itself (main, article), if a good part of the text is there; else the innermost box with nearly all of the text; else the body.</summary>
    public static IElement? Find(IDocument page, Survey survey)
    {
        IElement? body = page.Body ?? page.DocumentElement;
        if (body is null)
            return null;
        var whole = survey.TallyOf(body).Score;
        var main = Largest(survey, survey.Mains, whole * 2 / 5);
        var articles = survey.Articles.Where(a => main is null || IsInside(survey, a, main)).ToList();
        // an article holds nearly all of the main part: else it is one of several, or a teaser
        if (Largest(survey, articles, main is null ? whole * 2 / 5 : survey.TallyOf(main).Score * 3 / 5) is { } article)
        {
            var rest = articles.Sum(a => survey.TallyOf(a).Score) - survey.TallyOf(article).Score;
            if (rest * 3 <= survey.TallyOf(article).Score)
                return article;
        }
        return main ?? Densest(survey, body);
    }

    private static bool IsInside(Survey survey, IElement element, IElement box)
    {
        var tally = survey.TallyOf(box);
        return survey.OrderOf(element) is var order && order >= tally.First && order <= tally.Last;
    }

    private static IElement? Largest(Survey survey, List<IElement> elements, int atLeast)
    {
        IElement? found = null;
        foreach (var e in elements)
        {
            var score = survey.TallyOf(e).Score;
            if (score > 0 && score >= atLeast && (found is null || score > survey.TallyOf(found).Score))
                found = e;
        }
        return found;
    }

    /// <summary>Goes down from the body as long as one box holds nearly all of the text and nothing but boxes stands beside it.</summary>
    private static IElement Densest(Survey survey, IElement body)
    {
        var at = body;
        while (true)
        {
            var tally = survey.TallyOf(at);
            if (tally.Own * 20 > tally.Score)
                return at;
            IElement? best = null;
            foreach (var child in at.ChildNodes)
            {
                if (child is IElement e && survey.TallyOf(e).Score * 4 >= tally.Score * 3 && survey.TallyOf(e).Score > 0)
                    best = e;
            }
            if (best is null)
                return at;
            at = best;
        }
    }
}
