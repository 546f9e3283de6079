using System.Globalization;
using System.Text;
using System.Text.Json;
using VideoEngines.Emulator.Hosting;
using VideoEngines.Emulator.Jobs;

namespace VideoEngines.Emulator.Kling;

/// <summary>POST /tasks: lists tasks, latest first, page by page.</summary>
internal static class KlingList
{
    private const int MostPerPage = 500;
    private static readonly TimeSpan DefaultSpan = TimeSpan.FromDays(30);

    public static async Task ListAsync(Exchange exchange)
    {
        if (await KlingApi.ReadFailsAsync(exchange).ConfigureAwait(false))
            return;
        using var body = KlingSubmit.Parse(exchange.Body.IsEmpty ? "{}"u8.ToArray() : exchange.Body);
        if (body is null || body.RootElement.ValueKind != JsonValueKind.Object)
            await KlingErrors.WriteAsync(exchange, 1200, "the request body is not a JSON object").ConfigureAwait(false);
        else if (Page.Parse(body.RootElement, exchange.State.Clock.WallNow, out var page) is { } problem)
            await KlingErrors.WriteAsync(exchange, 1201, problem).ConfigureAwait(false);
        else
            await AnswerAsync(exchange, page).ConfigureAwait(false);
    }

    private static Task AnswerAsync(Exchange exchange, Page page)
    {
        var now = exchange.State.Clock.Now;
        var jobs = exchange.State.Jobs.All().Where(job => job.Spec.Provider == KlingProvider.Prefix && page.Includes(job, exchange.State.Clock, now)).Reverse().ToList();
        var rows = jobs.Skip(page.Skip).Take(page.Limit).ToList();
        var more = page.Skip + rows.Count < jobs.Count;
        return KlingJson.WriteAsync(exchange, json =>
        {
            json.WriteStartObject();
            if (rows.Count > 0)
            {
                json.WriteStartArray("result");
                foreach (var job in rows)
                    KlingJson.WriteTask(json, job, exchange.State, exchange.BaseUrl, new KlingTaskView(now));
                json.WriteEndArray();
            }

            json.WriteNumber("count", rows.Count);
            if (more)
                json.WriteString("next_cursor", (page with { Skip = page.Skip + rows.Count }).ToCursor());
            json.WriteBoolean("has_more", more);
            json.WriteEndObject();
        });
    }

    private sealed record Page(long Start, long End, int Limit, int Skip, string[]? Statuses, string[]? Products)
    {
        public static string? Parse(JsonElement body, DateTimeOffset now, out Page page)
        {
            page = new Page((now - DefaultSpan).ToUnixTimeMilliseconds(), long.MaxValue, 100, 0, null, null);
            if (body.TryGetProperty("cursor", out var cursor) && cursor.ValueKind == JsonValueKind.String && cursor.GetString() is { Length: > 0 } text)
                return TryReadCursor(text, ref page) ? null : "cursor is invalid";
            if (ReadTime(body, "start_time") is { } start)
                page = page with { Start = start };
            if (ReadTime(body, "end_time") is { } end)
                page = page with { End = end };
            if (page.Start < 0 || page.End < 0)
                return "start_time and end_time must be epoch milliseconds";
            if (body.TryGetProperty("limit", out var limit))
            {
                if (limit.ValueKind != JsonValueKind.Number || !limit.TryGetInt32(out var count) || count is < 1 or > MostPerPage)
                    return $"limit must be an integer between 1 and {MostPerPage}";
                page = page with { Limit = count };
            }

            return ReadFilters(body, ref page);
        }

        public bool Includes(Job job, EmulatedClock clock, DateTimeOffset now)
        {
            var created = clock.ToWall(job.AcceptedAt).ToUnixTimeMilliseconds();
            return created >= Start && created <= End
                && (Statuses is null || Statuses.Contains(KlingJson.StatusOf(job.Timeline.StateAt(now))))
                && (Products is null || Products.Contains("video"));
        }

        public string ToCursor() => Convert.ToBase64String(Encoding.UTF8.GetBytes(string.Create(
            CultureInfo.InvariantCulture, $"{Start}|{End}|{Limit}|{Skip}|{Join(Statuses)}|{Join(Products)}")));

        private static bool TryReadCursor(string text, ref Page page)
        {
            var bytes = new byte[text.Length];
            if (!Convert.TryFromBase64String(text, bytes, out var length))
                return false;
            var parts = Encoding.UTF8.GetString(bytes, 0, length).Split('|');
            if (parts.Length != 6 || !long.TryParse(parts[0], CultureInfo.InvariantCulture, out var start) || !long.TryParse(parts[1], CultureInfo.InvariantCulture, out var end)
                || !int.TryParse(parts[2], CultureInfo.InvariantCulture, out var limit) || !int.TryParse(parts[3], CultureInfo.InvariantCulture, out var skip))
                return false;
            page = new Page(start, end, limit, skip, Split(parts[4]), Split(parts[5]));
            return true;
        }

        private static string? ReadFilters(JsonElement body, ref Page page)
        {
            if (!body.TryGetProperty("filters", out var filters))
                return null;
            if (filters.ValueKind != JsonValueKind.Array)
                return "filters must be an array";
            foreach (var filter in filters.EnumerateArray())
            {
                var key = filter.ValueKind == JsonValueKind.Object && filter.TryGetProperty("key", out var name) ? name.ToString() : null;
                if (key is not ("status" or "product_type"))
                    return "filters[].key must be status or product_type";
                if (!filter.TryGetProperty("values", out var values) || values.ValueKind != JsonValueKind.Array)
                    return "filters[].values must be an array";
                string[] texts = [.. values.EnumerateArray().Select(value => value.ToString())];
                page = key == "status" ? page with { Statuses = texts } : page with { Products = texts };
            }

            return null;
        }

        private static long? ReadTime(JsonElement body, string name)
        {
            if (!body.TryGetProperty(name, out var value))
                return null;
            return long.TryParse(value.ToString(), NumberStyles.None, CultureInfo.InvariantCulture, out var time) ? time : -1;
        }

        private static string Join(string[]? values) => values is null ? "*" : string.Join(',', values);

        private static string[]? Split(string text) => text == "*" ? null : text.Split(',');
    }
}
