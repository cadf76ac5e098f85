using DockerfileOptimizer.Rules.MultiStage;
using DockerfileOptimizer.Testing;

namespace DockerfileOptimizer.Tests.Rules.MultiStage;

[ExemptFrom(Variants.Onbuild, "a trigger runs in another build")]
public sealed class DevDependenciesCopiedTests : RuleTests<DevDependenciesCopied>
{
    private static string File(string run, string source, string end = "CMD [\"node\", \"app.js\"]\n") =>
        $"FROM node:22 AS one\nWORKDIR /code\nCOPY . .\nRUN {run}\nFROM node:22-slim\nWORKDIR /srv\nCOPY --from=one {source} ./x\n{end}";

    [TestCase("npm ci", "npm ci --omit=dev", "/code/node_modules")]
    [TestCase("npm ci", "npm ci --omit=dev", "/code/node_modules/")]
    [TestCase("yarn --frozen-lockfile", "yarn --frozen-lockfile --production", "code/node_modules")]
    [TestCase("cd web && npm ci", "cd web && npm ci --omit=dev", "/code/web/node_modules")]
    [TestCase("uv sync", "uv sync --no-dev", "/code/.venv")]
    [TestCase("composer install", "composer install --no-dev", "/code/vendor")]
    public void Where_nothing_needs_them_they_are_not_installed(string run, string expected, string source) =>
        Verify(File(run, $"[|{source}|]"), File(expected, source));

    [TestCase("npm ci && npm run build", "npm prune --omit=dev")]
    [TestCase("pnpm install && pnpm build", "CI=true pnpm prune --prod")]
    public void Where_a_build_needs_them_they_are_taken_out_at_the_end(string run, string prune) =>
        Verify(File(run, "[|/code/node_modules|]"), File(run + "\nRUN " + prune, "/code/node_modules"));

    [Test]
    public void What_another_stage_needs_is_not_taken_out() => Verify(
        "FROM node:22 AS one\nWORKDIR /code\nRUN npm ci\nFROM one AS two\nRUN npm run build\nFROM node:22-slim\nCOPY --from=one [|/code/node_modules|] /srv/x\nCOPY --from=two /code/dist /srv\nCMD [\"node\", \"/srv/app.js\"]\n",
        "FROM node:22 AS one\nWORKDIR /code\nRUN npm ci\nFROM one AS two\nRUN npm run build\nFROM node:22-slim\nCOPY --from=one /code/node_modules /srv/x\nCOPY --from=two /code/dist /srv\nCMD [\"node\", \"/srv/app.js\"]\n");

    [TestCase("npm ci --omit=dev", "/code/node_modules")]
    [TestCase("npm ci && npm run build && npm prune --omit=dev", "/code/node_modules")]
    [TestCase("npm ci && npm run build && rm -rf node_modules && npm ci --omit=dev", "/code/node_modules")]
    [TestCase("npm ci && npm run build", "/code/dist")]
    [TestCase("npm ci", "/code/node_modules/left-pad")]
    [TestCase("npm ci", "/other/node_modules")]
    [TestCase("npm ci $(flags)", "/code/node_modules")]
    [TestCase("./install.sh", "/code/node_modules")]
    [TestCase("NODE_ENV=production npm ci", "/code/node_modules")]
    public void Nothing_is_said_of(string run, string source) => Silent(File(run, source));

    [TestCase("CMD [\"npm\", \"run\", \"dev\"]\n")]
    [TestCase("ENV NODE_ENV=development\nCMD [\"node\", \"app.js\"]\n")]
    [TestCase("FROM node:22\nCOPY --from=one /code/dist /srv\n")]
    public void Nothing_is_said_before(string end) => Silent(File("npm ci", "/code/node_modules", end));

    [Test]
    public void Stages_may_be_named_by_their_number() =>
        Verify("FROM node:22\nWORKDIR /code\nRUN npm ci\nFROM node:22-slim\nCOPY --from=0 [|/code/node_modules|] /srv/x\nCMD [\"node\", \"/srv/app.js\"]\n");

    [Test]
    public void What_a_parent_stage_installed_is_there() =>
        Verify("FROM node:22 AS one\nWORKDIR /code\nRUN npm ci\nFROM one AS two\nRUN npm run build\nFROM node:22-slim\nCOPY --from=two [|/code/node_modules|] /srv/x\nCMD [\"node\", \"/srv/app.js\"]\n");

    [Test]
    public void Where_nothing_is_for_development_nothing_is_left_out() =>
        In("package.json={\"dependencies\":{\"a\":\"1\"}}", "package-lock.json={}").Silent(File("npm ci", "/code/node_modules"));
}
