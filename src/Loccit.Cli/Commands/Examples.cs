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

    /// <param name="command">As it is typed: "loccit policy show".</param>
    public static string Of(string command) =>
        command switch
        {
            "loccit check" => """
                Examples:
                  loccit check article.md --sources sources/
                  loccit check article.md --sources transcripts/ report.html --policy chicago
                  loccit check 'drafts/**/*.md' --sources archive/ -q --fail-on warning
                  pandoc -t markdown story.docx | loccit check - --stdin-filename story.md --sources sources/
                  loccit check article.md --sources sources/ --format html -o report.html
                  loccit check article.md --sources sources/ --format json -o report.json
                  loccit check paper.pdf --sources sources/ --format pdf -o paper.checked.pdf
                  loccit check brief.docx --sources opinions/ --evidence evidence/ --changes both
                  loccit check book.epub --sources captures.warc.gz interviews.zip
                  loccit check drafts/ --sources archive/ --policy house.policy --policy 'law/**=bluebook'
                  loccit check drafts/ --sources archive/ --baseline known.json --changed-since origin/main

                """ + Codes,
            "loccit quotes" => """
                Examples:
                  loccit quotes article.md
                  loccit quotes drafts/ --format json -o quotations.json
                  echo '{"id":1,"text":"“Yes,” she said."}' | loccit quotes - --format jsonl
                  loccit quotes article.md --format tei -o article.xml
                  loccit quotes corpus.jsonl --format conll -o corpus.conll

                """ + Codes,
            "loccit verify" => """
                Examples:
                  loccit verify claims.jsonl --sources sources/
                  echo '{"id":1,"quote":"fear itself","cited":"inaugural.txt"}' | loccit verify --sources sources/
                  loccit verify claims.jsonl --sources sources/ --format pretty

                Each line in:   {"id": …, "quote": "the words", "cited": "a path, address, DOI or citation"}
                Each line out:  {"id": …, "verdict": "altered", "flags": ["modal"], "source": …, "passages": […], "edits": […],
                                 "sourceSpeakers": [who the source says spoke these words, if it quotes them],
                                 "suggestion": {"exact": "the source's words", "marked": "the least that will do"}}

                """ + Codes,
            "loccit diff" => """
                Examples:
                  loccit diff draft-1.md draft-2.md
                  git show HEAD:article.md | loccit diff - article.md --stdin-filename article.md
                  loccit diff old.html new.md --format json --fail-on warning

                """ + Codes,
            "loccit init" => """
                Examples:
                  loccit init
                  loccit init research/

                """ + Codes,
            "loccit add" => """
                Examples:
                  loccit add report.pdf transcripts/
                  loccit add captures.warc.gz --tag web
                  loccit add https://example.org/speech
                  loccit add https://example.org/speech --timegate https://web.archive.org/web/ --near 2019-04
                  pbpaste | loccit add https://example.org/for-subscribers --paste -
                  loccit add sources/ --format json -o added.json

                """ + Codes,
            "loccit list" => """
                Examples:
                  loccit list
                  loccit list --tag web
                  loccit list --documents

                """ + Codes,
            "loccit show" => """
                Examples:
                  loccit show s12
                  loccit show d3
                  loccit show report.pdf --text
                  loccit show s12 --original -o copy.pdf
                  loccit show s12 --warc -o visits.warc

                """ + Codes,
            "loccit tag" => """
                Examples:
                  loccit tag s12 trade senate
                  loccit tag s12 --off trade

                """ + Codes,
            "loccit note" => """
                Examples:
                  loccit note s12 "Sent by the press office on 3 March."

                """ + Codes,
            "loccit edit" => """
                Examples:
                  loccit edit s12 --title "First Inaugural Address" --author "Franklin D. Roosevelt" --issued 1933-03-04
                  loccit edit s12 --title ""

                """ + Codes,
            "loccit remove" => """
                Examples:
                  loccit remove s12
                  loccit remove d3 s12 --yes

                """ + Codes,
            "loccit export" => """
                Examples:
                  loccit export d3 --to article.zip
                  loccit export --to refs.bib
                  loccit export s12 s14 --to refs.ris

                """ + Codes,
            "loccit prove" => """
                Examples:
                  loccit prove article.zip
                  loccit prove article.zip --key key.pub
                  loccit prove

                """ + Codes,
            "loccit uses" => """
                Examples:
                  loccit uses s12
                  loccit uses report.pdf --format json

                """ + Codes,
            "loccit find" => """
                Examples:
                  loccit find "the only thing we have to fear is fear itself"
                  loccit find "We choose … to do the other things" --format json

                """ + Codes,
            "loccit compact" => """
                Examples:
                  loccit compact
                  loccit compact --rebuild

                """ + Codes,
            "loccit who" => """
                Examples:
                  loccit who "Franklin D. Roosevelt"
                  loccit who Roosevelt

                """ + Codes,
            "loccit stats" => """
                Examples:
                  loccit stats

                """ + Codes,
            "loccit fsck" => """
                Examples:
                  loccit fsck
                  loccit fsck --archive backup/.loccit -q

                """ + Codes,
            "loccit policy" => """
                Examples:
                  loccit policy list
                  loccit policy show bluebook
                  loccit policy diff press chicago

                """,
            "loccit policy list" => """
                Examples:
                  loccit policy list
                  loccit policy list --format json

                """,
            "loccit policy show" => """
                Examples:
                  loccit policy show chicago
                  loccit policy show house.policy

                A policy of your own is a file. It names the policy it departs from, and the rules that differ:
                  name: House style
                  base: chicago
                  contraction: silent note -- house style, page 4

                """,
            "loccit policy diff" => """
                Examples:
                  loccit policy diff press chicago
                  loccit policy diff chicago house.policy --format json

                """,
            "loccit config" => """
                Examples:
                  loccit config show
                  loccit config show drafts/article.md

                """,
            "loccit config show" => """
                Examples:
                  loccit config show
                  loccit config show drafts/article.md
                  loccit config show --config house/loccit.toml --format json

                A settings file, loccit.toml, stands in the folder of the documents or above it:
                  sources = ["sources"]
                  policy = "chicago"
                  exclude = ["archive/**"]

                  [files."briefs/**"]
                  policy = "bluebook"

                """,
            "loccit completion" => """
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
                  loccit diff old.md new.md                     what a rewrite did to the quotations
                  loccit init && loccit add sources/            an archive that keeps sources and checks
                  loccit who Roosevelt                          all that somebody is quoted as saying
                  loccit policy show chicago                    what a style guide lets pass

                """ + Codes,
        };
}
