using System.Diagnostics.CodeAnalysis;
using System.Text.Json;

namespace VideoEngines.Prompting;

/// <summary>
/// Reads a camera path: <c>{"moves": ["dolly in 0.5"]}</c>, or key frames of a camera, <c>{"keyframes": [{"time": 0, "position": [x, y, z], "rotation": [pitch, yaw, roll], "fov": 40}]}</c>, in
/// degrees and any unit of length, y up and looking along negative z, as glTF has it.
/// </summary>
internal static class CameraPathReader
{
    private const int MostBytes = 1 << 20;

    /// <summary>Turns below this many degrees are a hand's tremor.</summary>
    private const double LeastTurn = 2;

    /// <summary>What counts as a full turn or zoom for an amount of 1, in degrees.</summary>
    private const double FullTurn = 90;

    public static bool TryRead(VideoMedia path, [NotNullWhen(true)] out IReadOnlyList<CameraMove>? moves, [NotNullWhen(false)] out string? problem)
    {
        moves = null;
        if (path is not BytesVideoMedia { Bytes: { Length: <= MostBytes } bytes })
        {
            problem = "the camera path is not at hand; pass it as bytes (VideoMedia.FromFileAsync) of at most 1 MiB, so that it can be turned into camera moves";
            return false;
        }

        try
        {
            using var document = JsonDocument.Parse(bytes);
            moves = Read(document.RootElement);
        }
        catch (Exception exception) when (exception is JsonException or FormatException or InvalidOperationException)
        {
            moves = null;
        }

        problem = moves is { Count: > 0 } ? null
            : moves is null ? "the camera path is no JSON of a known form; write {\"moves\": [\"dolly in 0.5\"]}, or {\"keyframes\": [...]} with time, position, rotation and fov"
            : "the camera path does not move; leave CameraPath out, or use the move 'static'";
        return problem is null;
    }

    private static List<CameraMove>? Read(JsonElement root)
    {
        if (root.TryGetProperty("moves", out var moves))
        {
            return [.. moves.EnumerateArray().Select(static move => CameraMove.Parse(move.GetString() ?? string.Empty))];
        }

        if (!root.TryGetProperty("keyframes", out var frames) || frames.GetArrayLength() < 2)
        {
            return null;
        }

        var keys = frames.EnumerateArray().Select(Key.Read).OrderBy(static key => key.Time).ToList();
        return Between(keys[0], keys[^1]);
    }

    private static List<CameraMove> Between(Key from, Key to)
    {
        var moves = new List<CameraMove>();
        double[] way = [to.Position[0] - from.Position[0], to.Position[1] - from.Position[1], to.Position[2] - from.Position[2]];
        var longest = way.Max(Math.Abs);
        Travel(-way[2], "dolly", "in", "out");
        Travel(way[0], "dolly", "right", "left");
        Travel(way[1], "crane", "up", "down");
        Turn(to.Rotation[1] - from.Rotation[1], "pan", "left", "right");
        Turn(to.Rotation[0] - from.Rotation[0], "tilt", "up", "down");
        Turn(to.Rotation[2] - from.Rotation[2], "roll", "counterclockwise", "clockwise");
        Turn(from.FieldOfView - to.FieldOfView, "zoom", "in", "out");
        return moves;

        // How far is far depends on the scene, so a travel has no amount. A drift to the side of a long way is none of its own.
        void Travel(double length, string kind, string positive, string negative)
        {
            if (longest > 0 && Math.Abs(length) > longest / 4)
            {
                moves.Add(new() { Kind = kind, Direction = length > 0 ? positive : negative });
            }
        }

        void Turn(double degrees, string kind, string positive, string negative)
        {
            if (Math.Abs(degrees) >= LeastTurn)
            {
                moves.Add(new() { Kind = kind, Direction = degrees > 0 ? positive : negative, Amount = Math.Round((decimal)Math.Min(1, Math.Abs(degrees) / FullTurn), 2) });
            }
        }
    }

    private sealed record Key(double Time, double[] Position, double[] Rotation, double FieldOfView)
    {
        private const double CommonFieldOfView = 50;

        public static Key Read(JsonElement frame) => new(
            Number(frame, "time", 0),
            Numbers(frame, "position"),
            Numbers(frame, "rotation"),
            Number(frame, "fov", CommonFieldOfView));

        private static double Number(JsonElement frame, string name, double otherwise) => frame.TryGetProperty(name, out var value) ? Finite(value) : otherwise;

        // A number beyond what a double holds reads as infinity, and a move by infinity is none.
        private static double Finite(JsonElement value) => value.GetDouble() is var number && double.IsFinite(number) ? number : throw new FormatException("A number is out of range.");

        private static double[] Numbers(JsonElement frame, string name)
        {
            if (!frame.TryGetProperty(name, out var values))
            {
                return [0, 0, 0];
            }

            double[] numbers = [.. values.EnumerateArray().Select(Finite)];
            return numbers.Length == 3 ? numbers : throw new FormatException($"{name} has three numbers.");
        }
    }
}
