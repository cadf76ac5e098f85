using DockerfileOptimizer.Semantics;
using DockerfileOptimizer.Semantics.Conversion;
using DockerfileOptimizer.Testing;

namespace DockerfileOptimizer.Tests.Semantics.Conversion;

public sealed class ConversionErrorTests
{
    [TestCase(ConversionErrorKind.CheckOption, "# check=[|skp=all|]\nFROM alpine")]
    [TestCase(ConversionErrorKind.NoStages, "[|ARG|] A=1")]
    [TestCase(ConversionErrorKind.SourceDateEpoch, "ARG SOURCE_DATE_EPOCH=[|today|]\nFROM alpine")]
    [TestCase(ConversionErrorKind.UnterminatedQuote, "FROM alpine\nENV A=x[|\"|]y")]
    [TestCase(ConversionErrorKind.UnterminatedQuote, "FROM alpine\nLABEL a=[|'|]b c")]
    [TestCase(ConversionErrorKind.UnterminatedQuote, "FROM alpine\nCOPY [[|\"a'\"|], \"b\"]")]
    [TestCase(ConversionErrorKind.Substitution, "FROM alpine\nENV A=x[|${B^^}|]y")]
    [TestCase(ConversionErrorKind.Substitution, "FROM alpine\nWORKDIR /x/[|${B|]")]
    [TestCase(ConversionErrorKind.Substitution, "FROM alpine\nCOPY <<E /f\n'$A' [|${B|]\nE")]
    [TestCase(ConversionErrorKind.RequiredVariable, "FROM alpine\nUSER a[|${B:?who}|]")]
    [TestCase(ConversionErrorKind.UndefinedArgInFrom, "FROM [|$BASE|]")]
    [TestCase(ConversionErrorKind.UndefinedArgInFrom, "FROM --platform=[|$P|] alpine")]
    [TestCase(ConversionErrorKind.EmptyArgInFrom, "ARG TAG\nFROM [|alpine:$TAG|]")]
    [TestCase(ConversionErrorKind.Platform, "FROM --platform=[|linux/|] alpine")]
    [TestCase(ConversionErrorKind.StageName, "FROM alpine AS [|build-|]")]
    [TestCase(ConversionErrorKind.ImageReference, "FROM [|Alpine|]")]
    [TestCase(ConversionErrorKind.ImageReference, "ARG TAG=a/b\nFROM [|alpine:$TAG|]")]
    [TestCase(ConversionErrorKind.ImageReference, "FROM alpine\nCOPY --from=[|Nginx|] a b")]
    [TestCase(ConversionErrorKind.VariableInSource, "FROM alpine\nCOPY --from=[|$X|] a b")]
    [TestCase(ConversionErrorKind.StageIndex, "FROM alpine\nCOPY --from=[|3|] a b")]
    [TestCase(ConversionErrorKind.CopyFromSelf, "FROM alpine AS a\nCOPY --from=[|a|] b c")]
    [TestCase(ConversionErrorKind.CircularDependency, "FROM alpine AS a\nRUN --mount=[|from=a,target=/a|] ls")]
    [TestCase(ConversionErrorKind.CircularDependency, "FROM alpine AS a\nCOPY --from=[|b|] c d\nFROM alpine AS b\nCOPY --from=a c d")]
    [TestCase(ConversionErrorKind.CircularDependency, "FROM alpine AS a\nCOPY --from=[|b|] c d\nFROM a AS b")]
    [TestCase(ConversionErrorKind.LaterStage, "FROM alpine\nCOPY --from=[|b|] c d\nFROM alpine AS b")]
    [TestCase(ConversionErrorKind.LaterStage, "FROM alpine AS a\nONBUILD COPY --from=[|c|] x y\nFROM a AS b\nFROM alpine AS c\nCOPY --from=b x y")]
    [TestCase(ConversionErrorKind.OnbuildTrigger, "FROM alpine AS a\nONBUILD [|COPY|] x\nFROM a")]
    [TestCase(ConversionErrorKind.Mount, "FROM alpine\nRUN --mount=type=cache,[|targt=/c|] ls")]
    [TestCase(ConversionErrorKind.Mount, "FROM alpine\nRUN --mount=[|type=cache|] ls")]
    [TestCase(ConversionErrorKind.Mount, "FROM alpine\nRUN --mount=[|type=secret|] ls")]
    [TestCase(ConversionErrorKind.Device, "FROM alpine\nRUN [|--device=vendor.example/gpu|] ls")]
    [TestCase(ConversionErrorKind.Port, "FROM alpine\nEXPOSE 80 [|99999|]")]
    [TestCase(ConversionErrorKind.Port, "FROM alpine\nEXPOSE [|1.2.3.256:80:80|]")]
    [TestCase(ConversionErrorKind.Protocol, "FROM alpine\nEXPOSE [|53/dns|]")]
    [TestCase(ConversionErrorKind.Signal, "FROM alpine\nSTOPSIGNAL [|SIGFOO|]")]
    [TestCase(ConversionErrorKind.EmptyVolume, "FROM alpine\nVOLUME /a [|$X|]")]
    [TestCase(ConversionErrorKind.FileMode, "FROM alpine\nCOPY --chmod=[|u=z|] a b")]
    [TestCase(ConversionErrorKind.Checksum, "FROM alpine\nADD [|--checksum=sha256:0|] a b")]
    [TestCase(ConversionErrorKind.Checksum, "FROM alpine\nADD --checksum=[|sha256:0|] https://host.example/a b")]
    [TestCase(ConversionErrorKind.RemoteCopy, "FROM alpine\nCOPY [|https://host.example/a|] b")]
    [TestCase(ConversionErrorKind.RemoteCopy, "FROM alpine\nCOPY [|git@host.example:a/b|] b")]
    [TestCase(ConversionErrorKind.GitQuery, "FROM alpine\nADD [|https://host.example/a.git?tag=1&branch=2|] b")]
    [TestCase(ConversionErrorKind.GitQuery, "FROM alpine\nADD --keep-git-dir=true [|https://host.example/a.git?keep-git-dir=false|] b")]
    [TestCase(ConversionErrorKind.WindowsPath, "FROM --platform=windows/amd64 image AS a\nFROM a\nCOPY x [|D:\\y|]")]
    public void An_error_stands_at_the_smallest_node(ConversionErrorKind kind, string marked)
    {
        var expected = MarkedText.Parse(marked);
        var errors = ErrorsOf(expected);
        string actual = MarkedText.Mark(expected.Text, errors.Select(error => error.Span));
        Assert.That(actual, Is.EqualTo(marked));
        Assert.That(errors.Select(error => error.Kind), Is.All.EqualTo(kind));
    }

