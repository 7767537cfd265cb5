using Lucene.Net.Analysis;
using Lucene.Net.Analysis.Shingle;
using Lucene.Net.Analysis.Standard;
using Lucene.Net.Analysis.TokenAttributes;
using Lucene.Net.Analysis.Util;
using Lucene.Net.Documents;
using Lucene.Net.Index;
using Lucene.Net.Search;
using Lucene.Net.Store;
using Lucene.Net.Util;

namespace Loccit.Bench.Peers;

/// <summary>Lucene.Net: a phrase in the order of its words, or any of the runs of three words (the more of them, the better).</summary>
internal sealed class LuceneSearcher(bool shingles, string folder) : Searcher
{
    private const string Field = "text";

    private readonly Analyzer analyzer = shingles
        ? new ShingleAnalyzerWrapper(new StandardAnalyzer(LuceneVersion.LUCENE_48, CharArraySet.Empty), 3, 3, " ", false, false, "_")
        : new StandardAnalyzer(LuceneVersion.LUCENE_48, CharArraySet.Empty);

    private List<Chunk> chunks = [];
    private MMapDirectory? directory;
    private DirectoryReader? reader;
    private IndexSearcher? searcher;

    public override string Name => shingles ? "Lucene.Net, 3-word shingles OR" : "Lucene.Net, phrase";

    public override void Build(IReadOnlyList<string> texts)
    {
        if (System.IO.Directory.Exists(folder))
            System.IO.Directory.Delete(folder, recursive: true);
        directory = new MMapDirectory(folder);
        // Merging neighbours only keeps the documents in order, so that a document's number is its chunk's; on this thread, so that its time counts.
        var config = new IndexWriterConfig(LuceneVersion.LUCENE_48, analyzer)
        {
            MergePolicy = new LogDocMergePolicy(),
            MergeScheduler = new SerialMergeScheduler(),
            RAMBufferSizeMB = 64,
        };
        var type = new FieldType(TextField.TYPE_NOT_STORED);
        if (shingles)
        {
            type.IndexOptions = IndexOptions.DOCS_ONLY;
            type.OmitNorms = true;
        }
        chunks = [.. Chunk.Of(texts)];
        using (var writer = new IndexWriter(directory, config))
        {
            foreach (var chunk in chunks)
                writer.AddDocument([new Field(Field, chunk.Span.In(texts[chunk.Source]), type)]);
            writer.ForceMerge(1);
        }
        reader = DirectoryReader.Open(directory);
        searcher = new IndexSearcher(reader);
        BooleanQuery.MaxClauseCount = 100_000;
    }

    public override Chunk? Find(string quote)
    {
        Query query = shingles ? AnyOf(Terms(quote)) : Phrase(Terms(LongestRun(quote)));
        var hits = searcher!.Search(query, 1).ScoreDocs;
        return hits.Length == 0 ? null : chunks[hits[0].Doc];
    }

    private List<string> Terms(string text)
    {
        var terms = new List<string>();
        using var tokens = analyzer.GetTokenStream(Field, text);
        var term = tokens.AddAttribute<ICharTermAttribute>();
        tokens.Reset();
        while (tokens.IncrementToken())
            terms.Add(term.ToString());
        tokens.End();
        return terms;
    }

    private static BooleanQuery AnyOf(List<string> terms)
    {
        var query = new BooleanQuery();
        foreach (var term in terms.Distinct(StringComparer.Ordinal))
            query.Add(new TermQuery(new Term(Field, term)), Occur.SHOULD);
        return query;
    }

    private static PhraseQuery Phrase(List<string> terms)
    {
        var query = new PhraseQuery();
        foreach (var term in terms)
            query.Add(new Term(Field, term));
        return query;
    }

    public override void Dispose()
    {
        reader?.Dispose();
        directory?.Dispose();
        analyzer.Dispose();
    }
}
