using System.Text.Json;

namespace Loccit.Cli.Tests.Policies;

public class PolicyTests
{
    private const string Source = "The harbour master said the ferry would leave at noon and that we've waited long enough for it.";
    private const string Article = "“the ferry would leave at noon and that we have waited long enough for it,” she said.";

    [Fact]
    public void A_policy_of_ones_own_judges_where_it_differs_from_its_base()
    {
        using var folder = new Folder();
        var source = folder.Add("source/harbour.txt", Source);
        var article = folder.Add("article.md", Article);
        var house = folder.Add(
            "house.policy",
            "name: House style\nbase: chicago\nreplacement: silent note -- house style 4\nomission: silent note\ninsertion: silent note\ncontraction: silent note\n"
        );
        Run.Of("check", article, "--sources", source, "--policy", "chicago", "--fail-on", "warning").Code.ShouldBe(1);
        var run = Run.Of("check", article, "--sources", source, "--policy", house, "--format", "json");
        run.Code.ShouldBe(0, run.Out);
        using var json = JsonDocument.Parse(run.Out);
        json.RootElement.GetProperty("policy").GetProperty("id").GetString().ShouldBe("house");
    }

    [Fact]
    public void The_last_pattern_that_fits_decides_and_each_document_names_its_policy()
    {
        using var folder = new Folder();
        var source = folder.Add("source/harbour.txt", Source);
        var drafts = Path.Combine(folder.Path, "drafts");
        folder.Add("drafts/news.md", Article);
        folder.Add("drafts/law/brief.md", Article);
        folder.Add("drafts/law/old/memo.md", Article);
        var run = Run.Of(
            "check",
            drafts,
            "--sources",
            source,
            "--policy",
            "**/law/**=strict",
            "--policy",
            "apa",
            "--policy",
            "memo.md=bluebook",
            "--format",
            "json",
            "--exit-zero"
        );
        run.Code.ShouldBe(0, run.Error);
        using var json = JsonDocument.Parse(run.Out);
        json.RootElement.GetProperty("documents")
            .EnumerateArray()
            .ToDictionary(d => Path.GetFileName(d.GetProperty("path").GetString()!), d => d.GetProperty("policy").GetProperty("id").GetString())
            .ShouldBe(
                new Dictionary<string, string?>
                {
                    ["brief.md"] = "strict",
                    ["memo.md"] = "bluebook",
                    ["news.md"] = "apa",
                },
                ignoreOrder: true
            );
        json.RootElement.GetProperty("policy").GetProperty("id").GetString().ShouldBe("apa");
        Run.Of("check", drafts, "--sources", source, "--policy", "law=strict", "--policy", "apa").Out.ShouldContain("Policies strict (");
    }

    [Theory]
    [InlineData("base: press\nomision: mark error", "house.policy, line 2: no change is called 'omision'. Did you mean 'omission'?")]
    [InlineData("base: press\nomission: marc error", "house.policy, line 2: expected 'silent', 'mark' or 'never' where 'marc' stands. Did you mean 'mark'?")]
    [InlineData("name: x\nbase: chicagoo", "house.policy, line 2: there is no policy 'chicagoo'. Did you mean 'chicago'?")]
    [InlineData("name: x\nbase: other.policy", "house.policy, line 2: there is no file 'other.policy' beside it.")]
    [InlineData("omission: mark error", "house.policy: there is no rule for 'first-letter-case' and no base")]
    [InlineData("base: press\nomission", "house.policy, line 2: expected 'change: silent|mark|never")]
    [InlineData("# round\nbase: house.policy", "house.policy, line 2: the bases go round in a circle: house.policy → house.policy.")]
    public void What_is_wrong_with_a_policy_is_said_with_file_and_line(string text, string message)
    {
        using var folder = new Folder();
        var file = folder.Add("house.policy", text);
        var run = Run.Of("policy", "show", file);
        run.Code.ShouldBe(2);
        run.Out.ShouldBeEmpty();
        run.Error.ShouldContain(message);
    }

    [Fact]
    public void A_base_may_have_a_base_and_bad_ones_are_named_themselves()
    {
        using var folder = new Folder();
        folder.Add("house.policy", "base: apa\nfiller: silent note -- house");
        var desk = folder.Add("desk.policy", "base: house.policy\ntypo: silent note -- desk");
        var run = Run.Of("policy", "diff", "apa", desk, "--format", "json");
        run.Code.ShouldBe(0, run.Error);
        using var json = JsonDocument.Parse(run.Out);
        json.RootElement.GetProperty("rules").EnumerateArray().Select(r => r.GetProperty("change").GetString()).ShouldBe(["filler", "typo"]);
        folder.Add("house.policy", "base: desk.policy");
        Run.Of("policy", "show", desk).Error.ShouldContain("house.policy, line 1: the bases go round in a circle: desk.policy → house.policy → desk.policy.");
    }

    [Theory]
    [InlineData("there is no file 'no/such.policy'", "check", "a.md", "--policy", "no/such.policy")]
    [InlineData("Did you mean 'bluebook'?", "check", "a.md", "--policy", "law/**=bluebok")]
    [InlineData("is not PATTERN=POLICY", "check", "a.md", "--policy", "=press")]
    [InlineData("lines have none", "verify", "--policy", "law/**=press")]
    [InlineData("Did you mean 'show'?", "policy", "shwo", "press")]
    [InlineData("loccit policy list", "policy")]
    public void What_cannot_be_done_is_said(string message, params string[] args)
    {
        var run = Run.Of(args);
        run.Code.ShouldBe(2);
        run.Error.ShouldContain(message);
    }

    [Fact]
    public void Every_policy_can_be_shown_and_compared_in_every_form()
    {
        foreach (var id in Policy.BuiltIn)
        {
            Run.Of("policy", "list").Out.ShouldContain(id);
            var shown = Run.Of("policy", "show", id, "--plain").Out;
            foreach (var rule in Policy.Load(id).Rules)
                shown.ShouldContain($"{rule.Change}: ");
            Run.Of("policy", "diff", id, id).Out.ShouldContain("judge alike");
        }
        var diff = Run.Of("policy", "diff", "press", "chicago").Out;
        diff.ShouldContain("typo");
        diff.ShouldNotContain("omission");
        Run.Of("policy", "list", "--format", "json").Out.ShouldContain("\"default\": true");
    }
}
