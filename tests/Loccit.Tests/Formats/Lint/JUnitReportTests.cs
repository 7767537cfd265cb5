using System.Globalization;
using System.Xml.Linq;
using Loccit.Formats.Lint;

namespace Loccit.Tests.Formats.Lint;

public class JUnitReportTests
{
    private static XElement Suites(Report report, Severity? failOn) => XDocument.Parse(SampleReport.Written(s => JUnitReport.Write(s, report, failOn))).Root!;

    private static int Number(XElement element, string name) => int.Parse(element.Attribute(name)!.Value, CultureInfo.InvariantCulture);

    [Theory]
    [InlineData(Severity.Error)]
    [InlineData(Severity.Warning)]
    [InlineData(Severity.Note)]
    [InlineData(null)]
    public void Counts_are_those_of_the_cases(Severity? failOn)
    {
        var report = SampleReport.Make();
        var suites = Suites(report, failOn);
        var cases = suites.Descendants("testcase").ToList();
        Number(suites, "tests").ShouldBe(cases.Count);
        Number(suites, "failures").ShouldBe(cases.Count(c => c.Elements("failure").Any()));
        Number(suites, "skipped").ShouldBe(cases.Count(c => c.Elements("skipped").Any()));
        suites.Descendants("failure").Count().ShouldBe(report.Findings.Count(f => f.Severity >= failOn));
    }

    [Fact]
    public void A_case_for_each_quotation_says_what_is_wrong_with_it()
    {
        var suites = Suites(SampleReport.Make(), Severity.Error);
        suites.Descendants("testcase").Count().ShouldBe(4);
        var altered = suites.Descendants("failure").Single(f => f.Attribute("type")!.Value == "LC401");
        altered.Attribute("message")!.Value.ShouldContain("shall");
        altered.Parent!.Attribute("line")!.Value.ShouldBe("3");
        suites.Descendants("skipped").Count().ShouldBe(1);
    }

    [Fact]
    public void What_xml_cannot_hold_is_replaced()
    {
        var finding = new Finding(FindingCode.NotReadable, Severity.Error, "a\u0001b\ud800.txt", default, "no \u0000 and 𝄞 \udc00 <&>");
        var failure = Suites(SampleReport.Make() with { Documents = [], Findings = [finding] }, Severity.Error).Descendants("failure").Single();
        failure.Attribute("message")!.Value.ShouldBe("no \ufffd and 𝄞 \ufffd <&>");
    }
}
