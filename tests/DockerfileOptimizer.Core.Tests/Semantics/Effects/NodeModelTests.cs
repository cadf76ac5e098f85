namespace DockerfileOptimizer.Tests.Semantics.Effects;

/// <summary>What the models of Node's package managers say; a line a fact.</summary>
public sealed class NodeModelTests
{
    [TestCase("npm ci", "Restore npm, with development, to /app/node_modules/…, store /root/.npm")]
    [TestCase("npm ci --omit=dev", "Restore npm, without development, to /app/node_modules/…, store /root/.npm")]
    [TestCase("npm ci --omit dev", "Restore npm, without development, to /app/node_modules/…, store /root/.npm")]
    [TestCase("npm ci --only=production", "Restore npm, without development, to /app/node_modules/…, store /root/.npm")]
    [TestCase("npm i --production", "Restore npm, without development, to /app/node_modules/…, store /root/.npm")]
    [TestCase("npm install --production=false", "Restore npm, with development, to /app/node_modules/…, store /root/.npm")]
    [TestCase("NODE_ENV=production npm ci", "Restore npm, without development, to /app/node_modules/…, store /root/.npm")]
    [TestCase("NODE_ENV=production npm ci --include=dev", "Restore npm, with development, to /app/node_modules/…, store /root/.npm")]
    [TestCase("NPM_CONFIG_OMIT='optional dev' npm ci", "Restore npm, without development, to /app/node_modules/…, store /root/.npm")]
    [TestCase("npm ci $FLAGS", "Restore npm, with development, to /app/node_modules/…, store /root/.npm")]
    [TestCase("npm ci $(cat flags)", "Restore npm, to /app/node_modules/…, store /root/.npm")]
    [TestCase("npm ci --prefix client --cache /tmp/c", "Restore npm, with development, to /app/client/node_modules/…, store /tmp/c")]
    [TestCase("cd client && npm ci", "Restore npm, with development, to /app/client/node_modules/…, store /root/.npm")]
    [TestCase("npm install express", "Install npm, to /app/node_modules/…, store /root/.npm")]
    [TestCase("npm install -g pm2", "Install npm, store /root/.npm")]
    [TestCase("npm run build", "Build npm")]
    [TestCase("npm run test:unit", "Test npm")]
    [TestCase("npm test", "Test npm")]
    [TestCase("npm start", "Run npm")]
    [TestCase("npm prune --omit=dev", "Prune npm, without development, to /app/node_modules/…")]
    [TestCase("npm cache clean --force", "Clean npm")]
    [TestCase("npm --version", new string[0])]
    [TestCase("yarn", "Restore yarn, with development, to /app/node_modules/…")]
    [TestCase("yarn install --frozen-lockfile", "Restore yarn, with development, to /app/node_modules/…, store /usr/local/share/.cache/yarn")]
    [TestCase("yarn --frozen-lockfile --production", "Restore yarn, without development, to /app/node_modules/…, store /usr/local/share/.cache/yarn")]
    [TestCase("yarn install --immutable", "Restore yarn, with development, to /app/node_modules/…, store /root/.yarn/berry/cache")]
    [TestCase("NODE_ENV=production yarn", "Restore yarn, to /app/node_modules/…")]
    [TestCase("yarn workspaces focus --production", "Restore yarn, without development, to /app/node_modules/…")]
    [TestCase("yarn build", "Build yarn")]
    [TestCase("yarn test", "Test yarn")]
    [TestCase("pnpm install --frozen-lockfile", "Restore pnpm, with development, to /app/node_modules/…, store /root/.local/share/pnpm/store")]
    [TestCase("PNPM_HOME=/pnpm pnpm install --prod", "Restore pnpm, without development, to /app/node_modules/…, store /pnpm/store")]
    [TestCase("pnpm --filter api deploy --prod /out", "Publish pnpm, without development, makes /out/…")]
    [TestCase("pnpm run -r build", "Build pnpm")]
    [TestCase("bun install --production", "Restore bun, without development, to /app/node_modules/…, store /root/.bun/install/cache")]
    [TestCase("bun build ./index.ts --outfile /out/app", "Build bun, makes /out/app")]
    public void Steps(string command, params string[] expected) => Assert.That(BuildStepText.Of("RUN " + command), Is.EqualTo(expected));

    [Test]
    public void The_user_decides_on_the_cache() =>
        Assert.That(
            BuildStepText.Of("FROM node:22-bookworm\nWORKDIR /app\nUSER node\nRUN npm ci"),
            Is.EqualTo(new[] { "Restore npm, with development, to /app/node_modules/…, store /home/node/.npm" }));

    [Test]
    public void Of_an_unknown_base_nothing_is_said_of_development() =>
        Assert.That(BuildStepText.Of("FROM registry.invalid/own\nWORKDIR /app\nUSER 0\nENV HOME=/h\nRUN npm ci"), Is.EqualTo(new[] { "Restore npm, to /app/node_modules/…" }));

    [Test]
    public void Another_user_has_another_home() =>
        Assert.That(BuildStepText.Of("RUN gosu app npm ci"), Is.EqualTo(new[] { "Restore npm, with development, to /app/node_modules/…" }));

    [TestCase("npm ci --ignore-scripts", "must write /app/node_modules/…", "must write /root/.npm/… (cache)")]
    [TestCase("npm run build", "may write /app/…", "may remove /app/…")]
    [TestCase("npm install -g --prefix /opt/tools pm2", "must write /opt/tools/…", "must write /root/.npm/… (cache)")]
    [TestCase("node scripts/build.js", "may write /app/…", "may remove /app/…")]
    [TestCase("node --version", new string[0])]
    [TestCase("npm cache clean --force", "must remove /root/.npm/…")]
    public void Files_of_the_layer(string command, params string[] expected) =>
        Assert.That(EffectText.Layer("FROM debian:bookworm-slim\nWORKDIR /app\nRUN " + command), Is.EqualTo(expected));

    [TestCase("node -e 'anything()'")]
    [TestCase("node /opt/setup.js")]
    [TestCase("npm $VERB$(x)")]
    public void What_may_do_anything(string command) => Assert.That(EffectText.Of("WORKDIR /app\nRUN " + command).MayWriteAnywhere);

    [Test]
    public void A_mount_keeps_the_cache_out_of_the_layer() =>
        Assert.That(
            EffectText.Files("FROM debian:bookworm-slim\nWORKDIR /app\nRUN --mount=type=cache,target=/root/.npm npm ci --ignore-scripts"),
            Does.Contain("must write /root/.npm/… (cache) in a mount"));
}
