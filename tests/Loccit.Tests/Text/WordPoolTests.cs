using Loccit.Text;

namespace Loccit.Tests.Text;

public class WordPoolTests
{
    [Fact]
    public void A_word_that_comes_again_is_the_same_string()
    {
        var pool = new WordPool();
        pool.Get("harbour", WordHash.Of("harbour")).ShouldBeSameAs(pool.Get("harbour", WordHash.Of("harbour")));
    }

    [Fact]
    public void Words_of_one_hash_take_each_others_place()
    {
        var pool = new WordPool();
        pool.Get("one", 1).ShouldBe("one");
        pool.Get("two", 1).ShouldBe("two");
        pool.Get("one", 1).ShouldBe("one");
    }
}
