using DockerfileOptimizer.Semantics.Commands;

namespace DockerfileOptimizer.Semantics.Ecosystems;

/// <summary>A container that starts <c>java</c>.</summary>
internal sealed class JavaStart
{
    private static readonly string[] OptionsWithValue =
        ["-cp", "-classpath", "--class-path", "-p", "--module-path", "--add-modules", "--add-opens", "--add-exports", "--add-reads", "--limit-modules", "--upgrade-module-path", "--patch-module"];

    /// <summary>Starts of options that have a debugger attach to the program.</summary>
    private static readonly string[] Debugging = ["-agentlib:jdwp", "-Xrunjdwp", "-Xdebug", "-javaagent:jdwp"];

    private JavaStart(StartWord program, IReadOnlyList<StartWord> options, StartWord? jar, StartWord? main, IReadOnlyList<StartWord> arguments)
    {
        Program = program;
        Options = options;
        Jar = jar;
        Main = main;
        Arguments = arguments;
    }

    /// <summary>The word that names <c>java</c>.</summary>
    public StartWord Program { get; }

    /// <summary>The words between <c>java</c> and what it runs, those that are computed among them.</summary>
    public IReadOnlyList<StartWord> Options { get; }

    /// <summary>The archive behind <c>-jar</c>; null when a class is named.</summary>
    public StartWord? Jar { get; }

    /// <summary>The class, the module or the source; null when an archive is named.</summary>
    public StartWord? Main { get; }

    /// <summary>What the program gets.</summary>
    public IReadOnlyList<StartWord> Arguments { get; }

    /// <summary>True for a start that compiles: <c>java Main.java</c>.</summary>
    public bool IsSource => Main?.Value?.EndsWith(".java", StringComparison.Ordinal) == true;

    /// <summary>True when a debugger may attach, so that it is no product.</summary>
    public bool IsDebugged => Options.Any(option => option.Value is { } value && Array.Exists(Debugging, start => value.StartsWith(start, StringComparison.Ordinal)));

    /// <summary>Reads what a stage starts; null when it is something else, or not known.</summary>
    public static JavaStart? Of(Stage stage, DockerfileModel model)
    {
        if (StartCommand.Of(stage, model) is not { } start || ProgramName.Of(start.Words[0].Value!) != "java")
            return null;
        var words = start.Words;
        int index = 1;
        while (index < words.Count && IsOption(words[index].Value))
            index += Array.IndexOf(OptionsWithValue, words[index].Value) >= 0 ? 2 : 1;
        index = Math.Min(index, words.Count);
        List<StartWord> options = [.. words.Skip(1).Take(index - 1)];
        bool isJar = index < words.Count && words[index].Value == "-jar";
        int main = isJar ? index + 1 : index;
        if (main >= words.Count)
            return null;
        return new(words[0], options, isJar ? words[main] : null, isJar ? null : words[main], [.. words.Skip(main + 1)]);
    }

    /// <summary>True for an option other than <c>-jar</c>, for a file of options, and for a word that is computed, which mostly holds some.</summary>
    private static bool IsOption(string? word) => word is null || (word != "-jar" && word.Length > 0 && word[0] is '-' or '@');
}
