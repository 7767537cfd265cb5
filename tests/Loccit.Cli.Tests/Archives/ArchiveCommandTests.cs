using System.Text.Json;

namespace Loccit.Cli.Tests.Archives;

public sealed class ArchiveCommandTests : IDisposable
{
    private readonly Folder folder = new();
    private readonly string archive;

    public ArchiveCommandTests()
    {
        archive = Path.Combine(folder.Path, ".loccit");
        Run.Of("init", folder.Path).Code.ShouldBe(0);
        folder.Add("inaugural.json", """{"title":"Inaugural Address","author":[{"literal":"Franklin D. Roosevelt"}],"issued":{"date-parts":[[1933,3,4]]}}""");
        folder.Add("inaugural.txt", "This is a day. Let me assert my firm belief that the only thing we have to fear is fear itself. It is so.\n");
    }

    public void Dispose() => folder.Dispose();

    [Fact]
    public void Sources_are_added_listed_and_shown()
    {
        var file = Path.Combine(folder.Path, "inaugural.txt");
        Loccit("add", file).Out.ShouldBe($"added     s1  {file}\n1 added.\n");
        Loccit("add", file).Out.ShouldBe($"held      s1  {file}\n1 held.\n");
        Loccit("add", file, "-q").Out.ShouldBe("");
        Loccit("list").Out.ShouldContain("s1  inaugural.txt  “Inaugural Address”, Franklin D. Roosevelt, 1933-03-04");
        Loccit("list", "--plain").Out.ShouldStartWith("s1: inaugural.txt, “Inaugural Address”");
        Loccit("show", "s1", "--text").Out.ShouldBe(File.ReadAllText(file));
        var copy = Path.Combine(folder.Path, "copy");
        Loccit("show", "inaugural.txt", "--original", "-o", copy).Code.ShouldBe(0);
        File.ReadAllBytes(copy).ShouldBe(File.ReadAllBytes(file));
        using var json = JsonDocument.Parse(Loccit("list", "--format", "json").Out);
        var source = json.RootElement.GetProperty("sources")[0];
        source.GetProperty("id").GetString().ShouldBe("s1");
        source.GetProperty("authors")[0].GetString().ShouldBe("Franklin D. Roosevelt");
    }

    [Fact]
    public void A_list_of_a_reference_manager_gives_its_files_and_is_written_again()
    {
        folder.Add("zotero/files/7/speech.txt", "We choose to go to the moon in this decade and do the other things, not because they are easy.\n");
        var list = folder.Add(
            "zotero/library.bib",
            """
            @misc{moon, title = {The Moon Speech}, author = {Kennedy, John F.}, date = {1962-09-12}, file = {Full Text:files/7/speech.txt:text/plain}}
            @book{none, title = {A Book on Paper}, isbn = {9780140449136}}
            @book{lost, title = {A Lost File}, file = {files/8/lost.pdf}}
            """
        );
        var added = Loccit("add", list);
        added.Out.ShouldContain("added     s1");
        added.Out.ShouldEndWith("1 added.\n");
        added.Error.ShouldContain($"{list} names the file files/8/lost.pdf, which is not there.");
        Loccit("list").Out.ShouldContain("“The Moon Speech”, John F. Kennedy, 1962-09-12");
        var refs = Path.Combine(folder.Path, "refs.bib");
        Loccit("export", "s1", "--to", refs).Out.ShouldBe($"Written to {refs}: s1 as kennedy1962moon.\n");
        File.ReadAllText(refs)
            .ShouldBe(
                "@misc{kennedy1962moon,\n  title = {The {Moon} {Speech}},\n  author = {John F. Kennedy},\n  year = {1962},\n  month = sep,\n  day = {12},\n}\n"
            );
        Loccit("export", "--to", "refs.xml").Error.ShouldContain(".bib (BibTeX), .ris or .json");
        var empty = folder.Add("paper.ris", "TY  - BOOK\r\nTI  - On Paper\r\nER  - \r\n");
        var nothing = Loccit("add", empty);
        (nothing.Code, nothing.Out).ShouldBe((2, "Nothing was added.\n"));
        nothing.Error.ShouldContain("lists 1 work and no file that is here");
    }

