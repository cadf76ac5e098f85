using DockerfileOptimizer.Rules.BaseImage;
using DockerfileOptimizer.Testing;

namespace DockerfileOptimizer.Tests.Rules.BaseImage;

public sealed class BaseImageSlimmerVariantTests : RuleTests<BaseImageSlimmerVariant>
{
    private const string Ending = "COPY . /app\nCMD node /app/server.js\n";

    [Test]
    public void The_slim_variant_has_the_same_runtime() => Verify($"FROM [|node:22|]\n{Ending}", $"FROM node:22-slim\n{Ending}");

    [Test]
    public void The_saving_is_the_measured_download() =>
        Assert.That(Message($"FROM node:22\n{Ending}"), Is.EqualTo("'node:22' is the full variant; 'node:22-slim' saves 329 MB (download)"));

    [Test]
    public void Nothing_is_said_of_a_size_that_is_not_known() =>
        Assert.That(Message($"FROM node:24\n{Ending}"), Is.EqualTo("'node:24' is the full variant; 'node:24-slim' is smaller"));

    [Test]
    public void A_distribution_in_the_tag_stays() =>
        Verify("FROM [|python:3.12-bookworm|]\nCMD python -m app\n", "FROM python:3.12-slim-bookworm\nCMD python -m app\n");

    [Test]
    public void Of_a_patch_version_the_variant_is_not_listed() =>
        Verify($"FROM [|node:22.3.1|]\n{Ending}", $"FROM node:22.3.1\n{Ending}");

    [Test]
    public void Without_a_version_there_is_no_rewrite() => Verify($"FROM [|node|]\n{Ending}", $"FROM node\n{Ending}");

    [Test]
    public void Packages_of_the_language_may_have_to_be_compiled() =>
        Assert.That(Message("FROM python:3.12\nRUN pip install flask\nCMD flask run\n"), Does.EndWith("saves 368 MB (download), unless a dependency has to be compiled"));

    [Test]
    public void Web_servers_do_the_same_on_alpine() => Verify(
        "FROM node:24 AS build\nRUN npm run build\nFROM [|nginx:1.30|]\nCOPY --from=build /src/dist /usr/share/nginx/html\n",
        "FROM node:24 AS build\nRUN npm run build\nFROM nginx:1.30-alpine\nCOPY --from=build /src/dist /usr/share/nginx/html\n");

    [Test]
    public void A_jar_runs_on_any_java() => Verify(
        "FROM maven:3.9-eclipse-temurin-21 AS build\nFROM [|eclipse-temurin:21-jre|]\nCOPY --from=build /src/target/app.jar /app.jar\nCMD java -jar /app.jar\n",
        "FROM maven:3.9-eclipse-temurin-21 AS build\nFROM eclipse-temurin:21-jre-alpine\nCOPY --from=build /src/target/app.jar /app.jar\nCMD java -jar /app.jar\n");

    [TestCase("RUN apt-get update && apt-get install -y libpq5")]
    [TestCase("RUN git clone https://example.test/x.git")]
    [TestCase("RUN curl -fsSL https://example.test/x -o x")]
    [TestCase("RUN make")]
    [TestCase("RUN npm install git+https://example.test/x.git")]
    [TestCase("RUN ./setup.sh")]
    [TestCase("ENTRYPOINT [\"/docker-entrypoint.sh\"]")]
    [TestCase("HEALTHCHECK CMD curl -f http://localhost/")]
    [TestCase("HEALTHCHECK CMD [\"curl\", \"-f\", \"http://localhost/\"]")]
    [TestCase("RUN $COMMAND")]
    [TestCase("ONBUILD RUN apt-get update && apt-get install -y git")]
    public void What_the_slim_variant_lacks_speaks_against_it(string instruction) => Silent($"FROM node:22\n{instruction}\n{Ending}");

    [TestCase("RUN pip install psycopg2")]
    [TestCase("RUN pip install mysqlclient==2.2.4")]
    public void Packages_that_are_always_compiled_do(string instruction) => Silent($"FROM python:3.12\n{instruction}\nCMD python app.py\n");

    [Test]
    public void Gems_are_mostly_compiled() => Silent("FROM ruby:3.4\nRUN bundle install\nCMD ruby app.rb\n");

    [Test]
    public void Native_files_speak_against_alpine() =>
        Silent("FROM debian:13 AS build\nFROM nginx:1.30\nCOPY --from=build /out/module.so /usr/lib/nginx/modules/\n");

    [Test]
    public void Bash_speaks_against_alpine() => Silent("FROM nginx:1.30\nSHELL [\"/bin/bash\", \"-c\"]\nRUN echo a\n");

    [Test]
    public void A_database_is_not_moved_to_another_c_library() => Silent("FROM postgres:18\nCOPY init.sql /docker-entrypoint-initdb.d/\n");

    [Test]
    public void All_stages_on_the_image_count() =>
        Silent($"FROM node:22 AS base\nFROM base AS build\nRUN git clone https://example.test/x.git\nFROM base\n{Ending}");

    [Test]
    public void A_stage_that_only_builds_may_be_full() => Silent("FROM node:22 AS build\nRUN npm ci\nFROM node:22-slim\nCOPY --from=build /a /a\n");

    [Test]
    public void Small_variants_and_compilers_are_silent() =>
        Silent("FROM node:22-alpine\nFROM python:3.12-slim\nFROM golang:1.27\nFROM rust:1\nFROM eclipse-temurin:21-jdk\n");
}
