using VideoEngines.Catalog;
using VideoEngines.DocsGenerator;

const string Usage = "Usage: " + Notice.Command + " [-- --check]. Without --check it writes docs/providers; with it, it names the pages that are stale and ends with exit code 1.";

var check = args is ["--check"];
if (args.Length > 0 && !check)
{
    Console.Error.WriteLine(Usage);
    return 2;
}

var root = FindRoot();
var pages = GeneratedDocs.Write(EngineCatalog.Default, root);
var stale = GeneratedDocs.Stale(pages, root);
foreach (var page in stale)
{
    if (!check)
    {
        File.WriteAllText(Path.Combine(root, page), pages[page]);
    }

    Console.WriteLine($"{(check ? "stale" : "written")}: {page}");
}

Console.WriteLine(stale.Count == 0 ? "All pages are current." : check ? $"Run '{Notice.Command}'." : $"{stale.Count} of {pages.Count} pages written.");
return check && stale.Count > 0 ? 1 : 0;

static string FindRoot()
{
    for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
    {
        if (File.Exists(Path.Combine(folder.FullName, "VideoEngines.sln")))
        {
            return folder.FullName;
        }
    }

    throw new DirectoryNotFoundException($"No working copy of VideoEngines is above {AppContext.BaseDirectory}.");
}
