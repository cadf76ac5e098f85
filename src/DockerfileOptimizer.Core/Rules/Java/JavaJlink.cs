using DockerfileOptimizer.Analysis;
using DockerfileOptimizer.Diagnostics;
using DockerfileOptimizer.Fixes;
using DockerfileOptimizer.Semantics;
using DockerfileOptimizer.Semantics.Ecosystems;
using DockerfileOptimizer.Text;

namespace DockerfileOptimizer.Rules.Java;

/// <summary>DFO9005: a whole runtime of Java where one of a few modules would do.</summary>
public sealed class JavaJlink : Rule<Stage>
{
    /// <summary>What programs on Spring Boot and the like use; which others do, only <c>jdeps</c> tells.</summary>
    private const string Modules = "java.se,jdk.crypto.ec,jdk.jfr,jdk.unsupported,jdk.zipfs";

    private const string Folder = "/opt/java-runtime";

    public override RuleDescriptor Descriptor { get; } =
        new("DFO9005", "java-jlink", Category.Java, Severity.Info) { EnabledByDefault = false, Since = "1.0" };

    public override RuleDocumentation Documentation => new()
    {
        Why = "Since Java 9 `jlink` makes a runtime of only the modules that a program needs; `jdeps --print-module-deps` tells which. The guide on slow deployments measured a Spring Boot app at 245 MB on a runtime for Alpine and at 127 MB on one of eleven modules, 84 % less than what it had started with.",
        Noncompliant = "FROM [|eclipse-temurin:21-jre-alpine|]\nCOPY shop.jar /srv/shop.jar\nENTRYPOINT [\"java\", \"-jar\", \"/srv/shop.jar\"]\n",
        Compliant = $"FROM eclipse-temurin:21-alpine AS java-runtime\nRUN jlink --add-modules {Modules} --strip-java-debug-attributes --no-man-pages --no-header-files --output {Folder}\n\nFROM alpine:3.24\nENV JAVA_HOME={Folder}\nENV PATH=\"{Folder}/bin:$PATH\"\nCOPY --from=java-runtime {Folder} {Folder}\nCOPY shop.jar /srv/shop.jar\nENTRYPOINT [\"java\", \"-jar\", \"/srv/shop.jar\"]\n",
    };

    protected override void Check(Stage stage, RuleContext context)
    {
        var progress = JavaProgress.Of(context.Model, stage, context.Path);
        if (progress is { Next: JavaStep.OwnRuntime, Image: { } image } && stage.RootImage is { } reference)
            context.Report(reference, $"'jlink' makes a runtime of only the modules that the app needs; {progress.Measured}", Skeleton(stage, image, context));
    }

    private static Fix? Skeleton(Stage stage, JavaImage image, RuleContext context)
    {
        const string name = "java-runtime";
        bool isPlain = stage is { Parent: null, BaseImage: { IsLiteral: true, TagSpan: not null }, From.Flags.Count: 0 } && image is { IsMusl: true, Version: not null, Name: { OfficialName: "eclipse-temurin", Tag: not null } };
        if (!isPlain || context.Model.StagesNamed(name).Count > 0 || NewestAlpine() is not { } alpine)
            return null;
        string line = context.Text.NewLine;
        string Keyword(string word) => ConfigurationLine.Keyword(stage, word);
        string kit = $"{image.Name.FamiliarName}:{string.Join("-", image.Name.Tag!.Split('-').Where(part => part != "jre"))}";
        string link = $"jlink --add-modules {Modules} --strip-java-debug-attributes --no-man-pages --no-header-files --output {Folder}";
        string[] made = [$"{Keyword("FROM")} {kit} {Keyword("AS")} {name}", $"{Keyword("RUN")} {link}"];
        string used = $"{line}{Keyword("ENV")} JAVA_HOME={Folder}{line}{Keyword("ENV")} PATH=\"{Folder}/bin:$PATH\"{line}{Keyword("COPY")} --from={name} {Folder} {Folder}";
        return Fix.Review(
            "Make a runtime by 'jlink'",
            "The modules are those of Java SE: 'jdeps --print-module-deps' tells which of them the app needs, and whether it needs others",
            NewStage.Before(stage, made, context.Text),
            stage.BaseImage!.ReplaceWith("alpine:" + alpine),
            new TextChange(new TextSpan(stage.From.LinesSpan.End, 0), used))
            with
        { Phase = FixPhase.Structure, AlternativesGroup = "structure" };
    }

    private static string? NewestAlpine() => (Knowledge.BaseImages.Shipped.Find("alpine", null)?.SupportedReleases(Knowledge.BaseImages.Shipped.Date) ?? []).FirstOrDefault()?.Release;
}
