using DockerfileOptimizer.Text;

namespace DockerfileOptimizer.Shell;

/// <summary>A simple command: assignments, a name, arguments, redirections.</summary>
public sealed class ShellCommand : ShellNode
{
    internal ShellCommand(
        IReadOnlyList<ShellAssignment> assignments,
        ShellWord? name,
        IReadOnlyList<ShellWord> arguments,
        IReadOnlyList<ShellRedirection> redirections,
        TextSpan span)
        : base(span)
    {
        Assignments = Adopt(assignments);
        Name = Adopt(name);
        Arguments = Adopt(arguments);
        Redirections = Adopt(redirections);
    }

    /// <summary>A command that another one runs, made of that one's words.</summary>
    internal ShellCommand(ShellCommand wrapper, IReadOnlyList<ShellAssignment> assignments, ShellWord name, IReadOnlyList<ShellWord> arguments)
        : base(Around(assignments.Count > 0 ? assignments[0] : name, arguments.Count > 0 ? arguments[arguments.Count - 1] : name))
    {
        Assignments = Adopt(assignments);
        Name = name;
        Arguments = arguments;
        Redirections = [];
        Parent = wrapper;
        Wrapper = wrapper;
    }

    public IReadOnlyList<ShellAssignment> Assignments { get; }

    /// <summary>The word that names the program, function or built-in; null when there are only assignments or redirections.</summary>
    public ShellWord? Name { get; }

    public IReadOnlyList<ShellWord> Arguments { get; }

    public IReadOnlyList<ShellRedirection> Redirections { get; }

    /// <summary>The command that runs this one: <c>sudo</c>, <c>env</c>, <c>exec</c>, <c>time</c>, <c>xargs</c>, <c>sh -c</c> and the like; null when the shell does.</summary>
    public ShellCommand? Wrapper { get; internal set; }

    /// <summary>
    /// The command that this one runs as a wrapper, the first one of several (<see cref="InnerCommands"/>); null when it is none
    /// or runs a text (<see cref="InnerScript"/>).
    /// </summary>
    public ShellCommand? Inner => InnerCommands.Count > 0 ? InnerCommands[0] : null;

    /// <summary>The commands that this one runs as a wrapper: several for <c>find … -exec a \; -exec b \;</c>.</summary>
    public IReadOnlyList<ShellCommand> InnerCommands { get; internal set; } = [];

    /// <summary>
    /// The script that this shell runs: the string of <c>sh -c '…'</c> or <c>eval '…'</c>, or the here-document that it reads;
    /// null for other commands and when the text is computed.
    /// </summary>
    public ShellScript? InnerScript { get; internal set; }

    /// <summary>True when it runs below another root directory (<c>chroot</c>), so that its paths are not those of the image.</summary>
    public bool IsElsewhere => Wrapper is { } wrapper && (wrapper.ChangesRoot || wrapper.IsElsewhere);

    /// <summary>The literal name; null when there is none or it is computed.</summary>
    public string? NameText => Name?.Value;

    /// <summary>The whole script the command stands in: that of the instruction or here-document, also for commands inside of <c>sh -c '…'</c>.</summary>
    public ShellScript Script
    {
        get
        {
            ShellNode node = this;
            while (node.Parent is { } parent && node is not ShellList { Outermost: not null })
                node = parent;
            var root = (ShellList)node;
            var script = root.Outermost ?? root.Script!;
            for (node = this; node != root; node = node.Parent!)
            {
                if (node is ShellList list)
                    list.Outermost = script;
            }

            return script;
        }
    }

    /// <summary>
    /// True when the script may succeed without running the command: to the right of <c>||</c>, between <c>&amp;&amp;</c> and a later
    /// <c>||</c>, in a branch of <c>if</c> or <c>case</c>, an <c>elif</c> condition, the body of a loop or function, behind the
    /// <c>-exec</c> of <c>find</c>, and behind a mistake that leaves unknown what a command belongs to. The right side of
    /// <c>&amp;&amp;</c> alone is not: where it is skipped, what stands before it has failed.
    /// </summary>
    public bool IsConditional => Conditions.Guard(this);

    /// <summary>True for a wrapper whose command sees other files than those of the image.</summary>
    internal bool ChangesRoot { get; set; }

    /// <summary>True for a wrapper that succeeds when there is nothing to run its command for.</summary>
    internal bool MayRunNothing { get; set; }

    public override IEnumerable<ShellNode> Children
    {
        get
        {
            var words = new List<ShellNode>(Assignments.Count + Arguments.Count + Redirections.Count + 1);
            words.AddRange(Assignments);
            if (Name is not null)
                words.Add(Name);
            words.AddRange(Arguments);
            words.AddRange(Redirections);
            if (Redirections.Count > 0)
                words.Sort((left, right) => left.Span.CompareTo(right.Span));
            return words;
        }
    }
}
