using DockerfileOptimizer.Rules.NodePackages;
using DockerfileOptimizer.Testing;

namespace DockerfileOptimizer.Tests.Rules.NodePackages;

[ExemptFrom(Variants.Onbuild, "a trigger runs in another build")]
public sealed class NpmOmitDevTests : RuleTests<NpmOmitDev>
{
    private const string End = "\nCOPY . .\nCMD [\"node\", \"app.js\"]\n";

    private static string File(string run, string image = "node:22", string end = End) => $"FROM {image}\nWORKDIR /srv\nCOPY package.json package-lock.json ./\nRUN {run}{end}";

    [TestCase("[|npm|] ci", "npm ci --omit=dev")]
    [TestCase("[|npm|] install --no-audit", "npm install --no-audit --omit=dev")]
    [TestCase("[|npm|] ci && \\\n    npm cache clean --force", "npm ci --omit=dev && \\\n    npm cache clean --force")]
    [TestCase("[|yarn|] --frozen-lockfile", "yarn --frozen-lockfile --production")]
    [TestCase("[|pnpm|] install --frozen-lockfile", "pnpm install --frozen-lockfile --prod")]
    public void What_runs_does_not_need_them(string run, string expected) => Verify(File(run), File(expected));

    [Test]
    public void An_old_npm_has_another_option() => Verify(File("[|npm|] ci", "node:12"), File("npm ci --only=production", "node:12"));

    [TestCase("npm ci [|--only=production|]", "npm ci --omit=dev")]
    [TestCase("npm ci [|--only production|]", "npm ci --omit=dev")]
    [TestCase("npm install [|--production|] --no-audit", "npm install --omit=dev --no-audit")]
    [TestCase("npm prune [|--production|]", "npm prune --omit=dev")]
    public void The_older_options_are_deprecated(string run, string expected) => Verify(File(run), File(expected));

    [TestCase("npm ci --only=production", "node:12")]
    [TestCase("npm ci --only=production", "example.org/own-node")]
    [TestCase("yarn install --production", "node:22")]
    [TestCase("npm install --production=false", "node:22")]
    public void Not_for_others(string run, string image) => Silent(File(run, image, "\nCMD [\"npm\", \"start\"]\n"));

    [TestCase("npm ci --omit=dev")]
    [TestCase("NODE_ENV=production npm ci")]
    [TestCase("npm ci && npm run build && npm prune --omit=dev")]
    [TestCase("npm ci && npm run build")]
    [TestCase("npm ci && ./build.sh")]
    [TestCase("npm ci && rm -rf node_modules")]
    [TestCase("npm ci $(cat flags)")]
    [TestCase("if [ -n \"$X\" ]; then npm ci; fi")]
    [TestCase("npm install express")]
    public void Nothing_is_said_of(string run) => Silent(File(run));

    [TestCase("\nCMD [\"npm\", \"run\", \"dev\"]\n")]
    [TestCase("\nCMD [\"npx\", \"nodemon\", \"app.js\"]\n")]
    [TestCase("\nCMD [\"node\", \"-r\", \"ts-node/register\", \"--watch\", \"app.ts\"]\n")]
    [TestCase("\nCMD [\"npm\", \"start\"]\n")]
    [TestCase("\nCMD ./start.sh\n")]
    [TestCase("\n")]
    [TestCase("\nRUN npm run build\nCMD [\"node\", \"app.js\"]\n")]
    [TestCase("\nRUN npm test\nCMD [\"node\", \"app.js\"]\n")]
    [TestCase("\nENV NODE_ENV=development\nCMD [\"node\", \"app.js\"]\n")]
    public void Nothing_is_said_before(string end) => Silent(File("npm ci", end: end));

    [Test]
    public void In_an_image_for_production_they_are_left_out_already() => Silent("FROM node:22\nENV NODE_ENV=production\nWORKDIR /srv\nRUN npm ci" + End);

    [Test]
    public void A_stage_that_is_copied_from_is_not_the_image() =>
        Silent("FROM node:22 AS one\nWORKDIR /srv\nRUN npm ci\nFROM node:22\nCOPY --from=one /srv/dist /srv\nCMD [\"node\", \"/srv/app.js\"]\n");

    [Test]
    public void A_parent_stage_is_in_the_image() =>
        Verify("FROM node:22 AS one\nWORKDIR /srv\nRUN [|npm|] ci\nFROM one\nCOPY . .\nCMD [\"node\", \"app.js\"]\n");

    [Test]
    public void A_stage_for_development_keeps_them() => Silent("FROM node:22 AS dev\nWORKDIR /srv\nRUN npm ci" + End);

    [Test]
    public void Where_nothing_is_for_development_nothing_is_left_out() =>
        In("package.json={\"dependencies\":{\"a\":\"1\"}}", "package-lock.json={}", "app.js").Silent(File("npm ci"));

    [Test]
    public void The_manifest_tells_what_a_script_starts() =>
        In("package.json={\"scripts\":{\"start\":\"node app.js\"},\"devDependencies\":{\"jest\":\"1\"}}", "package-lock.json={}", "app.js")
            .Verify(File("[|npm|] ci", end: "\nCMD [\"npm\", \"start\"]\n"));

    [Test]
    public void A_script_may_start_a_tool() =>
        In("package.json={\"scripts\":{\"start\":\"react-scripts start\"},\"devDependencies\":{\"jest\":\"1\"}}", "package-lock.json={}", "app.js")
            .Silent(File("npm ci", end: "\nCMD [\"npm\", \"start\"]\n"));
}
