namespace DockerfileOptimizer.Syntax;

/// <summary>What makes BuildKit refuse a file, or a shell refuse a script.</summary>
public enum SyntaxErrorKind
{
    /// <summary>Text that the grammar cannot place.</summary>
    UnexpectedText,

    UnknownInstruction,

    /// <summary>Too few or too many arguments.</summary>
    Arity,

    /// <summary>A flag that does not exist, is repeated or has no value.</summary>
    Flag,

    /// <summary>A flag with a value that is not allowed.</summary>
    FlagValue,

    /// <summary>A stage name outside of <c>[a-z][a-z0-9-_.]*</c>.</summary>
    StageName,

    /// <summary>An ENV, LABEL or ARG word that is no <c>name=value</c>.</summary>
    KeyValue,

    /// <summary>JSON of which an element is no string, or no JSON where it is mandatory.</summary>
    Json,

    UnterminatedHeredoc,

    UnterminatedQuote,

    /// <summary>An instruction that may not stand behind ONBUILD.</summary>
    OnbuildTrigger,

    /// <summary>An instruction before the first FROM.</summary>
    BeforeFirstStage,

    /// <summary>No instruction, or no FROM.</summary>
    NoStages,

    /// <summary>A parser directive that is repeated or has a wrong value.</summary>
    Directive,

    /// <summary>A physical line of more than 65,535 bytes.</summary>
    LineTooLong,

    /// <summary>Nested too deeply to be analyzed.</summary>
    TooDeep,
}
