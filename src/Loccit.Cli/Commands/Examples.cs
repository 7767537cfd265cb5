namespace Loccit.Cli.Commands;

/// <summary>What <c>--help</c> says below the options.</summary>
internal static class Examples
{
    private const string Codes = """

        Exit codes:
          0  nothing as grave as --fail-on was found
          1  something was
          2  it could not be done: a usage error, no file that could be read, no such policy

        """;

    public static string Of(string command) =>
        command switch
        {
            "check" => """
                Examples:
                  loccit check article.md --sources sources/
                  loccit check article.md --sources transcripts/ report.html --policy chicago
                  loccit check 'drafts/**/*.md' --sources archive/ -q --fail-on warning
                  pandoc -t markdown story.docx | loccit check - --stdin-filename story.md --sources sources/
                  loccit check article.md --sources sources/ --format json -o report.json

                """ + Codes,
            "quotes" => """
                Examples:
                  loccit quotes article.md
                  loccit quotes drafts/ --format json -o quotations.json
                  echo '{"id":1,"text":"“Yes,” she said."}' | loccit quotes - --format jsonl

                """ + Codes,
            "verify" => """
                Examples:
                  loccit verify claims.jsonl --sources sources/
                  echo '{"id":1,"quote":"fear itself","cited":"inaugural.txt"}' | loccit verify --sources sources/
                  loccit verify claims.jsonl --sources sources/ --format pretty

                Each line in:   {"id": …, "quote": "the words", "cited": "a path, address, DOI or citation"}
                Each line out:  {"id": …, "verdict": "altered", "flags": ["modal"], "source": …, "passages": […], "edits": […]}

                """ + Codes,
            "completion" => """
                Examples:
                  loccit completion bash > ~/.local/share/bash-completion/completions/loccit
                  loccit completion zsh > "${fpath[1]}/_loccit"
                  loccit completion fish > ~/.config/fish/completions/loccit.fish
                  loccit completion pwsh >> $PROFILE

                """,
            _ => """
                Examples:
                  loccit check article.md --sources sources/    check every quotation of an article
                  loccit quotes article.md                      list the quotations, speakers and citations
                  loccit verify claims.jsonl --sources sources/ judge words alone, one JSON line each

                """ + Codes,
        };
}
