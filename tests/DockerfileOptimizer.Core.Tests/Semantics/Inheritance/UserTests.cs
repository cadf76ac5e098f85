using DockerfileOptimizer.Semantics;

namespace DockerfileOptimizer.Tests.Semantics.Inheritance;

public sealed class UserTests
{
    [TestCase("FROM debian:12", ExpectedResult = "root 0 - root")]
    [TestCase("FROM scratch", ExpectedResult = "root 0 - root")]
    [TestCase("FROM mcr.microsoft.com/dotnet/aspnet:8.0-noble-chiseled", ExpectedResult = "app 1654 - other")]
    [TestCase("FROM gcr.io/distroless/static-debian12:nonroot", ExpectedResult = "nonroot 65532 - other")]
    [TestCase("FROM example.org/unknown:1", ExpectedResult = "not known")]
    [TestCase("FROM mcr.microsoft.com/windows/servercore:ltsc2022", ExpectedResult = "not known")]
    [TestCase("FROM mcr.microsoft.com/windows/servercore:ltsc2022\nUSER ContainerAdministrator", ExpectedResult = "ContainerAdministrator - - root")]
    [TestCase("FROM mcr.microsoft.com/windows/servercore:ltsc2022\nUSER ContainerUser", ExpectedResult = "ContainerUser - - other")]
    [TestCase("FROM example.org/unknown:1\nUSER 0", ExpectedResult = "root 0 - root")]
    [TestCase("FROM example.org/unknown:1\nUSER root:root", ExpectedResult = "root 0 root root")]
    [TestCase("FROM example.org/unknown:1\nUSER app:app", ExpectedResult = "app - app other")]
    [TestCase("FROM example.org/unknown:1\nUSER 1000", ExpectedResult = "- 1000 - other")]
    [TestCase("FROM example.org/unknown:1\nUSER $APP_UID", ExpectedResult = "not known")]
    [TestCase("FROM example.org/unknown:1\nUSER app\nARG U\nUSER $U", ExpectedResult = "not known")]
    [TestCase("FROM example.org/unknown:1\nARG U=0\nUSER $U:1", ExpectedResult = "root 0 1 root")]
    [TestCase("FROM node:24\nUSER $NOT_THERE", ExpectedResult = "root 0 - root")]
    [TestCase("FROM mcr.microsoft.com/dotnet/aspnet:8.0\nUSER $APP_UID", ExpectedResult = "app 1654 - other")]
    [TestCase("FROM mcr.microsoft.com/dotnet/aspnet:8.0\nUSER app", ExpectedResult = "app 1654 - other")]
    [TestCase("FROM node:24\nUSER node:node", ExpectedResult = "node 1000 node other")]
    [TestCase("FROM node:24\nUSER 1000", ExpectedResult = "node 1000 - other")]
    [TestCase("FROM nginx:1.29\nUSER nginx", ExpectedResult = "nginx 101 - other")]
    [TestCase("FROM debian:12\nRUN useradd -m -u 1234 web\nUSER web", ExpectedResult = "web 1234 - other")]
    [TestCase("FROM debian:12\nRUN useradd -m --uid=1234 web\nUSER 1234", ExpectedResult = "web 1234 - other")]
    [TestCase("FROM alpine:3.22\nRUN addgroup -g 5 web && adduser -D -u 1234 -G web web\nUSER web", ExpectedResult = "web 1234 - other")]
    [TestCase("FROM debian:12\nRUN id web || useradd -u 1234 web\nUSER web", ExpectedResult = "web - - other")]
    [TestCase("FROM debian:12\nRUN useradd -o -u 0 admin\nUSER admin", ExpectedResult = "admin 0 - root")]
    [TestCase("FROM node:24\nRUN usermod -u 5000 node\nUSER node", ExpectedResult = "node - - other")]
    [TestCase("FROM debian:12\nUSER web\nRUN useradd -u 1234 web", ExpectedResult = "web - - other")]
    [TestCase("FROM debian:12 AS a\nRUN useradd -u 1234 web\nFROM a AS b\nUSER web\nFROM b", ExpectedResult = "web 1234 - other")]
    [TestCase("FROM debian:12 AS a\nUSER 5\nFROM a AS b\nUSER 6\nFROM a AS c", ExpectedResult = "- 5 - other")]
    [TestCase("FROM debian:12 AS a\nONBUILD USER 5\nFROM a", ExpectedResult = "- 5 - other")]
    public string It_is_the_last_USER_or_the_one_of_the_base(string text)
    {
        var (model, last) = Models.Last(text + "\nRUN x\n");
        Assert.That(Show(model.UserOf(model.Stages[^1])), Is.EqualTo(Show(model.UserAt(last))));
        return Show(model.UserAt(last));
    }

    [Test]
    public void It_says_which_USER_sets_it()
    {
        var model = Models.Of("FROM debian:12 AS a\nUSER 5\nFROM a\nFROM debian:12\n");
        Assert.That(model.UserOf(model.Stages[1])!.Instruction, Is.SameAs(model.Syntax.Instructions[1]));
        Assert.That(model.UserOf(model.Stages[2])!.Instruction, Is.Null);
    }

    [TestCase("FROM debian:12", ExpectedResult = "/root")]
    [TestCase("FROM node:24\nUSER node", ExpectedResult = "/home/node")]
    [TestCase("FROM node:24\nUSER node\nENV HOME=/x", ExpectedResult = "/x")]
    [TestCase("FROM node:24\nENV HOME=/x\nUSER root", ExpectedResult = "/x")]
    [TestCase("FROM mcr.microsoft.com/dotnet/aspnet:8.0\nUSER $APP_UID", ExpectedResult = "/home/app")]
    [TestCase("FROM nginx:1.29\nUSER nginx", ExpectedResult = null)]
    [TestCase("FROM debian:12\nRUN useradd web\nUSER web", ExpectedResult = "/home/web")]
    [TestCase("FROM debian:12\nRUN useradd -d /srv/web web\nUSER web", ExpectedResult = "/srv/web")]
    [TestCase("FROM alpine:3.22\nRUN adduser -D -h /srv/web web\nUSER web", ExpectedResult = "/srv/web")]
    [TestCase("FROM debian:12\nRUN adduser --system web\nUSER web", ExpectedResult = null)]
    [TestCase("FROM debian:12 AS a\nRUN useradd web\nFROM a AS b\nUSER web\nFROM b", ExpectedResult = "/home/web")]
    [TestCase("FROM debian:12\nUSER 1234", ExpectedResult = null)]
    [TestCase("FROM example.org/unknown:1\nUSER root", ExpectedResult = null)]
    [TestCase("FROM example.org/unknown:1\nENV HOME=/x", ExpectedResult = "/x")]
    [TestCase("FROM scratch", ExpectedResult = null)]
    public string? The_home_is_that_of_the_user_unless_ENV_says_otherwise(string text)
    {
        var (model, last) = Models.Last(text + "\nRUN x\n");
        return model.HomeAt(last);
    }

    private static string Show(UserName? user) =>
        user is null ? "not known" : $"{user.Name ?? "-"} {user.Id?.ToString(System.Globalization.CultureInfo.InvariantCulture) ?? "-"} {user.Group ?? "-"} {user.IsRoot switch { true => "root", false => "other", _ => "not known" }}";
}
