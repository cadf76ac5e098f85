using DockerfileOptimizer.Analysis;
using DockerfileOptimizer.Diagnostics;
using DockerfileOptimizer.Fixes;
using DockerfileOptimizer.Semantics;
using DockerfileOptimizer.Semantics.Ecosystems;
using DockerfileOptimizer.Text;

namespace DockerfileOptimizer.Rules.Java;

/// <summary>DFO9003: an archive of Spring Boot as one layer.</summary>
public sealed class JavaLayeredJar : Rule<Stage>
{
    private const string Name = "layers";

    /// <summary>The layers of an archive, those that change least first.</summary>
    private static readonly string[] Layers = ["dependencies", "spring-boot-loader", "snapshot-dependencies", "application"];

    public override RuleDescriptor Descriptor { get; } =
        new("DFO9003", "java-layered-jar", Category.Java, Severity.Info) { Since = "1.0" };

    public override RuleDocumentation Documentation => new()
    {
        Why = "An archive of Spring Boot holds the app and all its dependencies: each change of a class pushes and pulls all of it again. Taken apart into layers, only the app's own is new. Measurements tell of 5 KB to push in place of 16 MB.",
        Noncompliant =
            "FROM gradle:9.2-jdk21 AS build\nWORKDIR /src\nCOPY . .\nRUN gradle bootJar\n\n"
            + "FROM eclipse-temurin:21-jre-alpine\nWORKDIR /srv\n[|COPY|] --from=build /src/build/libs/shop.jar shop.jar\nENTRYPOINT [\"java\", \"-jar\", \"shop.jar\"]\n",
        Compliant =
            "FROM gradle:9.2-jdk21 AS build\nWORKDIR /src\nCOPY . .\nRUN gradle bootJar\n\n"
            + "FROM eclipse-temurin:21-jre-alpine AS layers\nWORKDIR /layers\nCOPY --from=build /src/build/libs/shop.jar shop.jar\nRUN java -Djarmode=tools -jar shop.jar extract --layers --destination out\n\n"
            + "FROM eclipse-temurin:21-jre-alpine\nWORKDIR /srv\nCOPY --from=layers /layers/out/dependencies/ /srv/\nCOPY --from=layers /layers/out/spring-boot-loader/ /srv/\n"
            + "COPY --from=layers /layers/out/snapshot-dependencies/ /srv/\nCOPY --from=layers /layers/out/application/ /srv/\nENTRYPOINT [\"java\", \"-jar\", \"shop.jar\"]\n",
    };

    protected override void Check(Stage stage, RuleContext context)
    {
        var model = context.Model;
        if (!stage.IsTarget || !AppStage.Runs(stage, context.Path) || JavaStart.Of(stage, model) is not { IsDebugged: false } start || CopiedJar.Of(stage, model, start) is not { } jar)
            return;
        if (JavaFramework.Of(model, stage, context.BuildContext) == JavaFramework.SpringBoot)
            context.Report(jar.Copy.Keyword, "Spring Boot's archive holds app and dependencies, and is new at each change; copy it in layers", Extract(stage, jar, context));
    }

    private static Fix? Extract(Stage stage, CopiedJar jar, RuleContext context)
    {
        int slash = jar.Path.LastIndexOf('/');
        string archive = jar.Path.Substring(slash + 1);
        bool isPlain = slash > 0 && stage is { Parent: null, BaseImage: { IsLiteral: true, Name: not null } } && jar.Copy.InnerComments.Count == 0
            && jar.Copy.Flags.All(flag => flag.Name is "from" or "chown") && context.Model.StagesNamed(Name).Count == 0 && !jar.Path.Any(character => char.IsWhiteSpace(character) || character == '$');
        if (!isPlain)
            return null;
        string line = context.Text.NewLine;
        string Keyword(string word) => ConfigurationLine.Keyword(stage, word);
        string[] made =
        [
            $"{Keyword("FROM")} {stage.BaseImage!.Text} {Keyword("AS")} {Name}",
            $"{Keyword("WORKDIR")} /{Name}",
            $"{Keyword("COPY")} {(jar.Copy.Flag("from") is { } from ? from.Text + " " : "")}{jar.Source.Text} {archive}",
            $"{Keyword("RUN")} java -Djarmode=tools -jar {archive} extract --layers --destination out",
        ];
        string owner = jar.Copy.Flag("chown") is { } chown ? chown.Text + " " : "";
        string folder = jar.Path.Substring(0, slash);
        var copies = Layers.Select(layer => $"{Keyword("COPY")} --from={Name} {owner}/{Name}/out/{layer}/ {folder}/");
        return Fix.Review(
            "Copy the archive in layers",
            "It needs Spring Boot 3.3 or newer, and an archive that is not executable by itself",
            NewStage.Before(stage, made, context.Text),
            new TextChange(jar.Copy.Span, string.Join(line, copies)))
            with
        { Phase = FixPhase.Structure, AlternativesGroup = "structure" };
    }
}
