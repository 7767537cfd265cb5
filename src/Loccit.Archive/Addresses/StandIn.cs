using System.Buffers;

namespace Loccit.Archive.Addresses;

/// <summary>Tells pages that stand in for one that is gone, by what they say: servers often send them as if they were the page.</summary>
internal static class StandIn
{
    // A page with more to read is about the words, or has them in a corner.
    private const int LongestPage = 4000;

    private static readonly SearchValues<string> notFound = SearchValues.Create(
        [
            "page not found",
            "page can't be found",
            "page cannot be found",
            "page could not be found",
            "page couldn't be found",
            "page does not exist",
            "page doesn't exist",
            "page no longer exists",
            "page is no longer available",
            "page has been removed",
            "article not found",
            "content not found",
            "document not found",
            "file not found",
            "404 not found",
            "error 404",
            "404 error",
            "not found (404)",
            "nothing was found at this location",
            "no longer available on this site",
            "seite nicht gefunden",
            "seite wurde nicht gefunden",
            "seite konnte nicht gefunden werden",
            "seite existiert nicht",
            "seite ist nicht mehr verfügbar",
            "artikel nicht gefunden",
            "fehler 404",
            "page introuvable",
            "page non trouvée",
            "page n'existe pas",
            "page n'existe plus",
            "erreur 404",
            "página no encontrada",
            "página no existe",
            "no se ha encontrado la página",
            "página não encontrada",
            "página não existe",
            "pagina non trovata",
            "pagina non esiste",
            "pagina niet gevonden",
            "pagina bestaat niet",
            "sidan hittades inte",
            "siden ble ikke funnet",
            "siden blev ikke fundet",
            "sivua ei löydy",
            "strona nie została znaleziona",
            "nie znaleziono strony",
            "stránka nenalezena",
            "страница не найдена",
            "сторінку не знайдено",
            "页面不存在",
            "找不到页面",
            "ページが見つかりません",
            "페이지를 찾을 수 없습니다",
            "الصفحة غير موجودة",
        ],
        StringComparison.OrdinalIgnoreCase
    );

    private static readonly SearchValues<string> parked = SearchValues.Create(
        [
            "domain is for sale",
            "domain may be for sale",
            "domain name is for sale",
            "domain for sale",
            "buy this domain",
            "domain is parked",
            "domain has been parked",
            "parked free, courtesy of",
            "parked domain",
            "domain has expired",
            "domain name has expired",
            "domain steht zum verkauf",
            "domain ist geparkt",
            "domaine est à vendre",
            "nom de domaine a expiré",
            "dominio está en venta",
            "dominio è in vendita",
            "domein is te koop",
            "домен продается",
            "домен продаётся",
        ],
        StringComparison.OrdinalIgnoreCase
    );

    /// <summary>What a page is in place of the one asked for, as the rest of a sentence; null if it is taken for that page.</summary>
    /// <param name="page">The page.</param>
    /// <param name="asked">The address that was asked for.</param>
    /// <param name="address">The address that answered.</param>
    public static string? Of(Document page, Uri asked, Uri address)
    {
        if (IsFrontPage(asked, address))
            return $"is not there any more: its site sends whoever asks for it on to its front page, {address}";
        if (page.MediaType != "text/html" || page.Text.Length > LongestPage)
            return null;
        var title = Plain(page.Metadata.Title ?? "");
        var text = Plain(page.Text);
        if (parked.IsIn(title) || parked.IsIn(text))
            return "is not there any more: its domain is for sale, or parked";
        return notFound.IsIn(title) || title.StartsWith("404", StringComparison.Ordinal) || notFound.IsIn(text)
            ? "is not there any more: its site says so, though it sends the page as if it were there"
            : null;
    }

    private static bool IsIn(this SearchValues<string> words, string text) => text.AsSpan().ContainsAny(words);

    private static string Plain(string text) => text.Replace('’', '\'').Replace('\u00a0', ' ');

    /// <summary>True if a page deep in a site led to the site's own beginning.</summary>
    private static bool IsFrontPage(Uri asked, Uri address) =>
        address.PathAndQuery == "/"
        && SiteOf(asked) == SiteOf(address)
        // "/index.html", "/en/" and the like are the front page themselves
        && asked.AbsolutePath.Split('/', StringSplitOptions.RemoveEmptyEntries) is var path
        && (path.Length > 1 || (path.Length == 1 && path[0].Length > 15));

    private static string SiteOf(Uri address) => address.IdnHost.StartsWith("www.", StringComparison.Ordinal) ? address.IdnHost[4..] : address.IdnHost;
}
