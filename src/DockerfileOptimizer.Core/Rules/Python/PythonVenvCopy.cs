using DockerfileOptimizer.Analysis;
using DockerfileOptimizer.Diagnostics;
using DockerfileOptimizer.Fixes;
using DockerfileOptimizer.Semantics;
using DockerfileOptimizer.Semantics.Ecosystems;
using DockerfileOptimizer.Text;

namespace DockerfileOptimizer.Rules.Python;

/// <summary>DFO9203: packages of Python copied along with all that lies beside them.</summary>
public sealed class PythonVenvCopy : Rule<Stage>
{
    public override RuleDescriptor Descriptor { get; } =
        new("DFO9203", "python-venv-copy", Category.Python, Severity.Info) { Since = "1.0" };

    public override RuleDocumentation Documentation => new()
    {
        Why = "Packages that pip installs into the system lie among Python's own: a COPY of the whole folder takes pip and the build's tools along, doubles what the image has already, and breaks where the two versions of Python differ. A virtual environment is one folder with nothing else in it.",
        Noncompliant =
            "FROM python:3.14-slim AS build\nCOPY requirements.txt ./\nRUN pip install --no-cache-dir -r requirements.txt\n\n"
            + "FROM python:3.14-slim\nCOPY --from=build [|/usr/local|] /usr/local\nCOPY service.py /srv/\nCMD [\"python\", \"/srv/service.py\"]\n",
        Compliant =
            "FROM python:3.14-slim AS build\nCOPY requirements.txt ./\nRUN python -m venv /opt/venv\nENV PATH=\"/opt/venv/bin:$PATH\"\nRUN pip install --no-cache-dir -r requirements.txt\n\n"
            + "FROM python:3.14-slim\nCOPY --from=build /opt/venv /opt/venv\nENV PATH=\"/opt/venv/bin:$PATH\"\nCOPY service.py /srv/\nCMD [\"python\", \"/srv/service.py\"]\n",
    };

    protected override void Check(Stage stage, RuleContext context)
    {
        foreach (var copies in SystemPackagesCopy.Of(stage, context.Model))
        {
            var first = copies.Packages;
            string folder = context.Model.ValueOf(first.Sources[0], first)!;
            context.Report(first.Sources[0], $"'{folder}' holds Python's own files besides the packages; install into a virtual environment, and copy that", Rewrite(copies, stage, context));
        }
    }

    private static Fix? Rewrite(SystemPackagesCopy copies, Stage stage, RuleContext context)
    {
        if (!copies.IsPlain || copies.Install.LeadingComments.Count > 0)
            return null;
        const string folder = "/opt/venv";
        var text = context.Text;
        string path = $"{ConfigurationLine.Keyword(stage, "ENV")} PATH=\"{folder}/bin:$PATH\"";
        string run = $"{ConfigurationLine.Keyword(copies.Builder, "RUN")} python -m venv {folder}{text.NewLine}{ConfigurationLine.Keyword(copies.Builder, "ENV")} PATH=\"{folder}/bin:$PATH\"{text.NewLine}";
        return Fix.Review(
            "Install into a virtual environment, and copy that",
            "Packages that the base image has itself are no longer seen, and scripts must not name /usr/local/bin",
            [
                new TextChange(new TextSpan(copies.Install.LinesSpan.Start, 0), run),
                copies.Packages.Sources[0].ReplaceWith(folder),
                copies.Packages.Destination!.ReplaceWith(folder),
                new TextChange(new TextSpan(copies.Packages.LinesSpan.End, 0), text.NewLine + path),
                .. copies.Others.Select(copy => new TextChange(TextSpan.FromBounds(copy.LinesSpan.Start, text.LineWithBreak(text.LineAt(copy.LinesSpan.End)).End), "")),
            ])
            with
        { Phase = FixPhase.Structure, AlternativesGroup = "structure" };
    }
}
