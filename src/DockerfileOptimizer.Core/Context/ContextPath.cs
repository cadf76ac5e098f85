namespace DockerfileOptimizer.Context;

/// <summary>Paths with forward slashes as the build sees them, whatever system it runs on.</summary>
public static class ContextPath
{
    /// <summary>The shortest equal path, found without looking at files: as Go's <c>Clean</c>; empty becomes <c>.</c>.</summary>
    public static string Clean(string path)
    {
        bool isRooted = path.Length > 0 && path[0] == '/';
        var names = new List<string>();
        foreach (string name in path.Split('/'))
        {
            if (name is "" or ".")
                continue;
            if (name != "..")
                names.Add(name);
            else if (names.Count > 0 && names[names.Count - 1] != "..")
                names.RemoveAt(names.Count - 1);
            else if (!isRooted)
                names.Add(name);
        }

        string joined = string.Join("/", names);
        if (isRooted)
            return "/" + joined;
        return joined.Length == 0 ? "." : joined;
    }

    /// <summary>A COPY source or any other path, taken from the context's root: no leading slash, <c>..</c> stops at the root, which is empty.</summary>
    public static string FromRoot(string path) => Clean("/" + path).Substring(1);

    /// <summary>The path of an entry; a folder that is empty is the root.</summary>
    public static string Join(string folder, string name) => folder.Length == 0 ? name : folder + "/" + name;

    /// <summary>The folder that holds an entry; empty for what stands in the root.</summary>
    public static string FolderOf(string path)
    {
        int slash = path.LastIndexOf('/');
        return slash < 0 ? "" : path.Substring(0, slash);
    }

    /// <summary>The last name of a path.</summary>
    public static string NameOf(string path) => path.Substring(path.LastIndexOf('/') + 1);
}
