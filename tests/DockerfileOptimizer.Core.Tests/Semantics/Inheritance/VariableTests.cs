using DockerfileOptimizer.Semantics;

namespace DockerfileOptimizer.Tests.Semantics.Inheritance;

public sealed class VariableTests
{
    private const string AspNet = "FROM mcr.microsoft.com/dotnet/aspnet:8.0";

    [TestCase(AspNet + "\nUSER $APP_UID", ExpectedResult = "1654")]
    [TestCase(AspNet + "\nSTOPSIGNAL ${NOT_THERE:-d}", ExpectedResult = "d")]
    [TestCase(AspNet + "\nSTOPSIGNAL [$NOT_THERE]", ExpectedResult = "[]")]
    [TestCase(AspNet + " AS a\nFROM a AS b\nFROM b\nUSER $APP_UID", ExpectedResult = "1654")]
    [TestCase("ARG TAG=8.0\nFROM mcr.microsoft.com/dotnet/aspnet:${TAG}\nUSER $APP_UID", ExpectedResult = "1654")]
    [TestCase("ARG TAG\nFROM mcr.microsoft.com/dotnet/aspnet:${TAG}\nUSER $APP_UID", ExpectedResult = null)]
    [TestCase("FROM mcr.microsoft.com/dotnet/aspnet:8.0@sha256:0123456789012345678901234567890123456789012345678901234567890123\nUSER $APP_UID", ExpectedResult = "1654")]
    [TestCase("FROM mcr.microsoft.com/dotnet/aspnet@sha256:0123456789012345678901234567890123456789012345678901234567890123\nUSER $APP_UID", ExpectedResult = null)]
    [TestCase("FROM mcr.microsoft.com/dotnet/aspnet:8.0-nanoserver-ltsc2022\nUSER ${APP_UID:-d}", ExpectedResult = null)]
    [TestCase("FROM node:24\nSTOPSIGNAL $NODE_VERSION", ExpectedResult = null)]
    [TestCase("FROM node:24\nSTOPSIGNAL ${OTHER_VERSION:-d}", ExpectedResult = "d")]
    [TestCase("FROM golang:1.25\nWORKDIR $GOPATH/src", ExpectedResult = "/go/src")]
    [TestCase("FROM scratch\nSTOPSIGNAL ${X:-d}", ExpectedResult = "d")]
    [TestCase("FROM scratch\nSTOPSIGNAL $PATH", ExpectedResult = "/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin")]
    [TestCase("ARG B=scratch\nFROM $B\nSTOPSIGNAL ${X:-d}", ExpectedResult = "d")]
    [TestCase("FROM gcr.io/distroless/static-debian12\nSTOPSIGNAL ${X:-d}", ExpectedResult = "d")]
    [TestCase("FROM example.org/unknown:1\nSTOPSIGNAL ${X:-d}", ExpectedResult = null)]
    [TestCase("FROM golang:1.25\nENV PATH=/x:$PATH\nSTOPSIGNAL $PATH", ExpectedResult = "/x:/go/bin:/usr/local/go/bin:/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin")]
    public string? What_the_base_image_sets_is_inherited(string text) => Models.LastValue(text + "\n");

    [TestCase("ENV A=1\nARG A=2\nSTOPSIGNAL $A", ExpectedResult = "2")]
    [TestCase("ARG A=1\nENV A=2\nSTOPSIGNAL $A", ExpectedResult = "2")]
    [TestCase("ENV A=1\nARG A=2\nFROM a AS b\nSTOPSIGNAL $A", ExpectedResult = "1")]
    [TestCase("ENV A=1\nARG A=2\nFROM a AS b\nFROM b\nSTOPSIGNAL $A", ExpectedResult = "1")]
    [TestCase("ARG A=2\nFROM a AS b\nFROM b\nSTOPSIGNAL $A", ExpectedResult = "2")]
    [TestCase("ARG GOPATH=/mine\nSTOPSIGNAL $GOPATH", ExpectedResult = "/mine")]
    [TestCase("ARG GOPATH=/mine\nFROM a AS b\nSTOPSIGNAL $GOPATH", ExpectedResult = "/go")]
    [TestCase("ARG GOPATH\nSTOPSIGNAL $GOPATH", ExpectedResult = "/go")]
    [TestCase("ARG A\nSTOPSIGNAL ${A:-d}", ExpectedResult = "d")]
    [TestCase("ARG G\nSTOPSIGNAL $G", ExpectedResult = "global")]
    [TestCase("ARG G=own\nSTOPSIGNAL $G", ExpectedResult = "own")]
    [TestCase("ENV G=env\nARG G\nSTOPSIGNAL $G", ExpectedResult = "global")]
    [TestCase("ENV G=env\nARG G\nFROM a AS b\nSTOPSIGNAL $G", ExpectedResult = "env")]
    [TestCase("ENV A=1\nFROM golang:1.25 AS b\nSTOPSIGNAL [$A]", ExpectedResult = "[]")]
    [TestCase("ENV A=1\nFROM a AS b\nENV A=2\nFROM a AS c\nSTOPSIGNAL $A", ExpectedResult = "1")]
    [TestCase("ENV A=1\nFROM a AS b\nENV A=2\nFROM b AS c\nENV A=3\nFROM b\nSTOPSIGNAL $A", ExpectedResult = "2")]
    public string? ENV_and_ARG_hide_each_other_as_in_BuildKit(string instructions) =>
        Models.LastValue($"ARG G=global\nFROM golang:1.25 AS a\n{instructions}\n");

