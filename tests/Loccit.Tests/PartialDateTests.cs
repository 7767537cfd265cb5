using CsCheck;

namespace Loccit.Tests;

public class PartialDateTests
{
    [Theory]
    [InlineData("2019", "2019")]
    [InlineData("2019-04", "2019-04")]
    [InlineData("2022-01-06", "2022-01-06")]
    [InlineData("2022-01-06T10:00:00Z", "2022-01-06")]
    public void Dates_of_any_precision_are_read(string text, string expected)
    {
        PartialDate.TryParse(text, out var date).ShouldBeTrue();
        date.ToString().ShouldBe(expected);
    }

    [Theory]
    [InlineData("")]
    [InlineData("20190")]
    [InlineData("2019-13")]
    [InlineData("2019-02-30")]
    [InlineData("April 2019")]
    public void What_is_no_date_is_not_read(string text) => PartialDate.TryParse(text, out _).ShouldBeFalse();

    [Fact]
    public void Agreement_is_mutual_and_a_year_agrees_with_its_days() =>
        Gen.Select(Gen.Int[1, 9999], Gen.Int[1, 12], Gen.Int[1, 28])
            .Sample(
                (y, m, d) =>
                {
                    var (year, day) = (new PartialDate(y), new PartialDate(y, m, d));
                    return year.Agrees(day) && day.Agrees(year) && PartialDate.TryParse(day.ToString(), out var again) && again == day;
                }
            );
}
