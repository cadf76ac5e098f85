using DockerfileOptimizer.Semantics.Commands;
using DockerfileOptimizer.Syntax;

namespace DockerfileOptimizer.Semantics;

/// <summary>Whether an image is there to develop or to test in, so that what only development needs belongs into it.</summary>
internal static class DevelopmentImage
{
    private static readonly string[] Variables = ["NODE_ENV", "RAILS_ENV", "RACK_ENV", "APP_ENV", "FLASK_ENV", "DJANGO_ENV", "SYMFONY_ENV", "LARAVEL_ENV", "ENVIRONMENT", "ENV", "APP_ENVIRONMENT"];

    private static readonly string[] Values = ["dev", "develop", "development", "local", "test", "testing", "ci"];

    /// <summary>Programs, scripts and options that people start while they develop.</summary>
    private static readonly string[] Starts =
    [
        "nodemon", "ts-node", "ts-node-dev", "tsx", "babel-node", "vite", "webpack", "webpack-dev-server", "react-scripts", "vue-cli-service", "ng", "gulp", "grunt", "jest", "mocha", "vitest", "playwright", "cypress",
        "dev", "watch", "test", "tests", "lint", "storybook", "pytest", "tox", "nox", "runserver", "--reload", "--debug", "--watch", "phpunit", "rspec", "jupyter", "bash", "sh", "zsh", "ash", "sleep", "tail",
    ];

    /// <param name="model">The file.</param>
    /// <param name="stage">The stage.</param>
    /// <param name="path">The Dockerfile's path; null when it has none.</param>
    public static bool Is(DockerfileModel model, Stage stage, string? path) =>
        stage.Chain.Any(link => StagePurpose.IsWorkplace(link.Name)) || IsNamedSo(path) || HasValue(model, stage) || IsStartedSo(model, stage);

    private static bool IsNamedSo(string? path)
    {
        string[] names = (path ?? "").Split('/', '\\');
        return names.Skip(Math.Max(0, names.Length - 2)).Any(StagePurpose.IsWorkplace);
    }

    private static bool HasValue(DockerfileModel model, Stage stage)
    {
        if (stage.Instructions.Count == 0)
            return false;
        var last = stage.Instructions[stage.Instructions.Count - 1];
        // What the last instruction sets is not yet in force before it.
        return (model.EnvironmentAt(last) is { } environment && Variables.Any(name => IsDevelopment(environment.FindInImage(name).Text)))
            || (last is EnvInstruction env && env.Pairs.Any(pair => Array.IndexOf(Variables, pair.Key.Text) >= 0 && pair.Value is { } value && IsDevelopment(model.ValueOf(value, env))));
    }

    private static bool IsDevelopment(string? value) => value is not null && Values.Contains(value.Trim('"', '\''), StringComparer.OrdinalIgnoreCase);

    private static bool IsStartedSo(DockerfileModel model, Stage stage) =>
        StartCommand.Of(stage, model) is { } start
        && start.Words.Select(word => word.Value).OfType<string>().SelectMany(word => ProgramName.Of(word).Split(':')).Any(word => Starts.Contains(word, StringComparer.Ordinal));
}
