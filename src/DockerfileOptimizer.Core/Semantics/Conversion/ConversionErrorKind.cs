namespace DockerfileOptimizer.Semantics.Conversion;

/// <summary>What makes BuildKit refuse a file that it could parse.</summary>
public enum ConversionErrorKind
{
    /// <summary>An option of <c># check=</c> that does not exist or has a wrong value.</summary>
    CheckOption,

    /// <summary>A file without FROM.</summary>
    NoStages,

    /// <summary>A global <c>SOURCE_DATE_EPOCH</c> that is neither a number of seconds nor the name of a stage.</summary>
    SourceDateEpoch,

    /// <summary>A quote that is not closed.</summary>
    UnterminatedQuote,

    /// <summary>A <c>${…}</c> that is not closed, or with an operator or pattern that Docker does not know.</summary>
    Substitution,

    /// <summary><c>${NAME:?text}</c> of a variable without value.</summary>
    RequiredVariable,

    /// <summary>A FROM that comes out blank or wrong because no ARG before the first FROM declares a variable in it.</summary>
    UndefinedArgInFrom,

    /// <summary>A FROM that comes out blank or wrong because an ARG in it has no default.</summary>
    EmptyArgInFrom,

    /// <summary>A <c>--platform</c> that is none.</summary>
    Platform,

    /// <summary>A stage name that cannot be the name of a build context: it ends in a separator, or is an image's ID.</summary>
    StageName,

    /// <summary>A base image or source that is no valid reference.</summary>
    ImageReference,

    /// <summary>A variable, quote or escape in <c>COPY --from</c>.</summary>
    VariableInSource,

    /// <summary>A <c>COPY --from</c> with the number of a stage that does not exist.</summary>
    StageIndex,

    /// <summary>A <c>COPY --from</c> of the stage that it stands in.</summary>
    CopyFromSelf,

    /// <summary>Stages that need each other, by FROM, COPY or a mount.</summary>
    CircularDependency,

    /// <summary>A COPY or a mount from a stage that is defined further down.</summary>
    LaterStage,

    /// <summary>An ONBUILD of a parent stage that is no valid instruction.</summary>
    OnbuildTrigger,

    /// <summary>A <c>--mount</c> with an option or a value that does not exist, or without one that it needs.</summary>
    Mount,

    /// <summary>A <c>--device</c>, which only the labs frontend has.</summary>
    Device,

    Port,

    /// <summary>A protocol of EXPOSE other than tcp, udp and sctp.</summary>
    Protocol,

    Signal,

    /// <summary>A VOLUME that comes out empty.</summary>
    EmptyVolume,

    /// <summary>A <c>--chmod</c> that is neither octal nor symbolic.</summary>
    FileMode,

    /// <summary>A <c>--checksum</c> where there is nothing to check, or that is no digest.</summary>
    Checksum,

    /// <summary>A COPY of a URL or a Git repository, which only ADD fetches.</summary>
    RemoteCopy,

    /// <summary>A Git repository with a query that does not exist or contradicts itself.</summary>
    GitQuery,

    /// <summary>A path that Windows has, and images for Windows have not: another drive, a network path.</summary>
    WindowsPath,
}
