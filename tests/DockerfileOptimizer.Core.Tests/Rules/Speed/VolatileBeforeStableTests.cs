using DockerfileOptimizer.Diagnostics;
using DockerfileOptimizer.Fixes;
using DockerfileOptimizer.Rules.Speed;
using DockerfileOptimizer.Testing;

namespace DockerfileOptimizer.Tests.Rules.Speed;

[ExemptFrom(Variants.Onbuild, "a trigger runs in another build")]
public sealed class VolatileBeforeStableTests : RuleTests<VolatileBeforeStable>
{
    [TestCase("apt-get update && apt-get install -y libpq-dev && rm -rf /var/lib/apt/lists/*")]
    [TestCase("apk add --no-cache git")]
    [TestCase("dnf -y install findutils")]
    [TestCase("pip install --no-cache-dir gunicorn==22.0")]
    [TestCase("npm install -g pm2@5")]
    [TestCase("curl -fsSLo /usr/local/bin/tool https://example.com/tool && chmod +x /usr/local/bin/tool")]
    [TestCase("useradd -r worker && apt-get update && apt-get install -y tini")]
    [TestCase("sudo apt-get install -y zip")]
    [TestCase("git clone -b v1 https://example.com/a/b.git /opt/b")]
    [TestCase("go install example.com/tool@v1.2.0")]
    public void The_stable_step_goes_first(string command) =>
        Verify(
            $"FROM python:3.13\nWORKDIR /app\n[|COPY|] . .\nRUN {command}\nRUN make\n",
            $"FROM python:3.13\nWORKDIR /app\nRUN {command}\nCOPY . .\nRUN make\n");

    [TestCase("COPY . /srv/shop")]
    [TestCase("COPY ./ /usr/src/shop/")]
    [TestCase("COPY --chown=1000 . /shop")]
    [TestCase("ADD . /opt/shop")]
    [TestCase("COPY src /shop/src")]
    [TestCase("COPY backend/src/ /shop/")]
    [TestCase("COPY package.json src ./")]
    public void Copies_of_sources_are_found(string copy) =>
        Verify($"FROM node:22\nWORKDIR /shop\n[|{copy[..copy.IndexOf(' ')]}|]{copy[copy.IndexOf(' ')..]}\nRUN apk add --no-cache git\n");

    [Test]
    public void Other_copies_between_stay_behind_it() =>
        Verify(
            "FROM node:22\nWORKDIR /shop\n# all\n[|COPY|] src src\nCOPY build.zig ./\n\n# tools\nRUN apk add --no-cache git\nRUN make\n",
            "FROM node:22\nWORKDIR /shop\n# tools\nRUN apk add --no-cache git\n# all\nCOPY src src\nCOPY build.zig ./\n\nRUN make\n");

    [Test]
    public void Line_endings_stay() =>
        Verify(
            "# escape=`\r\nFROM node:22\r\nWORKDIR /a\r\n[|COPY|] . .\r\nRUN apk add `\r\n  git\r\n",
            "# escape=`\r\nFROM node:22\r\nWORKDIR /a\r\nRUN apk add `\r\n  git\r\nCOPY . .\r\n");

    [TestCase("ENV A=b")]
    [TestCase("USER root")]
    [TestCase("WORKDIR /b")]
    [TestCase("ARG A")]
    public void What_a_RUN_depends_on_keeps_it_where_it_is(string between) =>
        Verify($"FROM node:22\nWORKDIR /a\n[|COPY|] . .\n{between}\nRUN apk add git\n", $"FROM node:22\nWORKDIR /a\nCOPY . .\n{between}\nRUN apk add git\n");

    [Test]
    public void RUNs_that_would_be_neighbours_stay_where_they_are() =>
        Verify("RUN mkdir /a\n[|COPY|] . /a\nRUN apk add git\n", "RUN mkdir /a\nCOPY . /a\nRUN apk add git\n");

    [Test]
    public void Build_stages_are_judged_mildly() =>
        Assert.That(SeverityOf("FROM node AS build\nCOPY . /a\nRUN apk add git\nFROM scratch\nCOPY --from=build /a /a\n"), Is.EqualTo(Severity.Info));

    [Test]
    public void It_is_to_be_reviewed() => Assert.That(SafetyOf("COPY . /a\nRUN apk add git\n"), Is.EqualTo(FixSafety.Review));

    [TestCase("COPY . /app\nRUN apt-get update && apt-get install -y $(cat /app/packages.txt)")]
    [TestCase("COPY . /app\nRUN xargs apt-get install -y < /app/packages.txt")]
    [TestCase("COPY . /app\nRUN apt-get install -y /app/tool.deb")]
    [TestCase("COPY . /app\nRUN cp /app/extra.list /etc/apt/sources.list.d/ && apt-get update && apt-get install -y extra")]
    [TestCase("COPY . /app\nRUN pip install -r /app/requirements.txt")]
    [TestCase("COPY . /app\nRUN pip install /app")]
    [TestCase("COPY . /app\nRUN cd /app && npm ci")]
    [TestCase("COPY . /app\nRUN apt-get install -y zip && cd /app && make")]
    [TestCase("COPY . /app\nRUN ./install.sh && apt-get install -y zip")]
    [TestCase("COPY . /app\nRUN curl -o /app/data.bin https://example.com/data.bin")]
    [TestCase("COPY . /app\nRUN mkdir /data")]
    [TestCase("COPY . /app\nRUN make\nRUN apt-get install -y zip")]
    [TestCase("COPY . /\nRUN apt-get install -y nginx")]
    [TestCase("COPY src /etc/nginx\nRUN apt-get install -y nginx")]
    [TestCase("COPY . /app\nCOPY own.list /etc/apt/sources.list.d/\nRUN apt-get update && apt-get install -y own")]
    [TestCase("ARG WHERE\nCOPY . $WHERE\nRUN apt-get install -y zip")]
    [TestCase("COPY package.json /app/\nRUN apt-get install -y zip")]
    [TestCase("COPY entrypoint.sh /\nRUN apt-get install -y zip")]
    [TestCase("COPY --from=build /app /app\nRUN apt-get install -y zip")]
    [TestCase("RUN apt-get install -y zip\nCOPY . /app")]
    [TestCase("COPY . /app\nRUN --mount=type=bind,target=/ctx apt-get install -y zip")]
    [TestCase("COPY . /app\nRUN npm install left-pad")]
    [TestCase("COPY . /app\nRUN apt-get update && install-things")]
    public void Others_are_fine(string instructions) => Silent($"FROM golang AS build\nFROM node:22\nWORKDIR /app\n{instructions}\n");

    [Test]
    public void Windows_is_left_alone() =>
        Silent("# escape=`\nFROM mcr.microsoft.com/windows/servercore:ltsc2022\nCOPY . C:\\app\nRUN curl -o C:\\x.zip https://example.com/x.zip\n");
}
