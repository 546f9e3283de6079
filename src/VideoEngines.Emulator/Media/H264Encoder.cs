namespace VideoEngines.Emulator.Media;

/// <summary>One coded picture as an MP4 sample.</summary>
internal readonly record struct VideoSample(byte[] Data, bool IsKey);

/// <summary>Codes a <see cref="Scene"/>: a key picture every two seconds, between them only the macroblocks that the boat changes.</summary>
internal sealed class H264Encoder
{
    private const int SecondsPerKey = 2;
    private const uint TypeOffsetInP = 5;

    private readonly Mp4Spec _spec;
    private readonly Scene _scene;
    private readonly IntraCoder _coder;
    private readonly BitWriter _bits = new();

    public H264Encoder(Mp4Spec spec, Scene scene)
    {
        _spec = spec;
        _scene = scene;
        _coder = new IntraCoder(scene.Columns, scene.Rows);
        SequenceParameters = H264Headers.SequenceParameters(spec, scene.Columns, scene.Rows);
        PictureParameters = H264Headers.PictureParameters();
    }

    public byte[] SequenceParameters { get; }

    public byte[] PictureParameters { get; }

    /// <summary>All pictures, in order of display, which is also the order of decoding.</summary>
    public VideoSample[] Encode()
    {
        var samples = new VideoSample[_spec.FrameCount];
        var keyInterval = _spec.FramesPerSecond * SecondsPerKey;
        var shown = default(BoatPosition);
        for (var frame = 0; frame < samples.Length; frame++)
        {
            var position = _scene.BoatAt(frame);
            var sinceKey = frame % keyInterval;
            samples[frame] = sinceKey == 0
                ? new VideoSample(EncodeKey(frame, frame / keyInterval, position), IsKey: true)
                : new VideoSample(EncodeChange(frame, sinceKey, shown, position), IsKey: false);
            shown = position;
        }

        return samples;
    }

    private byte[] EncodeKey(int frame, int idrNumber, BoatPosition position)
    {
        Span<byte> cells = stackalloc byte[IntraCoder.MacroblockBytes];
        _bits.Clear();
        H264Headers.WriteSlice(_bits, idr: true, 0, idrNumber);
        for (var row = 0; row < _scene.Rows; row++)
        {
            for (var column = 0; column < _scene.Columns; column++)
            {
                _scene.Read(column, row, position, cells);
                _coder.Write(_bits, column, row, frame, 0, cells);
            }
        }

        _bits.Stop();
        return NalUnit.LengthPrefixed(NalUnit.IdrSlice, _bits.WrittenBytes);
    }

    private byte[] EncodeChange(int frame, int frameNumber, BoatPosition shown, BoatPosition position)
    {
        Span<byte> before = stackalloc byte[IntraCoder.MacroblockBytes];
        Span<byte> cells = stackalloc byte[IntraCoder.MacroblockBytes];
        var next = 0;
        _bits.Clear();
        H264Headers.WriteSlice(_bits, idr: false, frameNumber, 0);
        if (shown != position)
        {
            var area = _scene.Touched(shown, position);
            for (var row = area.Top; row < area.Bottom; row++)
            {
                for (var column = area.Left; column < area.Right; column++)
                {
                    _scene.Read(column, row, shown, before);
                    _scene.Read(column, row, position, cells);
                    if (before.SequenceEqual(cells)) continue;

                    var at = (row * _scene.Columns) + column;
                    _bits.Unsigned((uint)(at - next));
                    _coder.Write(_bits, column, row, frame, TypeOffsetInP, cells);
                    next = at + 1;
                }
            }
        }

        var rest = (_scene.Columns * _scene.Rows) - next;
        if (rest > 0) _bits.Unsigned((uint)rest);
        _bits.Stop();
        return NalUnit.LengthPrefixed(NalUnit.Slice, _bits.WrittenBytes);
    }
}