    [Test]
    public void Behind_a_stage_an_argument_is_not_known_where_the_base_image_may_set_it() =>
        Assert.That(Models.LastValue("FROM example.org/unknown:1 AS a\nARG A=1\nFROM a\nSTOPSIGNAL $A\n"), Is.Null);

    [Test]
    public void The_image_does_not_have_an_argument()
    {
        var variables = At("FROM node:24\nENV A=1 B=1\nARG B=2 C=3\nRUN x\n");
        Assert.That(new[] { "A", "B", "C" }.Select(name => variables.Find(name).Text), Is.EqualTo(new[] { "1", "2", "3" }));
        Assert.That(new[] { "A", "B", "C" }.Select(name => variables.FindInImage(name).Text), Is.EqualTo(new[] { "1", "1", null }));
        Assert.That(variables.FindInImage("C").IsSet, Is.False);
    }

    [Test]
    public void A_variable_of_every_version_is_set_to_what_is_not_known()
    {
        var value = At("FROM node:24\nRUN x\n").Find("NODE_VERSION");
        Assert.That((value.IsSet, value.IsKnown, value.Text), Is.EqualTo((true, false, (string?)null)));
    }

    [Test]
    public void The_build_passes_values() =>
        Assert.That(At("FROM node:24\nARG A=1\nRUN x\n", ("A", "9"), ("HTTP_PROXY", "p")).Find("A").Text, Is.EqualTo("9"));

    [Test]
    public void A_proxy_needs_no_ARG()
    {
        Assert.That(At("FROM node:24\nRUN x\n", ("HTTP_PROXY", "p")).Find("HTTP_PROXY").Text, Is.EqualTo("p"));
        Assert.That(At("FROM node:24\nRUN x\n").Find("HTTP_PROXY"), Is.EqualTo(VariableValue.Unknown));
        Assert.That(At("FROM node:24\nRUN x\n").FindForDocker("HTTP_PROXY"), Is.EqualTo(VariableValue.Unset));
    }

    [Test]
    public void A_script_sees_the_home_of_its_user_and_what_shells_set()
    {
        var variables = At("FROM node:24\nUSER node\nRUN x\n");
        Assert.That(variables.Find("HOME").Text, Is.EqualTo("/home/node"));
        Assert.That(variables.FindForDocker("HOME"), Is.EqualTo(VariableValue.Unset));
        Assert.That(variables.Find("PWD"), Is.EqualTo(VariableValue.Unknown));
    }

    [Test]
    public void There_are_no_variables_before_the_first_stage()
    {
        var model = Models.Of("ARG A=1\nFROM x\n");
        Assert.That(model.EnvironmentAt(model.Syntax.Instructions[0]), Is.Null);
    }

    [TestCase("FROM node:24\nENV A=1\nONBUILD ENV B=$A\nENV A=2\nONBUILD STOPSIGNAL $A$B", ExpectedResult = "22", Description = "The end of the stage counts")]
    [TestCase("FROM node:24\nARG A=1\nONBUILD STOPSIGNAL $A", ExpectedResult = null)]
    [TestCase("FROM node:24\nARG NODE_ENV=1\nENV NODE_ENV=2\nONBUILD STOPSIGNAL $NODE_ENV", ExpectedResult = "2")]
    [TestCase("FROM node:24 AS a\nONBUILD ENV A=1\nENV B=[$A]\nFROM a\nSTOPSIGNAL $A$B", ExpectedResult = "1[]")]
    [TestCase("FROM node:24 AS a\nONBUILD ENV A=1\nFROM a AS b\nFROM b\nSTOPSIGNAL $A", ExpectedResult = "1")]
    [TestCase("FROM node:24 AS a\nONBUILD ARG A=1\nFROM a AS b\nSTOPSIGNAL $A", ExpectedResult = "1")]
    public string? Triggers_run_in_what_is_FROM_the_stage(string text)
    {
        var (model, last) = Models.Last(text + "\n");
        return model.ValueOf(last.Arguments[^1], last);
    }

    [Test]
    public void A_long_chain_of_values_needs_no_deep_stack()
    {
        string text = "FROM scratch\nENV A0=x\n" + string.Concat(Enumerable.Range(0, 20_000).Select(index => $"ENV A{index + 1}=$A{index}\n"));
        Assert.That(Models.LastValue(text + "STOPSIGNAL $A20000\n"), Is.EqualTo("x"));
    }

    private static EnvironmentVariables At(string text, params (string Name, string Value)[] buildArguments)
    {
        var (model, last) = Models.Last(text, buildArguments);
        return model.EnvironmentAt(last)!;
    }
}
