using DockerfileOptimizer.Rules.Node;
using DockerfileOptimizer.Testing;

namespace DockerfileOptimizer.Tests.Rules.Node;

[ExemptFrom(Variants.Onbuild, "What runs in another build has that one's files")]
public sealed class NodeLockfileMismatchTests : RuleTests<NodeLockfileMismatch>
{
    private const string From = "FROM node:22\nWORKDIR /srv\n";

    [Test]
    public void Npm_beside_the_lock_file_of_yarn() => Verify($"{From}COPY package.json yarn.lock ./\nRUN [|npm|] install\n");

    [Test]
    public void Npm_beside_the_lock_file_of_pnpm() => Verify($"{From}COPY package.json pnpm-lock.yaml ./\nRUN [|npm|] install --omit=dev\n");

    [Test]
    public void Yarn_beside_the_lock_file_of_npm() => Verify($"{From}COPY package.json package-lock.json ./\nRUN [|yarn|] install\n");

    [Test]
    public void Yarn_alone_installs_too() => Verify($"{From}COPY package.json package-lock.json ./\nRUN [|yarn|]\n");

    [Test]
    public void Pnpm_beside_the_lock_file_of_yarn() => Verify($"{From}COPY package.json yarn.lock ./\nRUN corepack enable && [|pnpm|] install\n");

    [Test]
    public void Two_lock_files_are_one_too_many() => Verify($"{From}COPY package.json package-lock.json yarn.lock ./\nRUN [|npm|] ci\n");

    [Test]
    public void A_copy_each_is_the_same() => Verify($"{From}COPY package.json .\nCOPY yarn.lock .\nRUN [|npm|] install\n");

    [Test]
    public void A_folder_below_has_its_own() => Verify("FROM node:22\nWORKDIR /srv/web\nCOPY web/package.json web/yarn.lock ./\nRUN [|npm|] install\n");

    [Test]
    public void The_build_context_tells_too() => In("package.json={}", "yarn.lock").Verify($"{From}COPY . .\nRUN [|npm|] install\n");

    [Test]
    public void Two_in_the_build_context() => In("package.json={}", "package-lock.json={}", "pnpm-lock.yaml").Verify($"{From}COPY . .\nRUN [|pnpm|] install --frozen-lockfile\n");

    [Test]
    public void A_pattern_takes_what_is_there() => In("package.json={}", "package-lock.json={}", "yarn.lock").Silent($"{From}COPY package*.json ./\nRUN npm ci\n");

    [Test]
    public void The_own_lock_file_is_what_it_should_be() => Silent($"{From}COPY package.json package-lock.json ./\nRUN npm ci\n");

    [Test]
    public void So_it_is_for_yarn() => Silent($"{From}COPY package.json yarn.lock ./\nRUN yarn install --immutable\n");

    [Test]
    public void Without_any_nothing_is_mismatched() => Silent($"{From}COPY package.json ./\nRUN npm install\n");

    [Test]
    public void What_all_holds_is_not_known() => Silent($"{From}COPY . .\nRUN npm install\n");

    [Test]
    public void A_pattern_may_take_its_own() => Silent($"{From}COPY package*.json yarn.lock ./\nRUN npm ci\n");

    [Test]
    public void A_choice_is_made_by_the_script() => Silent($"{From}COPY package.json yarn.lock ./\nRUN if [ -f yarn.lock ]; then yarn; else npm install; fi\n");

    [Test]
    public void A_tool_for_all_is_no_restore() => Silent($"{From}COPY package.json yarn.lock ./\nRUN npm install -g serve && yarn install --frozen-lockfile\n");

    [Test]
    public void A_lock_file_that_is_taken_away_is_gone() => Silent($"{From}COPY package.json yarn.lock ./\nRUN rm yarn.lock\nRUN npm install\n");

    [Test]
    public void Another_folder_is_another_project() => Silent("FROM node:22\nWORKDIR /srv\nCOPY yarn.lock /other/\nCOPY package.json ./\nRUN npm install\n");

    [Test]
    public void A_later_copy_does_not_count() => Silent($"{From}COPY package.json ./\nRUN npm install\nCOPY yarn.lock ./\n");
}
