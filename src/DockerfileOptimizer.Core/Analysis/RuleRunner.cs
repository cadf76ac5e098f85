using DockerfileOptimizer.Context;
using DockerfileOptimizer.Syntax;

namespace DockerfileOptimizer.Analysis;

/// <summary>Walks a model once and hands each node to the rules that ask for its type.</summary>
internal sealed class RuleRunner
{
    private readonly RuleIndex _index;
    private readonly RuleContext _context;
    private readonly Action<RuleDescriptor, Exception> _onCrash;

    public RuleRunner(RuleIndex index, RuleContext context, Action<RuleDescriptor, Exception> onCrash)
    {
        _index = index;
        _context = context;
        _onCrash = onCrash;
    }

    public void Run()
    {
        var model = _context.Model;
        Visit(model);
        if (_context.Project is { } project)
            Visit(project);
        // The ignore file is looked for only where a rule asks for its patterns.
        if (_index.ForNode(typeof(IgnorePattern)).Count > 0)
        {
            foreach (var pattern in _context.IgnoreFile?.Content.Patterns ?? [])
                Visit(pattern);
        }

        foreach (var stage in model.Stages)
        {
            _context.Stage = stage;
            Visit(stage);
        }

        foreach (var instruction in model.Syntax.Instructions)
            VisitInstruction(instruction);
    }

    private void VisitInstruction(Instruction instruction)
    {
        _context.Instruction = instruction;
        _context.Stage = _context.Model.StageOf(instruction);
        Visit(instruction);
        foreach (var image in _context.Model.ImagesOf(instruction))
            Visit(image);
        if (instruction is CommandInstruction command && _index.AsksForScripts)
            VisitScript(command);
        if (instruction is OnbuildInstruction { Trigger: { } trigger })
            VisitInstruction(trigger);
    }

    private void VisitScript(CommandInstruction instruction)
    {
        if (_context.Model.ScriptOf(instruction) is not { } script)
            return;
        Visit(script);
        foreach (var command in script.Commands)
        {
            foreach (var entry in _index.ForCommand(command.NameText))
                Run(entry, command);
        }
    }

    private void Visit(object node)
    {
        foreach (var entry in _index.ForNode(node.GetType()))
            Run(entry, node);
    }

    private void Run(RuleEntry entry, object node)
    {
        // A rule that crashes must not take the others, or the build, down with it.
#pragma warning disable CA1031
        try
        {
            _context.Rule = entry.Rule;
            entry.Rule.Run(node, _context);
        }
        catch (Exception exception)
        {
            _onCrash(entry.Descriptor, exception);
        }
#pragma warning restore CA1031
    }
}
