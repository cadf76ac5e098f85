using DockerfileOptimizer.Diagnostics;
using DockerfileOptimizer.Fixes;
using DockerfileOptimizer.Rules.Security;
using DockerfileOptimizer.Testing;

namespace DockerfileOptimizer.Tests.Rules.Security;

[ExemptFrom(Variants.Onbuild, "What runs in another build says nothing of this image")]
public sealed class RootUserTests : RuleTests<RootUser>
{
    private const string Start = "CMD [\"python\", \"app.py\"]\n";

    [TestCase("root")]
    [TestCase("0")]
    [TestCase("0:0")]
    [TestCase("root:root")]
    [TestCase("root:www-data")]
    public void Root_by_any_name_is_found(string user) => Verify($"FROM python:3.14\nUSER [|{user}|]\n{Start}");

    [Test]
    public void Root_in_a_variable_is_found() => Verify($"FROM python:3.14\nARG ACCOUNT=root\nUSER [|$ACCOUNT|]\n{Start}");

    [Test]
    public void Root_in_a_parent_stage_is_found() => Verify($"FROM python:3.14 AS base\nUSER [|root|]\nFROM base\n{Start}");

    [Test]
    public void The_administrator_of_Windows_is_found() =>
        Verify("FROM mcr.microsoft.com/windows/nanoserver:ltsc2022\nUSER [|ContainerAdministrator|]\nCMD [\"app.exe\"]\n");

    [Test]
    public void The_user_before_root_comes_back() =>
        Verify(
            $"FROM python:3.14\nRUN useradd app\nUSER app\nUSER [|root|]\nRUN pip install flask\n{Start}",
            $"FROM python:3.14\nRUN useradd app\nUSER app\nUSER root\nRUN pip install flask\nUSER app\n{Start}");

    [TestCase("node:24", "node")]
    [TestCase("oven/bun:1", "bun")]
    [TestCase("jenkins/jenkins:lts", "jenkins")]
    [TestCase("mcr.microsoft.com/dotnet/aspnet:10.0", "$APP_UID")]
    [TestCase("mcr.microsoft.com/dotnet/runtime:8.0-alpine", "$APP_UID")]
    public void The_account_of_the_image_is_used(string image, string account) =>
        Verify($"FROM {image}\nUSER [|root|]\nRUN true\n{Start}", $"FROM {image}\nUSER root\nRUN true\nUSER {account}\n{Start}");

    [Test]
    public void An_account_that_the_file_creates_is_used() =>
        Verify(
            $"FROM python:3.14\nUSER [|root|]\nRUN groupadd -g 1000 web && useradd --uid 1000 -g web --create-home web\nCOPY . .\nEXPOSE 80\n{Start}",
            $"FROM python:3.14\nUSER root\nRUN groupadd -g 1000 web && useradd --uid 1000 -g web --create-home web\nCOPY . .\nUSER web\nEXPOSE 80\n{Start}");

    [Test]
    public void A_switch_that_serves_no_step_is_replaced() =>
        Verify($"FROM node:24\nRUN true\nUSER [|root|]\nEXPOSE 80\n{Start}", $"FROM node:24\nRUN true\nUSER node\nEXPOSE 80\n{Start}");

    [Test]
    public void A_file_without_a_last_line_break_is_continued() =>
        Verify("FROM node:24\nUSER [|root|]\nRUN true", "FROM node:24\nUSER root\nRUN true\nUSER node");

    [Test]
    public void The_fix_is_for_a_person_to_judge() =>
        Assert.That(SafetyOf("FROM node:24\nUSER root\nRUN true\n"), Is.EqualTo(FixSafety.Review));

    [Test]
    public void Without_a_known_account_nothing_is_offered() =>
        Assert.That(Single($"FROM python:3.14\nUSER root\n{Start}").Fix, Is.Null);

    [Test]
    public void The_entry_point_of_an_unknown_image_makes_it_a_hint() =>
        Assert.That(SeverityOf("FROM example.com/own:1\nUSER root\nRUN true\n"), Is.EqualTo(Severity.Info));

    [TestCase("ENTRYPOINT [\"gosu\", \"app\", \"server\"]")]
    [TestCase("ENTRYPOINT [\"/sbin/tini\", \"--\", \"su-exec\", \"app\", \"server\"]")]
    [TestCase("ENTRYPOINT [\"setpriv\", \"--reuid=1000\", \"server\"]")]
    [TestCase("ENTRYPOINT [\"/init\"]")]
    [TestCase("ENTRYPOINT [\"/docker-entrypoint.sh\"]\nCMD [\"server\"]")]
    [TestCase("ENTRYPOINT [\"tini\", \"--\", \"/usr/local/bin/docker-entrypoint\"]")]
    [TestCase("ENTRYPOINT exec gosu app server")]
    [TestCase("CMD [\"nginx\", \"-g\", \"daemon off;\"]")]
    [TestCase("CMD nginx -g 'daemon off;'")]
    [TestCase("CMD [\"supervisord\", \"-n\"]")]
    [TestCase("CMD [\"/usr/sbin/httpd\", \"-DFOREGROUND\"]")]
    [TestCase("CMD [\"server\", \"--user=app\"]")]
    [TestCase("CMD [\"/start\"]")]
    [TestCase("CMD $SERVER")]
    public void A_process_that_gives_root_up_is_fine(string start) => Silent($"FROM debian:bookworm\nUSER root\n{start}\n");

    [TestCase("postgres:17")]
    [TestCase("redis:8-alpine")]
    [TestCase("nginx:1.29")]
    [TestCase("php:8.4-apache")]
    public void An_image_that_gives_root_up_is_fine(string image) => Silent($"FROM {image}\nUSER root\nRUN true\n");

    [TestCase("FROM python:3.14\nUSER root\nRUN true\nUSER 1000\n")]
    [TestCase("FROM python:3.14\nUSER root\nRUN true\nUSER nobody\n")]
    [TestCase("FROM python:3.14\nUSER rooted\n")]
    [TestCase("FROM python:3.14\n")]
    [TestCase("FROM python:3.14\nARG ACCOUNT\nUSER $ACCOUNT\n")]
    [TestCase("FROM python:3.14 AS build\nUSER root\nRUN true\nFROM python:3.14-slim\nCOPY --from=build /app /app\n")]
    [TestCase("FROM python:3.14 AS base\nUSER root\nFROM base\nUSER 1000\n")]
    public void A_container_of_another_user_is_fine(string text) => Silent(text);
}
