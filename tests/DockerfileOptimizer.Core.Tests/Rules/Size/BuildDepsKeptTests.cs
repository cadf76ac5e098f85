using DockerfileOptimizer.Fixes;
using DockerfileOptimizer.Rules.Size;
using DockerfileOptimizer.Testing;

namespace DockerfileOptimizer.Tests.Rules.Size;

[ExemptFrom(Variants.Onbuild, "What runs in another build makes no layer of this image")]
[ExemptFrom(Variants.Renamed, "A package of another name is no compiler")]
public sealed class BuildDepsKeptTests : RuleTests<BuildDepsKept>
{
    private const string Start = "CMD [\"gunicorn\", \"shop.wsgi\"]\n";

    [TestCase("FROM python:3.13-alpine\nRUN apk add --no-cache [|build-base|] libffi-dev && pip install --no-cache-dir cffi\n", "FROM python:3.13-alpine\nRUN apk add --virtual .build-deps --no-cache build-base libffi-dev && pip install --no-cache-dir cffi && apk del .build-deps\n")]
    [TestCase("FROM python:3.13-alpine\nRUN apk --no-cache add \\\n      [|gcc|] \\\n      musl-dev \\\n    && pip install psycopg2 \\\n    && mkdir /app\n", "FROM python:3.13-alpine\nRUN apk --no-cache add --virtual .build-deps \\\n      gcc \\\n      musl-dev \\\n    && pip install psycopg2 \\\n    && mkdir /app \\\n    && apk del .build-deps\n")]
    [TestCase("FROM node:22-alpine\nRUN apk add [|g++|] make python3-dev; npm ci --omit=dev\n", "FROM node:22-alpine\nRUN apk add --virtual .build-deps g++ make python3-dev; npm ci --omit=dev && apk del .build-deps\n")]
    [TestCase("FROM python:3.13-slim\nRUN apt-get update && apt-get install -y [|build-essential|] && pip install uwsgi && rm -rf /var/lib/apt/lists/*\n", "FROM python:3.13-slim\nRUN apt-get update && apt-get install -y build-essential && pip install uwsgi && rm -rf /var/lib/apt/lists/* && apt-get purge -y --auto-remove build-essential\n")]
    [TestCase("FROM python:3.13-slim\nRUN apt-get update \\\n    && apt-get install -y --no-install-recommends ca-certificates [|gcc|] g++-12 \\\n    && pip install uwsgi\n", "FROM python:3.13-slim\nRUN apt-get update \\\n    && apt-get install -y --no-install-recommends ca-certificates gcc g++-12 \\\n    && pip install uwsgi \\\n    && apt-get purge -y --auto-remove gcc g++-12\n")]
    [TestCase("FROM ruby:3.4-alpine\nRUN apk add -U [|alpine-sdk|] && bundle install\n", "FROM ruby:3.4-alpine\nRUN apk add --virtual .build-deps -U alpine-sdk && bundle install && apk del .build-deps\n")]
    public void They_are_removed_where_they_are_used(string text, string fixedText)
    {
        Verify(text + Start, fixedText + Start);
        Assert.That(SafetyOf(MarkedText.Parse(text + Start).Text), Is.EqualTo(FixSafety.Review));
    }

    [TestCase("FROM python:3.13-slim\nRUN apt-get update && apt-get install -y [|gcc|] libpq-dev\nCOPY requirements.txt .\nRUN pip install -r requirements.txt\n")]
    [TestCase("FROM python:3.13-slim\nRUN apt-get update && apt-get install -y libxml2 [|libxml2-dev|] && pip install lxml\n")]
    [TestCase("FROM python:3.13-alpine\nRUN apk add --no-cache bash [|gcc|] && pip install cffi\n")]
    [TestCase("FROM fedora:41\nRUN dnf install -y [|gcc|] python3-devel && pip install cffi\n")]
    [TestCase("FROM rockylinux:9\nRUN dnf groupinstall -y [|\"Development Tools\"|] && make -C /src install\n")]
    [TestCase("FROM opensuse/leap:15\nRUN zypper -n install [|gcc-c++|] && cmake --build /src\n")]
    [TestCase("FROM php:8.3-fpm\nRUN apt-get update && apt-get install -y [|libpng-dev|] libzip-dev && docker-php-ext-install gd zip\n")]
    [TestCase("FROM ubuntu:24.04\nENV TOOLS=\"gcc make\"\nRUN apt-get update && apt-get install -y [|$TOOLS|] && make -C /src\n")]
    [TestCase("FROM debian:12 AS base\nRUN apt-get update && apt-get install -y [|g++|]\nFROM base\nRUN gem install puma\n")]
    [TestCase("FROM debian:12\nRUN apt-get update && apt-get install -y [|gcc|] make wget && make -C /src && apt-get purge -y wget\n")]
    [TestCase("FROM debian:12\nRUN apt-get update && sudo apt-get install -y [|gcc|] && pip install cffi\n")]
    [TestCase("FROM python:3.13-alpine\nRUN apk add --no-cache [|gcc|] && pip install cffi\nRUN pip install uwsgi\n")]
    public void They_are_reported_where_no_rewrite_is_certain(string text)
    {
        Verify(text + Start);
        Assert.That(Single(MarkedText.Parse(text + Start).Text).Fix, Is.Null.Or.Property(nameof(Fix.Title)).EqualTo("Purge them"));
    }