    [Fact]
    public void A_bundle_is_proved_without_the_archive()
    {
        Loccit("add", Path.Combine(folder.Path, "inaugural.txt"));
        var article = folder.Add(
            "article.md",
            "Roosevelt said: “The only thing we have to fear is fear itself.” (Roosevelt, Inaugural Address, 1933)\n\nHe added: “Nobody ever said so much of it.” (Roosevelt, Inaugural Address, 1933)\n"
        );
        Loccit("check", article, "-q");
        var bundle = Path.Combine(folder.Path, "article.zip");
        Loccit("export", "--to", bundle).Out.ShouldBe($"Written to {bundle}: d1, s1.\n");
        var key = Path.Combine(archive, "record", "key.pub");
        var elsewhere = Run.Of("prove", bundle, "--key", key);
        elsewhere.Out.ShouldContain("The same again: 2 of 2 verdicts resting on a source.");
        elsewhere.Out.ShouldContain("All of it holds.");
        elsewhere.Code.ShouldBe(0);
        Run.Of("prove", bundle, "--key", "somebody+1a2b3c4d+AAAA").Out.ShouldContain("It is signed with another key than somebody+1a2b3c4d+AAAA.");
        Loccit("prove").Out.ShouldStartWith("the archive: 1 document, 1 capture");
        Run.Of("prove", article).Error.ShouldContain($"{article} cannot be read as a bundle");
        Loccit("export", "s1", "--to", bundle).Error.ShouldContain("s1 is a source.");
        var prov = Path.Combine(folder.Path, "article.prov.json");
        Loccit("export", "--to", prov).Out.ShouldBe($"Written to {prov}: d1.\n");
        using var graph = JsonDocument.Parse(File.ReadAllText(prov));
        graph
            .RootElement.GetProperty("entity")
            .GetProperty("a:d1-q1")
            .GetProperty("prov:value")
            .GetString()
            .ShouldBe("The only thing we have to fear is fear itself.");
        graph
            .RootElement.GetProperty("wasDerivedFrom")
            .EnumerateObject()
            .Count(r => r.Value.GetProperty("prov:type").GetProperty("$").GetString() == "prov:Quotation")
            .ShouldBe(2);
        var annotations = Path.Combine(folder.Path, "article.jsonl");
        Loccit("export", "d1", "--to", annotations).Code.ShouldBe(0);
        var lines = File.ReadAllLines(annotations);
        lines.Length.ShouldBe(2);
        using var annotation = JsonDocument.Parse(lines[0]);
        annotation.RootElement.GetProperty("type").GetString().ShouldBe("Annotation");
        var reviews = Path.Combine(folder.Path, "article.jsonld");
        Loccit("export", "d1", "--to", reviews).Code.ShouldBe(0);
        using var review = JsonDocument.Parse(File.ReadAllText(reviews));
        var first = review.RootElement.GetProperty("@graph")[0];
        first.GetProperty("itemReviewed").GetProperty("creator").GetProperty("name").GetString().ShouldBe("Roosevelt");
        first.GetProperty("reviewRating").GetProperty("ratingValue").GetInt32().ShouldBe(5);
        using var json = JsonDocument.Parse(Run.Of("prove", bundle, "--format", "json").Out);
        json.RootElement.GetProperty("holds").GetBoolean().ShouldBeTrue();
    }

    [Fact]
    public void Sources_are_looked_at_again_and_what_changed_is_shown_with_the_verdict()
    {
        var file = Path.Combine(folder.Path, "inaugural.txt");
        Loccit("add", file);
        var article = folder.Add("article.md", "Roosevelt said: “The only thing we have to fear is fear itself.” (Roosevelt, Inaugural Address, 1933)\n");
        Loccit("check", article, "-q");
        Loccit("recheck", "--due").Out.ShouldBe("No source is due.\n");
        Loccit("recheck").Out.ShouldBe($"same        s1  inaugural.txt\n1 same.\n");
        File.WriteAllText(file, File.ReadAllText(file).Replace("fear itself", "fear alone", StringComparison.Ordinal));
        var again = Loccit("recheck", "s1", "--every", "12h");
        again.Code.ShouldBe(1);
        again.Out.ShouldStartWith("altered     s1  inaugural.txt, new capture\n");
        again.Out.ShouldContain("before  “the only thing we have to fear is fear itself.”");
        again.Out.ShouldContain("now     “the only thing we have to fear is fear alone.” (¶1)");
        again.Out.ShouldContain("verdict permitted → altered");
        Loccit("recheck", "-q").Out.ShouldBe("");
        File.Delete(file);
        var gone = Loccit("recheck", "--format", "json");
        gone.Code.ShouldBe(1);
        using var json = JsonDocument.Parse(gone.Out);
        json.RootElement.GetProperty("rechecks")[0].GetProperty("outcome").GetString().ShouldBe("gone");
        Loccit("recheck", "--every", "often").Error.ShouldContain("--every often: that is no interval. Write 12h, 7d, 4w, never or default.");
        Loccit("recheck", "--every", "never", "--due").Out.ShouldBe("No source is due.\n");
    }

