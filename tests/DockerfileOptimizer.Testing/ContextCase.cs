using DockerfileOptimizer.Analysis;
using DockerfileOptimizer.Project;

namespace DockerfileOptimizer.Testing;

/// <summary>A rule in a build context, for facts on one Dockerfile each.</summary>
public sealed class ContextCase
{
    private const string IgnoreFile = ".dockerignore";

    private readonly Rule _rule;
    private readonly Dictionary<string, string> _files = new(StringComparer.Ordinal);

    internal ContextCase(Rule rule, IEnumerable<string> files)
    {
        _rule = rule;
        foreach (string file in files)
        {
            int equals = file.IndexOf('=', StringComparison.Ordinal);
            _files[equals < 0 ? file : file[..equals]] = equals < 0 ? "" : file[(equals + 1)..];
        }
    }

    /// <summary>Facts on the project; null when there are none.</summary>
    private ProjectFacts? Project { get; init; }

    private string Id => _rule.Descriptor.Id;

    /// <summary>The same files, and facts on a project.</summary>
    public ContextCase With(ProjectFacts project) => new(_rule, _files.Select(file => $"{file.Key}={file.Value}")) { Project = project };

    /// <summary>Exactly the marked places of a Dockerfile are reported.</summary>
    public ContextCase Verify(string marked)
    {
        Verifier(null).VerifyFindings(marked, Id);
        return this;
    }

    /// <summary>Exactly the marked places of a Dockerfile are reported, and the fixes give the other text.</summary>
    public void Verify(string marked, string fixedText)
    {
        Verify(marked);
        Verifier(null).VerifyFix(marked, fixedText, Id);
    }

    /// <summary>Nothing is reported, neither in the Dockerfile nor beside it.</summary>
    public void Silent(string dockerfile) => Assert.That(Findings(dockerfile).Select(finding => finding.Diagnostic.Message), Is.Empty);

    /// <summary>Exactly the marked places of the ignore file are reported.</summary>
    public ContextCase VerifyIgnoreFile(string dockerfile, string marked)
    {
        _files["Dockerfile"] = dockerfile;
        Verifier(IgnoreFile).VerifyFindings(marked, Id);
        return this;
    }

    /// <summary>Exactly the marked places of the ignore file are reported, and the fixes give the other text.</summary>
    public void VerifyIgnoreFile(string dockerfile, string marked, string fixedText)
    {
        VerifyIgnoreFile(dockerfile, marked);
        Assert.That(Verifier(IgnoreFile).Fix(MarkedText.Parse(marked).Text), Is.EqualTo(fixedText));
    }

    /// <summary>The fixes make the ignore file, or give it this text.</summary>
    public void Gives(string dockerfile, string ignoreFile) => Gives(dockerfile, IgnoreFile, ignoreFile);

    /// <summary>The fixes make a file, or give it this text.</summary>
    public void Gives(string dockerfile, string file, string text)
    {
        var verifier = Verifier(null);
        Assert.That(RuleVerifier.TextOf(verifier.FixAll(verifier.Complete(dockerfile)), file), Is.EqualTo(text));
    }

    /// <summary>The only finding.</summary>
    public Finding Single(string dockerfile) => Findings(dockerfile).Single();

    public string Message(string dockerfile) => Single(dockerfile).Diagnostic.Message;

    private IReadOnlyList<Finding> Findings(string dockerfile)
    {
        var verifier = Verifier(null);
        return verifier.AnalyzeFile(verifier.Complete(dockerfile)).Findings;
    }

    private RuleVerifier Verifier(string? file) =>
        new(RuleCatalog.Of([_rule]), new ExampleSetting { Files = _files, ExampleFile = file, Project = Project });
}
