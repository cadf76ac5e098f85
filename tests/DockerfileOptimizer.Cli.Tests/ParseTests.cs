namespace DockerfileOptimizer.Cli.Tests;

public sealed class ParseTests : CliTestBase
{
    private string Parse(string content)
    {
        Folder.Write("Dockerfile", content);
        return Run("parse", "Dockerfile", "--format", "json").Output;
    }

    [Test]
    public void A_tree_has_all_its_fields()
    {
        string content = "# escape=`\nFROM --platform=linux/amd64 debian:12 AS Build\n\nRUN apt-get `\n  install -y 'curl' $X\n";

        Assert.That(Parse(content), Is.EqualTo(
            """{"files":[{"path":"Dockerfile","ok":true,"escape":"`","instructions":["""
            + """{"name":"FROM","startLine":2,"endLine":2,"start":11,"end":57,"flags":["--platform=linux/amd64"],"form":"none","arguments":["debian:12","AS","Build"],"heredocs":[],"onbuild":null,"shell":null},"""
            + """{"name":"RUN","startLine":4,"endLine":5,"start":59,"end":95,"flags":[],"form":"shell","arguments":["apt-get   install -y 'curl' $X"],"heredocs":[],"onbuild":null,"shell":"""
            + """{"ok":true,"commands":[{"name":"apt-get","arguments":["install","-y","curl",null],"start":63,"end":95}]}}],"stages":"""
            + """[{"index":0,"name":"Build","base":"debian:12","startLine":2,"endLine":5}],"errors":[]}]}""" + "\n"));
    }

    [Test]
    public void An_ONBUILD_holds_its_trigger()
    {
        Assert.That(Parse("FROM scratch\nONBUILD copy --chown=1 a b\n"), Does.Contain(
            """{"name":"ONBUILD","startLine":2,"endLine":2,"start":13,"end":39,"flags":[],"form":"none","arguments":["copy","a","b"],"heredocs":[],"onbuild":"""
            + """{"name":"COPY","startLine":2,"endLine":2,"start":21,"end":39,"flags":["--chown=1"],"form":"none","arguments":["a","b"],"heredocs":[],"onbuild":null,"shell":null},"shell":null}"""));
    }

    [Test]
    public void A_heredoc_is_parsed_as_a_script()
    {
        Assert.That(Parse("FROM debian:12\nRUN <<EOF\napt-get update\nEOF\n"), Does.Contain(
            "\"startLine\":2,\"endLine\":4,\"start\":15,\"end\":43,\"flags\":[],\"form\":\"heredoc\",\"arguments\":[\"<<EOF\"],\"heredocs\":[{\"name\":\"EOF\",\"start\":25,\"end\":43}],"
            + "\"onbuild\":null,\"shell\":{\"ok\":true,\"commands\":[{\"name\":\"apt-get\",\"arguments\":[\"update\"],\"start\":25,\"end\":39}]}"));
    }

    [Test]
    public void Strings_in_JSON_form_are_decoded_and_no_script()
    {
        Assert.That(Parse("FROM scratch\nCMD [\"sh\", \"-c\", \"echo \\\"a\\u0062\\\"\"]\n"), Does.Contain(
            "\"form\":\"exec\",\"arguments\":[\"sh\",\"-c\",\"echo \\\"ab\\\"\"],\"heredocs\":[],\"onbuild\":null,\"shell\":null"));
    }

    [Test]
    public void Only_commands_of_the_shells_grammar_are_listed()
    {
        Assert.That(Parse("FROM debian:12\nRUN sudo env A=1 sh -c 'apt-get update' && echo $(date)\n"), Does.Contain(
            "\"commands\":[{\"name\":\"sudo\"").And.Contain("\"name\":\"echo\"").And.Contain("\"name\":\"date\"")
            .And.Not.Contain("\"name\":\"env\"").And.Not.Contain("\"name\":\"sh\"").And.Not.Contain("\"name\":\"apt-get\""));
    }

    [Test]
    public void Errors_make_the_file_not_ok()
    {
        Folder.Write("Dockerfile", "FROM scratch\nRUNN x\n");

        var result = Run("parse", "Dockerfile", "--format", "json");

        Assert.That(result.Code, Is.EqualTo(ExitCode.Findings));
        Assert.That(result.Output, Does.Contain("\"ok\":false").And.Contain("\"errors\":[{\"line\":2,\"column\":1,\"message\":\"'RUNN' is no instruction; did you mean 'RUN'?\"}]"));
    }

    [Test]
    public void A_tree_in_text_is_indented()
    {
        Folder.Write("Dockerfile", "# syntax=docker/dockerfile:1\nFROM debian:12 AS build\nRUN --network=none X=1 make $ALL\nONBUILD USER app\n");

        Assert.That(Run("parse", "Dockerfile").Output, Is.EqualTo(
            """
            Dockerfile
              directive syntax=docker/dockerfile:1
              stage 0 'build'
                (2,1): FROM
                  argument debian:12
                  argument AS
                  argument build
                (3,1): RUN in shell form
                  flag --network=none
                  (3,20): command X=1 make $ALL
                (4,1): ONBUILD
                  (4,9): USER
                    argument app

            """.ReplaceLineEndings("\n")));
    }
}