    [TestCase("FROM alpine\nENV A=\"x\" B='y z'\nLABEL a=${A:-b} b=${A#x*}")]
    [TestCase("ARG BASE=alpine\nFROM $BASE AS build\nFROM build\nCOPY --from=build a b\nCOPY --from=0 a b\nCOPY --from=docker.io/library/nginx:1 a b")]
    [TestCase("FROM --platform=$BUILDPLATFORM alpine\nARG TARGETARCH\nEXPOSE 80 443/udp 8000-8010/TCP 80${TARGETARCH:+1}\nSTOPSIGNAL rtmin+3")]
    [TestCase("FROM alpine\nWORKDIR /src\nRUN --mount=type=cache ls")]
    [TestCase("FROM alpine\nRUN --mount=type=cache,target=/c,sharing=locked --mount=type=secret,id=a,required --mount=type=tmpfs,target=/t,size=1.5g ls")]
    [TestCase("FROM alpine\nCOPY <<'E' /f\n${A\nE")]
    [TestCase("FROM alpine\nADD --chmod=u=rwX,go=rX --keep-git-dir=true https://host.example/a.git?subdir=b#main c")]
    [TestCase("# syntax=docker/dockerfile:1-labs\nFROM alpine\nRUN --device=vendor.example/gpu ls")]
    [TestCase("# check=skip=all;error=true\nFROM alpine")]
    [TestCase("FROM alpine AS a\nONBUILD COPY x\nFROM a AS unused\nFROM alpine")]
    [TestCase("FROM alpine AS a\nONBUILD COPY --from=c x y\nFROM a AS unused\nFROM alpine AS c\nFROM a")]
    [TestCase("ARG SOURCE_DATE_EPOCH=today\nARG SOURCE_DATE_EPOCH=0\nFROM alpine")]
    [TestCase("FROM --platform=windows/amd64 image\nWORKDIR C:\\app\nCOPY x c:/y")]
    public void What_BuildKit_accepts_has_no_error(string text) =>
        Assert.That(ErrorsOf(MarkedText.Parse(text)), Is.Empty);

    [Test]
    public void A_stage_sees_the_variables_of_its_parent_and_not_those_of_its_sibling() => Assert.That(
        ErrorsOf(MarkedText.Parse("FROM alpine AS a\nENV P=80\nFROM a AS b\nENV Q=x\nFROM a\nEXPOSE $P $Q")),
        Is.Empty);

    [Test]
    public void What_is_behind_ONBUILD_is_reported_once_for_all_stages_that_inherit_it() => Assert.That(
        ErrorsOf(MarkedText.Parse("FROM alpine AS a\nONBUILD EXPOSE x\nFROM a AS b\nFROM a\nCOPY --from=b c d")),
        Has.Count.EqualTo(1));

    [Test]
    public void What_ONBUILD_sets_is_seen_by_the_stage_that_inherits_it() => Assert.That(
        ErrorsOf(MarkedText.Parse("FROM alpine AS a\nONBUILD ENV P=x\nFROM a\nEXPOSE $P")).Select(error => error.Kind),
        Is.EqualTo(new[] { ConversionErrorKind.Port }));

    [Test]
    public void A_wrong_value_makes_no_error_where_it_is_used() => Assert.That(
        ErrorsOf(MarkedText.Parse("FROM alpine\nENV P=${\nEXPOSE $P\nUSER $P")),
        Has.Count.EqualTo(1));

    private static IReadOnlyList<ConversionError> ErrorsOf(MarkedText text) =>
        DockerfileModel.Create(text.Syntax, target: null, new Dictionary<string, string>()).ConversionErrors;
}
