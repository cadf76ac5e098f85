using DockerfileOptimizer.Rules.NodePackages;
using DockerfileOptimizer.Testing;

namespace DockerfileOptimizer.Tests.Rules.NodePackages;

[ExemptFrom(Variants.Onbuild, "a trigger runs in another build")]
public sealed class NpmCiTests : RuleTests<NpmCi>
{
    private const string Npm = "FROM node:22\nWORKDIR /srv\nCOPY package.json package-lock.json ./\n";
    private const string Yarn = "FROM node:22\nWORKDIR /srv\nCOPY package.json yarn.lock ./\n";

    [TestCase("npm [|install|]", "npm ci")]
    [TestCase("npm [|i|] --no-audit", "npm ci --no-audit")]
    [TestCase("npm [|install|] --omit=dev && npm cache clean --force", "npm ci --omit=dev && npm cache clean --force")]
    [TestCase("echo x && \\\n    npm [|install|]", "echo x && \\\n    npm ci")]
    public void The_lock_file_is_what_npm_ci_follows(string run, string expected) => Verify(Npm + "RUN " + run + "\n", Npm + "RUN " + expected + "\n");

    [Test]
    public void The_message_names_the_lock_file() =>
        Assert.That(Message(Npm + "RUN npm install\n"), Is.EqualTo("'npm install' may install other versions than 'package-lock.json' lists; use 'npm ci'"));

    [TestCase("[|yarn|]", "yarn --frozen-lockfile")]
    [TestCase("[|yarn|] install --production", "yarn install --production --frozen-lockfile")]
    public void Yarn_has_an_option(string run, string expected) => Verify(Yarn + "RUN " + run + "\n", Yarn + "RUN " + expected + "\n");

    [Test]
    public void The_newer_Yarn_has_another_one() => Verify(
        "FROM node:22\nWORKDIR /srv\nCOPY package.json yarn.lock .yarnrc.yml ./\nRUN [|yarn|] install\n",
        "FROM node:22\nWORKDIR /srv\nCOPY package.json yarn.lock .yarnrc.yml ./\nRUN yarn install --immutable\n");

    [Test]
    public void Where_the_version_of_Yarn_is_chosen_elsewhere_both_are_named()
    {
        const string file = "FROM node:22\nRUN corepack enable\nWORKDIR /srv\nCOPY package.json yarn.lock ./\nRUN yarn install\n";
        Assert.That((Single(file).Fix, Message(file)), Is.EqualTo(((object?)null, "'yarn' may install other versions than 'yarn.lock' lists; add '--frozen-lockfile', or '--immutable' since version 2")));
    }

    [TestCase("FROM node:22\nWORKDIR /srv\nCOPY package.json pnpm-lock.yaml ./\nRUN [|pnpm|] install --prod\n", "pnpm install --prod --frozen-lockfile")]
    [TestCase("FROM oven/bun:1\nWORKDIR /srv\nCOPY package.json bun.lockb ./\nRUN [|bun|] install\n", "bun install --frozen-lockfile")]
    public void Others_have_an_option_too(string file, string expected) =>
        Verify(file, string.Concat(file.AsSpan(0, file.IndexOf("RUN", StringComparison.Ordinal)), "RUN ", expected, "\n"));

    [TestCase("npm ci")]
    [TestCase("npm install express")]
    [TestCase("npm install -g npm@11")]
    [TestCase("npm install --no-package-lock")]
    [TestCase("npm install --package-lock-only")]
    [TestCase("npm install $FLAGS$(flags)")]
    [TestCase("if [ -f package-lock.json ]; then npm ci; else npm install; fi")]
    [TestCase("npm ci || npm install")]
    [TestCase("rm package-lock.json && npm install")]
    [TestCase("cd other && npm install")]
    [TestCase("npm run build")]
    [TestCase("npm update")]
    public void Nothing_is_said_of(string run) => Silent(Npm + "RUN " + run + "\n");

    [TestCase("yarn --frozen-lockfile")]
    [TestCase("yarn install --immutable")]
    [TestCase("yarn build")]
    [TestCase("yarn add left-pad")]
    [TestCase("CI=1 true && yarn workspaces focus --production")]
    public void Nothing_is_said_of_Yarn_with(string run) => Silent(Yarn + "RUN " + run + "\n");

    [TestCase("FROM node:22\nWORKDIR /srv\nCOPY package.json ./\nRUN npm install\n")]
    [TestCase("FROM node:22\nWORKDIR /srv\nCOPY package*.json ./\nRUN npm install\n")]
    [TestCase("FROM node:22\nWORKDIR /srv\nCOPY . .\nRUN npm install\n")]
    [TestCase("FROM node:22\nWORKDIR /srv\nCOPY package.json package-lock.json /other/\nRUN npm install\n")]
    [TestCase("FROM node:22\nWORKDIR /srv\nRUN npm install\nCOPY package.json package-lock.json ./\n")]
    [TestCase("FROM node:22\nWORKDIR /srv\nCOPY package.json yarn.lock ./\nRUN npm install\n")]
    [TestCase("FROM node:22\nWORKDIR /srv\nENV CI=true\nCOPY package.json pnpm-lock.yaml ./\nRUN pnpm install\n")]
    [TestCase("FROM example.org/own\nCOPY package.json package-lock.json ./\nRUN npm install\n")]
    public void Without_a_lock_file_for_certain_nothing_is_said(string file) => Silent(file);

    [Test]
    public void A_pattern_brings_the_lock_file_where_the_context_has_it() =>
        In("package.json={}", "package-lock.json={}").Verify("FROM node:22\nWORKDIR /srv\nCOPY package*.json ./\nRUN npm [|install|]\n");

    [Test]
    public void All_of_the_context_brings_it_too() =>
        In("web/package.json={}", "web/package-lock.json={}").Verify("FROM node:22\nWORKDIR /srv\nCOPY . .\nRUN cd web && npm [|install|]\n");

    [Test]
    public void An_ignored_lock_file_is_not_there() =>
        In("package.json={}", "package-lock.json={}", ".dockerignore=package-lock.json\n").Silent("FROM node:22\nWORKDIR /srv\nCOPY package*.json ./\nRUN npm install\n");

    [Test]
    public void The_lock_file_tells_the_version_of_Yarn() =>
        Assert.That(
            In("package.json={}", "yarn.lock=__metadata:\n  version: 8\n").Message("FROM node:22\nWORKDIR /srv\nCOPY package.json yarn.lock ./\nRUN yarn install\n"),
            Does.EndWith("add '--immutable'"));

    [Test]
    public void A_lock_file_in_a_mount_is_there() =>
        Verify("FROM node:22\nWORKDIR /srv\nRUN --mount=type=bind,source=package.json,target=package.json --mount=type=bind,source=package-lock.json,target=package-lock.json npm [|install|]\n");

    [Test]
    public void The_lock_file_of_a_parent_stage_is_there() =>
        Verify("FROM node:22 AS one\nWORKDIR /srv\nCOPY package.json package-lock.json ./\nFROM one\nRUN npm [|install|]\n");
}
