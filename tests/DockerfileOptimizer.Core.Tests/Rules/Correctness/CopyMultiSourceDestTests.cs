using DockerfileOptimizer.Diagnostics;
using DockerfileOptimizer.Fixes;
using DockerfileOptimizer.Rules.Correctness;
using DockerfileOptimizer.Testing;

namespace DockerfileOptimizer.Tests.Rules.Correctness;

public sealed class CopyMultiSourceDestTests : RuleTests<CopyMultiSourceDest>
{
    [TestCase("COPY a b [|/data|]", "COPY a b /data/")]
    [TestCase("ADD a b [|data|]", "ADD a b data/")]
    [TestCase("COPY [\"a\", \"b\", [|\"/my data\"|]]", "COPY [\"a\", \"b\", \"/my data/\"]")]
    [TestCase("COPY package.json yarn.lock [|/app|]", "COPY package.json yarn.lock /app/")]
    [TestCase("COPY --chown=1:1 a b c [|/opt/x|]", "COPY --chown=1:1 a b c /opt/x/")]
    [TestCase("ENV D=/data\nCOPY a b [|$D/x|]", "ENV D=/data\nCOPY a b $D/x/")]
    [TestCase("COPY a \\\n    b \\\n    [|/data|]", "COPY a \\\n    b \\\n    /data/")]
    [TestCase("COPY *.json *.lock [|..|]", "COPY *.json *.lock ../")]
    public void A_slash_is_appended(string piece, string repaired) => Verify(piece + "\n", repaired + "\n");

    [Test]
    public void Here_documents_count() => Verify("COPY <<a <<b [|/data|]\nx\na\ny\nb\n", "COPY <<a <<b /data/\nx\na\ny\nb\n");

    [TestCase("COPY a b /data/")]
    [TestCase("COPY a b .")]
    [TestCase("COPY a b ./")]
    [TestCase("COPY a b /data/.")]
    [TestCase("COPY [\"a\", \"b\", \"\"]")]
    [TestCase("COPY a b /")]
    [TestCase("COPY a /data")]
    [TestCase("COPY *.txt /data")]
    [TestCase("COPY a b $D")]
    [TestCase("ENV D=/data/\nCOPY a b $D")]
    [TestCase("ENV D=.\nCOPY a b ${D}")]
    [TestCase("COPY --from build a b")]
    [TestCase("COPY a")]
    public void Folders_single_sources_and_unknown_values_are_silent(string piece) => Silent(piece + "\n");

    [Test]
    public void A_backslash_ends_a_folder_of_Windows() => Silent("# escape=`\nFROM mcr.microsoft.com/windows/nanoserver:ltsc2025\nCOPY a b C:\\data\\\n");

    [Test]
    public void A_path_of_Windows_is_left_alone() => Assert.That(SafetyOf("# escape=`\nFROM mcr.microsoft.com/windows/nanoserver:ltsc2025\nCOPY a b C:\\data\n"), Is.Null);

    [Test]
    public void The_working_directory_is_a_folder() => Assert.Multiple(() =>
    {
        Assert.That(SeverityOf("WORKDIR /app\nCOPY a b /app\n"), Is.EqualTo(Severity.Info));
        Assert.That(SafetyOf("WORKDIR /app\nCOPY a b /app\n"), Is.EqualTo(FixSafety.Safe));
        Assert.That(SeverityOf("WORKDIR /app\nCOPY a b /app/lib\n"), Is.EqualTo(Severity.Warning));
    });

    [TestCase("COPY a b /data\n", FixSafety.Safe)]
    [TestCase("COPY x /data\nCOPY a b /data\n", FixSafety.Review)]
    [TestCase("RUN ./prepare.sh\nCOPY a b /data\n", FixSafety.Review)]
    [TestCase("COPY a b /usr/local/thing\n", FixSafety.Review)]
    [TestCase("FROM example.org/team/image:1\nCOPY a b /data\n", FixSafety.Review)]
    [TestCase("FROM scratch\nCOPY a b /usr/data\n", FixSafety.Safe)]
    public void It_is_safe_where_nothing_made_the_destination_before(string text, FixSafety safety) => Assert.That(SafetyOf(text), Is.EqualTo(safety));
}
