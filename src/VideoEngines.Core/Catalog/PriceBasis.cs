namespace VideoEngines.Catalog;

/// <summary>What an amount of a price is charged for.</summary>
public enum PriceBasis
{
    /// <summary>A second of the video that is made.</summary>
    OutputSecond = 0,

    /// <summary>A second of the video or sound that goes in.</summary>
    InputSecond = 1,

    /// <summary>A video, however long; an image, however large.</summary>
    Clip = 2,

    /// <summary>A million video tokens: (input + output seconds) x width x height x frames per second / 1024.</summary>
    MillionVideoTokens = 3,

    /// <summary>A megapixel (1024 x 1024 pixels) of the image that is made; every image counts as whole megapixels, rounded up.</summary>
    Megapixel = 4,

    /// <summary>A megapixel of the images that go in; every image counts as whole megapixels, rounded up.</summary>
    InputMegapixel = 5,
}
