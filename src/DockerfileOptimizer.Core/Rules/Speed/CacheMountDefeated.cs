using DockerfileOptimizer.Analysis;
using DockerfileOptimizer.Diagnostics;
using DockerfileOptimizer.Fixes;
using DockerfileOptimizer.Semantics.Commands;
using DockerfileOptimizer.Semantics.Flow;
using DockerfileOptimizer.Syntax;
using DockerfileOptimizer.Text;

namespace DockerfileOptimizer.Rules.Speed;

/// <summary>DFO3005: a cache mount that the RUN does not use, or empties.</summary>
public sealed class CacheMountDefeated : Rule<RunInstruction>
{
    public override RuleDescriptor Descriptor { get; } =
        new("DFO3005", "cache-mount-defeated", Category.Speed, Severity.Warning) { Since = "1.0" };

    public override RuleDocumentation Documentation => new()
    {
        Why = "What a cache mount holds is in no layer, so that there is nothing to clean up: an option such as `--no-cache-dir`, or a clean-up at the end, only takes away what the mount is there for. Images of Debian and Ubuntu do so after each install, by the hook `docker-clean`.",
        Equivalents = ["tally:prefer-package-cache-mounts"],
        Noncompliant = "# syntax=docker/dockerfile:1\nFROM python:3.13-slim\nRUN --mount=type=cache,target=/root/.cache/pip pip install [|--no-cache-dir|] gunicorn==23.0\n",
        Compliant = "# syntax=docker/dockerfile:1\nFROM python:3.13-slim\nRUN --mount=type=cache,target=/root/.cache/pip pip install gunicorn==23.0\n",
    };

    protected override void Check(RunInstruction run, RuleContext context)
    {
        if (CacheMount.Of(context.Model, run) is not { Count: > 0 } mounts || context.Model.ScriptOf(run) is not { Errors.Count: 0 } script)
            return;
        var defeat = new MountDefeat(context.Model, run, script);
        foreach (var (command, option, mount) in defeat.Switches(mounts))
            context.Report(option, $"'{option.Text}' keeps '{command.NameText}' from using the cache at '{mount.Target}'; leave it out", Fix.Review("Use the cache", "Files of the cache are used again", Cut(option.Span, context.Text)));
        foreach (var (command, variable, mount) in defeat.Variables(mounts))
            context.Report(command.Name!, $"'{variable}' keeps '{command.NameText}' from using the cache at '{mount.Target}'; do not set it");
        foreach (var (command, mount) in defeat.CleanUps(mounts))
        {
            context.Report(
                command.Name!,
                $"'{command.NameText}' empties the cache at '{mount.Target}', which is in no layer; leave it out",
                new ScriptCut(run, script, context.Syntax).Remove(command) is { } cut ? Fix.Review("Keep the cache", "The mount keeps what was removed before", cut) : null);
        }

        if (defeat.Hooked(mounts) is { } hooked)
        {
            context.Report(
                hooked.Mount.Flag,
                $"The hook 'docker-clean' of the image empties '{hooked.Mount.Target}' after each install; remove it first",
                hooked.Install.Wrapper is null ? Fix.Review("Remove the hook", "Packages that other RUNs install without the mount stay in their layers", new TextChange(new TextSpan(script.Body.Items[0].Span.Start, 0), $"rm -f {AptHooks.Path} && ")) : null);
        }
    }

    /// <summary>A word and the blank before it.</summary>
    private static TextChange Cut(TextSpan word, SourceText text) =>
        new(word.Start > 0 && text.Content[word.Start - 1] is ' ' or '\t' ? TextSpan.FromBounds(word.Start - 1, word.End) : word, "");
}
