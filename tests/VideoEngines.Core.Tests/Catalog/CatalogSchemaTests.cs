using System.Text.Json.Nodes;
using VideoEngines.Catalog;
using VideoEngines.Catalog.Parsing;

namespace VideoEngines.Core.Tests.Catalog;

public class CatalogSchemaTests
{
    private const string Folder = "src/VideoEngines.Core/Catalog/";

    public static TheoryData<string> Parts => [.. RepositoryFiles.Names(Folder + "Data", "*.json")];

    [Theory]
    [MemberData(nameof(Parts))]
    public void ShippedCatalog_AgainstSchema_IsValid(string part) =>
        Assert.Empty(JsonSchemaValidator.Validate(RepositoryFiles.Read(Folder + "catalog.schema.json"), RepositoryFiles.Read($"{Folder}Data/{part}")));

    [Theory]
    [InlineData("models/kling~1v3/operations/text-to-video/durations/source")]
    [InlineData("models/kling~1v3/operations/text-to-video/durations/checked")]
    [InlineData("models/runway~1gen4.5/operations/image-to-video/inputs/start-frame/confidence")]
    [InlineData("offers/kling~1v3/prices/0/source")]
    [InlineData("offers/runway~1gen4.5/lifecycle")]
    [InlineData("units/kling-unit/usd")]
    [InlineData("version")]
    public void Schema_WithoutRequiredMember_IsBroken(string path)
    {
        var document = Shipped();
        var (parent, name) = Find(document, path);
        parent.AsObject().Remove(name);

        Assert.NotEmpty(JsonSchemaValidator.Validate(RepositoryFiles.Read(Folder + "catalog.schema.json"), document.ToJsonString()));
    }

    [Theory]
    [InlineData("models/kling~1v3/operations/text-to-video/durations/maxSeconds")]
    [InlineData("models/kling~1v3/operations/text-to-video/speed")]
    [InlineData("offers/kling~1v3/price")]
    [InlineData("offers/kling~1v3/prices/0/when/resolution")]
    [InlineData("engines")]
    public void Schema_WithUnknownMember_IsBroken(string path)
    {
        var document = Shipped();
        var (parent, name) = Find(document, path);
        parent[name] = 1;

        Assert.NotEmpty(JsonSchemaValidator.Validate(RepositoryFiles.Read(Folder + "catalog.schema.json"), document.ToJsonString()));
    }

    [Fact]
    public void Schema_OfEveryObject_RefusesUnknownMembersOrNamesThem()
    {
        var open = new List<string>();
        Walk(JsonNode.Parse(RepositoryFiles.Read(Folder + "catalog.schema.json"))!, "$", open);
        Assert.Empty(open);

        static void Walk(JsonNode? node, string path, List<string> open)
        {
            if (node is JsonObject map)
            {
                if (map["type"]?.GetValueKind() == System.Text.Json.JsonValueKind.String && (string?)map["type"] == "object" && map["additionalProperties"] is null)
                {
                    open.Add(path);
                }

                foreach (var (name, child) in map)
                {
                    Walk(child, $"{path}.{name}", open);
                }
            }
            else if (node is JsonArray list)
            {
                foreach (var child in list)
                {
                    Walk(child, path + "[]", open);
                }
            }
        }
    }

    private static JsonNode Shipped()
    {
        var parts = RepositoryFiles.Names(Folder + "Data", "*.json").Select(static name => CatalogDocument.FromString(RepositoryFiles.Read($"{Folder}Data/{name}"), name)).ToList();
        return JsonNode.Parse(CatalogParts.Combine(parts, "shipped").Utf8.Span)!;
    }

    private static (JsonNode Parent, string Name) Find(JsonNode root, string path)
    {
        var steps = path.Split('/').Select(static s => s.Replace("~1", "/", StringComparison.Ordinal)).ToArray();
        var node = root;
        foreach (var step in steps[..^1])
        {
            node = (node is JsonArray list ? list[int.Parse(step, System.Globalization.CultureInfo.InvariantCulture)] : node[step])
                ?? throw new InvalidOperationException($"{path} stops at {step}.");
        }

        return (node, steps[^1]);
    }
}