    [TestCase("FROM python:3.13-slim\nRUN apt-get update && apt-get install -y [|gcc|] && pip install cffi\nENTRYPOINT [\"/entrypoint.sh\"]\n")]
    [TestCase("FROM php:8.3-apache\nRUN apt-get update && apt-get install -y [|libicu-dev|] && docker-php-ext-install intl\n")]
    public void A_script_or_the_service_of_the_base_image_starts(string text) => Verify(text);

    [TestCase("FROM python:3.13-alpine\nRUN apk add --no-cache --virtual .build gcc musl-dev && pip install cffi && apk del .build\n")]
    [TestCase("FROM python:3.13-alpine\nRUN apk add gcc musl-dev && pip install cffi && apk del gcc musl-dev\n")]
    [TestCase("FROM python:3.13-slim\nRUN apt-get update && apt-get install -y gcc && pip install cffi && apt-get purge -y --auto-remove gcc\n")]
    [TestCase("FROM python:3.13-slim\nRUN tools=\"gcc make\" && apt-get update && apt-get install -y $tools && pip install cffi && apt-get purge -y $tools\n")]
    [TestCase("FROM python:3.13-slim\nRUN saved=\"$(apt-mark showmanual)\" && apt-get update && apt-get install -y gcc && pip install cffi && apt-mark auto '.*' > /dev/null && apt-get purge -y --auto-remove\n")]
    [TestCase("FROM python:3.13-slim\nRUN apt-get update && apt-get install -y gcc && pip install cffi && apt-get purge -y $(cat /list)\n")]
    [TestCase("FROM python:3.13-slim\nRUN apt-get update && apt-get install -y gcc libpq-dev && pip install cffi && apt-get purge -y 'gcc*' 'lib*-dev'\n")]
    [TestCase("FROM python:3.13-slim\nRUN apt-get update && apt-get install -y gcc && pip install cffi\nRUN apt-get purge -y gcc\n")]
    [TestCase("FROM python:3.13-slim\nRUN apt-get update && apt-get install -y libpq5 && pip install psycopg\n")]
    [TestCase("FROM python:3.13-slim\nRUN apt-get update && apt-get install -y gcc\n")]
    [TestCase("FROM python:3.13-slim\nRUN pip install cffi && apt-get update && apt-get install -y gcc\n")]
    [TestCase("FROM python:3.13-slim AS build\nRUN apt-get update && apt-get install -y gcc && pip install cffi\nFROM python:3.13-slim\nCOPY --from=build /usr/local /usr/local\n")]
    [TestCase("FROM mcr.microsoft.com/dotnet/aspnet:9.0\nRUN apt-get update && apt-get install -y libgdiplus libc6-dev\n")]
    [TestCase("FROM python:3.13-slim\nRUN apt-get update && if [ -n \"$A\" ]; then apt-get install -y gcc; fi && pip install cffi\n")]
    [TestCase("FROM python:3.13-slim\nONBUILD RUN apt-get update && apt-get install -y gcc && pip install cffi\n")]
    [TestCase("FROM python:3.13-slim\nRUN apt-get update && apt-get install -y --dry-run gcc && pip install cffi\n")]
    [TestCase("FROM debian:12\nWORKDIR /src\nCOPY . .\nRUN apt-get update && apt-get install -y gcc make && make\n")]
    public void What_is_removed_or_not_used_is_fine(string text) => Silent(text + Start);

    [TestCase("CMD [\"bash\"]\n")]
    [TestCase("CMD [\"/bin/sh\", \"-l\"]\n")]
    [TestCase("ENTRYPOINT [\"make\"]\n")]
    [TestCase("ENTRYPOINT [\"tini\", \"--\"]\nCMD [\"jupyter\", \"lab\"]\n")]
    [TestCase("CMD [\"sleep\", \"infinity\"]\n")]
    [TestCase("CMD service ssh start && bash\n")]
    [TestCase("CMD [\"python\"]\n")]
    [TestCase("CMD [\"pytest\"]\n")]
    [TestCase("ENTRYPOINT [\"hack/shell\"]\n")]
    [TestCase("")]
    public void Images_to_work_in_keep_them(string start) =>
        Silent("FROM python:3.13-slim\nRUN apt-get update && apt-get install -y gcc && pip install cffi\n" + start);

    [Test]
    public void A_stage_for_development_keeps_them() =>
        Silent("FROM python:3.13-slim AS dev\nRUN apt-get update && apt-get install -y gcc && pip install cffi\n" + Start);

    [Test]
    public void The_message_names_what_they_are_for() => Assert.That(
        Message("FROM python:3.13-slim\nRUN apt-get update && apt-get install -y gcc make\nRUN pip install cffi\n" + Start),
        Is.EqualTo("'gcc' and 'make', for 'pip' in line 3, stay in the image; build in another stage, or in the RUN that installs and removes"));
}
