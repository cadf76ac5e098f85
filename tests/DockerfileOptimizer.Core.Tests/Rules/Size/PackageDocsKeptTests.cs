using DockerfileOptimizer.Fixes;
using DockerfileOptimizer.Rules.Size;
using DockerfileOptimizer.Testing;

namespace DockerfileOptimizer.Tests.Rules.Size;

[ExemptFrom(Variants.Onbuild, "What runs in another build makes no layer of this image")]
public sealed class PackageDocsKeptTests : RuleTests<PackageDocsKept>
{
    [TestCase("FROM amazonlinux:2023\nRUN [|dnf|] install -y httpd\n", "FROM amazonlinux:2023\nRUN dnf install --setopt=tsflags=nodocs -y httpd\n")]
    [TestCase("FROM amazonlinux:2\nRUN [|yum|] -y install httpd && yum clean all\n", "FROM amazonlinux:2\nRUN yum -y install --setopt=tsflags=nodocs httpd && yum clean all\n")]
    [TestCase("FROM registry.access.redhat.com/ubi9/ubi\nRUN [|dnf|] -y install \\\n      python3\n", "FROM registry.access.redhat.com/ubi9/ubi\nRUN dnf -y install --setopt=tsflags=nodocs \\\n      python3\n")]
    [TestCase("FROM registry.access.redhat.com/ubi9-minimal:9.5\nRUN [|microdnf|] install -y tar\n", "FROM registry.access.redhat.com/ubi9-minimal:9.5\nRUN microdnf install --nodocs -y tar\n")]
    [TestCase("FROM redhat/ubi8\nRUN [|yum|] install -y nginx\n", "FROM redhat/ubi8\nRUN yum install --setopt=tsflags=nodocs -y nginx\n")]
    [TestCase("FROM oraclelinux:9\nRUN set -ex; [|dnf|] install -y nginx; dnf clean all\n", "FROM oraclelinux:9\nRUN set -ex; dnf install --setopt=tsflags=nodocs -y nginx; dnf clean all\n")]
    [TestCase("FROM amazonlinux:2023\nRUN dnf install --nodocs -y a\nRUN [|dnf|] install -y b\n", "FROM amazonlinux:2023\nRUN dnf install --nodocs -y a\nRUN dnf install --setopt=tsflags=nodocs -y b\n")]
    [TestCase("FROM amazonlinux:2023\nRUN [|dnf|] install -y a\nRUN [|dnf|] install -y b\n", "FROM amazonlinux:2023\nRUN dnf install --setopt=tsflags=nodocs -y a\nRUN dnf install --setopt=tsflags=nodocs -y b\n")]
    [TestCase("FROM amazonlinux:2023 AS base\nRUN [|dnf|] install -y a\nFROM base\nCMD [\"a\"]\n", "FROM amazonlinux:2023 AS base\nRUN dnf install --setopt=tsflags=nodocs -y a\nFROM base\nCMD [\"a\"]\n")]
    [TestCase("FROM public.ecr.aws/amazonlinux/amazonlinux:2023\nRUN [|dnf|] groupinstall -y Core\n", "FROM public.ecr.aws/amazonlinux/amazonlinux:2023\nRUN dnf groupinstall --setopt=tsflags=nodocs -y Core\n")]
    public void The_option_leaves_it_out(string text, string fixedText)
    {
        Verify(text, fixedText);
        Assert.That(SafetyOf(First(text)), Is.EqualTo(FixSafety.Safe));
    }

    [TestCase("FROM debian:bookworm\nRUN apt-get update && [|apt-get|] install -y curl\nRUN apt-get install -y git\n")]
    [TestCase("FROM debian:12\nRUN apt update && [|apt|] install -y curl\n")]
    public void Of_apt_one_setting_serves_all(string text)
    {
        Verify(text);
        Assert.That(Single(MarkedText.Parse(text).Text).Fix, Is.Null);
    }

    [TestCase("FROM amazonlinux:2023\nRUN dnf install -y --nodocs httpd\n")]
    [TestCase("FROM amazonlinux:2023\nRUN dnf install -y --setopt=tsflags=nodocs httpd\n")]
    [TestCase("FROM amazonlinux:2\nRUN echo tsflags=nodocs >> /etc/yum.conf && yum install -y httpd\n")]
    [TestCase("FROM amazonlinux:2\nRUN sed -i '$ a tsflags=nodocs' /etc/yum.conf\nRUN yum install -y httpd\n")]
    [TestCase("FROM amazonlinux:2\nCOPY yum.conf /etc/yum.conf\nRUN yum install -y httpd\n")]
    [TestCase("FROM amazonlinux:2023\nRUN dnf install -y $OPTIONS httpd\n")]
    [TestCase("FROM fedora:41\nRUN dnf install -y httpd\n")]
    [TestCase("FROM rockylinux:9\nRUN dnf install -y httpd\n")]
    [TestCase("FROM almalinux:9\nRUN dnf install -y httpd\n")]
    [TestCase("FROM centos:7\nRUN yum install -y httpd\n")]
    [TestCase("FROM example.com/team/base\nRUN dnf install -y httpd\n")]
    [TestCase("FROM debian:bookworm-slim\nRUN apt-get update && apt-get install -y curl\n")]
    [TestCase("FROM ubuntu:24.04\nRUN apt-get update && apt-get install -y curl\n")]
    [TestCase("FROM debian:12\nRUN echo 'path-exclude /usr/share/doc/*' > /etc/dpkg/dpkg.cfg.d/docs\nRUN apt-get update && apt-get install -y curl\n")]
    [TestCase("FROM debian:12\nCOPY <<EOF /etc/dpkg/dpkg.cfg.d/docs\npath-exclude /usr/share/doc/*\nEOF\nRUN apt-get update && apt-get install -y curl\n")]
    [TestCase("FROM amazonlinux:2023 AS build\nRUN dnf install -y gcc\nFROM scratch\nCOPY --from=build /out /\n")]
    [TestCase("FROM amazonlinux:2023\nRUN dnf clean all\n")]
    public void What_is_set_up_or_not_known_is_fine(string text) => Silent(text);

    [Test]
    public void The_message_names_the_option() =>
        Assert.That(Message("FROM amazonlinux:2023\nRUN dnf install -y httpd\n"), Is.EqualTo("'dnf install' installs documentation; add '--setopt=tsflags=nodocs'"));

    /// <summary>The file with no more than the first finding.</summary>
    private static string First(string marked)
    {
        string text = MarkedText.Parse(marked).Text;
        return text.Contains("RUN dnf install -y a\nRUN dnf", StringComparison.Ordinal) ? text.Replace("RUN dnf install -y b\n", "", StringComparison.Ordinal) : text;
    }
}