    [Fact]
    public void A_document_whose_parts_are_not_kept_says_which()
    {
        folder.Add("part.tex", "The words of the part.\n");
        var paper = folder.Add("paper.tex", "The words of the paper.\n\n\\input{part}\n");
        var run = Loccit("add", paper);
        run.Error.ShouldContain("paper.tex names part.tex, which is not kept with it");
        Loccit("show", "paper.tex", "--text").Out.ShouldBe("The words of the paper.\n");
    }

    [Fact]
    public void Words_are_found_the_earliest_first_with_what_was_changed()
    {
        folder.Add("later.txt", "He told them that the only thing we have to fear was fear itself, and sat down.\n");
        folder.Add("later.json", """{"title":"Later","issued":{"date-parts":[[1999]]}}""");
        folder.Add("other.txt", "Nothing of the kind stands here, whatever they say of it.\n");
        Loccit("add", Path.Combine(folder.Path, "later.txt"), Path.Combine(folder.Path, "inaugural.txt"), Path.Combine(folder.Path, "other.txt"));
        var found = Loccit("find", "“the only thing we have to fear is fear itself”");
        found.Code.ShouldBe(0);
        found.Out.ShouldStartWith("1933-03-04  s1  “Inaugural Address”, Franklin D. Roosevelt, ¶1  verbatim\n");
        found.Out.ShouldContain("1999  s2  “Later”, ¶1  altered\n");
        found.Out.ShouldEndWith("In 2 of 3 sources, in 2 wordings.\n");
        Loccit("find", "the only thing we have to fear is fear itself", "--plain").Out.ShouldStartWith("published 1933-03-04, s1, inaugural.txt, ");
        using var json = JsonDocument.Parse(Loccit("find", "the only thing we have to fear is fear itself", "--format", "json").Out);
        json.RootElement.GetProperty("whole").GetBoolean().ShouldBeTrue();
        var first = json.RootElement.GetProperty("found")[0];
        first.GetProperty("source").GetString().ShouldBe("s1");
        first.GetProperty("date").GetString().ShouldBe("1933-03-04");
        first.GetProperty("verdict").GetString().ShouldBe("verbatim");
        first.GetProperty("text").GetString().ShouldBe("the only thing we have to fear is fear itself");
        var none = Loccit("find", "words that nobody ever wrote anywhere at all");
        (none.Code, none.Out).ShouldBe((1, "Not found in any of 3 sources.\n"));
        Loccit("find", "“”").Code.ShouldBe(2);
        // too few to be indexed: all sources are read
        Loccit("find", "whatever they").Out.ShouldContain("In 1 of 3 sources.");
        Loccit("compact").Out.ShouldStartWith("The index takes ");
        Loccit("compact", "--rebuild", "--format", "json").Out.ShouldContain("\"after\"");
    }

    [Fact]
    public void Sources_are_described()
    {
        Loccit("add", Path.Combine(folder.Path, "inaugural.txt"), "--tag", "speech");
        Loccit("tag", "s1", "1933", "--off", "speech").Out.ShouldContain("tags       1933\n");
        Loccit("tag", "s1", "two words").Error.ShouldContain("is no tag");
        Loccit("note", "s1", "From the papers.").Out.ShouldContain("From the papers.");
        Loccit("note", "s1", " ").Code.ShouldBe(2);
        Loccit("edit", "s1", "--title", "First Inaugural", "--doi", "https://doi.org/10.1000/ABC").Out.ShouldContain("doi        10.1000/abc");
        Loccit("edit", "s1", "--issued", "yesterday").Error.ShouldContain("'yesterday' is no date");
        Loccit("edit", "s1").Error.ShouldContain("nothing is entered");
        Loccit("show", "s1").Out.ShouldContain("title      First Inaugural\n");
        Loccit("edit", "s1", "--title", "").Out.ShouldContain("title      Inaugural Address\n");
        Loccit("list", "--tag", "none").Out.ShouldContain("No source is tagged 'none'");
    }

