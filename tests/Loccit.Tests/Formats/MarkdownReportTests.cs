using Loccit.Formats;
using Loccit.Tests.Formats.Lint;

namespace Loccit.Tests.Formats;

public class MarkdownReportTests
{
    private static readonly string Written = SampleReport.Written(s => MarkdownReport.Write(s, SampleReport.Make()));

    [Fact]
    public void Changed_words_stand_struck_out_beside_the_sources()
    {
        Written.ShouldContain("4 quotations checked under the policy *press*");
        Written.ShouldContain("  - quoted: “the mayor ~~shall~~ **may** sign any contract that names its price,”\n");
        Written.ShouldContain("  - suggestion: the mayor may sign any contract that names its price,\n");
    }

    [Fact]
    public void Words_that_a_cut_left_out_are_put_in_with_their_spaces()
    {
        var report = SampleReport.Make("Keller wrote, “the ferry did leave before noon, and the passengers were fed” (Keller, The Ferry, 2019).");
        SampleReport.Written(s => MarkdownReport.Write(s, report)).ShouldContain("“the ferry did **not** leave before noon");
    }

    [Fact]
    public void A_source_on_the_web_is_linked_at_the_words() =>
        SampleReport
            .Written(s => MarkdownReport.Write(s, SampleReport.Make(url: "https://port.example/ferry")))
            .ShouldContain("([ferry.txt, ¶1](<https://port.example/ferry#:~:text=The%20mayor%20may%20sign");

    [Fact]
    public void Signs_of_markdown_and_html_are_words_only() => Written.ShouldContain("“=SUM(A1) \\<b\\>nothing\\</b\\> like these words");

    [Fact]
    public void A_document_without_faults_says_so() =>
        SampleReport
            .Written(s =>
                MarkdownReport.Write(
                    s,
                    SampleReport.Make("Keller wrote, “the ferry did not leave before noon, and the passengers were fed” (Keller, The Ferry, 2019).")
                )
            )
            .ShouldContain("## notes/draft one.txt\n\nNothing is wrong.\n");
}
