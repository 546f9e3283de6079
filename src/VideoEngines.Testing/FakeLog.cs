namespace VideoEngines.Testing;

/// <summary>What a fake was asked, as snapshots for assertions.</summary>
internal sealed class FakeLog
{
    private readonly Lock _lock = new();
    private readonly List<FakeSubmit> _submits = [];
    private readonly List<FakeStatusRead> _statusReads = [];
    private readonly List<FakeCancel> _cancels = [];
    private readonly List<VideoJobHandle> _finds = [];
    private readonly List<VideoOutput> _downloads = [];

    public IReadOnlyList<FakeSubmit> Submits => Snapshot(_submits);

    public IReadOnlyList<FakeStatusRead> StatusReads => Snapshot(_statusReads);

    public IReadOnlyList<FakeCancel> Cancels => Snapshot(_cancels);

    public IReadOnlyList<VideoJobHandle> Finds => Snapshot(_finds);

    public IReadOnlyList<VideoOutput> Downloads => Snapshot(_downloads);

    public void Add(FakeSubmit submit) => Add(_submits, submit);

    public void Add(FakeStatusRead read) => Add(_statusReads, read);

    public void Add(FakeCancel cancel) => Add(_cancels, cancel);

    public void Add(VideoJobHandle find) => Add(_finds, find);

    public void Add(VideoOutput download) => Add(_downloads, download);

    private void Add<T>(List<T> list, T item)
    {
        lock (_lock)
        {
            list.Add(item);
        }
    }

    private T[] Snapshot<T>(List<T> list)
    {
        lock (_lock)
        {
            return [.. list];
        }
    }
}
