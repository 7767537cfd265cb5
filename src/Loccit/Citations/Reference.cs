namespace Loccit.Citations;

/// <summary>What a citation's words say of the work: the fields of <see cref="Citation"/> before it has a place.</summary>
internal sealed record Reference
{
    public string? Title { get; init; }
    public IReadOnlyList<string> Authors { get; init; } = [];
    public string? Container { get; init; }
    public string? Publisher { get; init; }
    public IReadOnlyList<PartialDate> Dates { get; init; } = [];
    public string? Locator { get; init; }
    public string? Url { get; init; }
    public string? Doi { get; init; }

    /// <summary>True if the title was set off by marks or mark-up, so that it is one without a doubt.</summary>
    public bool TitleSetOff { get; init; }

    /// <summary>True if there is anything to find a source by.</summary>
    public bool NamesSomething =>
        Title is not null || Authors.Count > 0 || Container is not null || Publisher is not null || Url is not null || Doi is not null;
}