    [Fact]
    public void A_check_in_an_archive_is_kept_and_told_again()
    {
        Loccit("add", Path.Combine(folder.Path, "inaugural.txt"));
        var story = folder.Add("story.md", "“The only thing we have to fear is fear itself,” Franklin D. Roosevelt said in his inaugural address.\n");
        var check = Loccit("check", story);
        check.Out.ShouldContain("s1/inaugural.txt");
        check.Error.ShouldContain("kept d1 (story.md).");
        check.Code.ShouldBe(0);
        Loccit("check", story).Error.ShouldBe("");
        Loccit("list", "--documents").Out.ShouldContain("d1  story.md  1 quotation: 1 permitted");
        Loccit("uses", "s1").Out.ShouldContain("1 quotation in 1 document; cited by");
        Loccit("who", "roosevelt").Out.ShouldStartWith("Franklin D. Roosevelt\n");
        Loccit("who", "nobody").Out.ShouldContain("Nobody called “nobody” is quoted");
        Loccit("show", "d1").Out.ShouldContain("“The only thing we have to fear is fear itself,”");
        Loccit("fsck").Out.ShouldBe("3 captures read: all as they were put there.\n");
        var removal = Loccit("remove", "s1");
        removal.Code.ShouldBe(2);
        removal.Error.ShouldContain("1 verdict of d1 (story.md) rest on it");
        Loccit("remove", "s1", "d1", "--yes").Out.ShouldStartWith("Removed s1, d1.");
        Loccit("list").Out.ShouldContain("holds no sources yet");
        Loccit("fsck").Code.ShouldBe(0);
    }

    [Fact]
    public void Sources_of_a_check_that_verdicts_rest_on_are_kept_with_it()
    {
        folder.Add("more/other.txt", "Nobody quotes these words at all.\n");
        folder.Add("more/senate.txt", "The senate did not agree to the terms of the treaty, and adjourned.\n");
        var story = folder.Add("story.md", "“The senate did not agree to the terms of the treaty,” she said.\n");
        var more = Path.Combine(folder.Path, "more");
        Loccit("check", story, "--no-keep", "--sources", more).Error.ShouldBe("");
        Loccit("list").Out.ShouldContain("no sources yet");
        Loccit("check", story, "--sources", more).Error.ShouldContain("kept s1 ");
        Loccit("list").Out.ShouldStartWith("s1  more/senate.txt\n");
        Loccit("uses", "s1").Out.ShouldContain("1 quotation in 1 document");
        // now without them
        Loccit("check", story).Out.ShouldContain("s1/senate.txt");
    }

    [Fact]
    public void Standard_input_is_kept_under_a_name_alone()
    {
        Run.With("“Let me assert my firm belief,” he said.\n", ["check", "-", "--archive", archive]).Error.ShouldBe("");
        Run.With("“Let me assert my firm belief,” he said.\n", ["check", "-", "--stdin-filename", "a.txt", "--archive", archive])
            .Error.ShouldContain("kept d1");
    }

    [Fact]
    public void Damage_is_named_and_gives_one()
    {
        Loccit("add", Path.Combine(folder.Path, "inaugural.txt"));
        var capture = Directory.EnumerateFiles(Path.Combine(archive, "captures"), "*.zst", SearchOption.AllDirectories).Single();
        File.AppendAllText(capture, "x");
        var run = Loccit("fsck", "--format", "json");
        run.Code.ShouldBe(1);
        run.Out.ShouldContain("\"LC502\"");
        run.Out.ShouldContain("It belongs to s1.");
        var story = folder.Add("story.md", "“The only thing we have to fear,” he said, as the inaugural has it (inaugural.txt).\n");
        Loccit("check", story, "--format", "json").Out.ShouldContain("its capture cannot be read");
    }

    [Fact]
    public void What_is_no_archive_is_told()
    {
        var elsewhere = Path.Combine(folder.Path, "elsewhere");
        Run.Of("list", "--archive", elsewhere).ShouldSatisfyAllConditions(r => r.Code.ShouldBe(2), r => r.Error.ShouldContain("there is no archive at"));
        Run.Of("init", folder.Path).Error.ShouldContain("is an archive already");
        Run.Of("init", Path.Combine(folder.Path, "inaugural.txt")).Error.ShouldContain("is a file");
        Loccit("show", "s7").Error.ShouldContain("holds nothing called 's7'");
        Loccit("add", Path.Combine(folder.Path, "none.txt")).ShouldSatisfyAllConditions(r => r.Code.ShouldBe(2), r => r.Error.ShouldContain("LC112"));
        Loccit("remove", "s1", "--yes").Code.ShouldBe(2);
    }

    private Run Loccit(params string[] args) => Run.Of([.. args, "--archive", archive]);
}
