using DockerfileOptimizer.Rules.Node;
using DockerfileOptimizer.Testing;

namespace DockerfileOptimizer.Tests.Rules.Node;

[ExemptFrom(Variants.Onbuild, "What runs in another build has that one's context")]
public sealed class NodeModulesInContextTests : ContextRuleTests<NodeModulesInContext>
{
    private const string Packages = "node_modules/left-pad/index.js=x";
    private const string From = "FROM node:22\nWORKDIR /srv\n";

    [Test]
    public void The_hosts_packages_replace_those_of_the_image() => In("package.json={}", Packages).Verify($"{From}COPY package.json ./\nRUN npm ci\n[|COPY|] . .\n");

    [Test]
    public void They_meet_those_that_are_installed_later() => In("package.json={}", Packages).Verify($"{From}[|COPY|] . .\nRUN npm install\n");

    [Test]
    public void Yarn_installs_too() => In("package.json={}", Packages).Verify($"{From}[|COPY|] . .\nRUN yarn install\n");

    [Test]
    public void A_folder_of_the_context_has_its_own() => In("web/package.json={}", "web/" + Packages, "api/x").Verify($"{From}[|COPY|] web .\nRUN npm ci\n");

    [Test]
    public void Add_copies_as_well() => In("package.json={}", Packages).Verify($"{From}[|ADD|] . .\nRUN npm ci\n");

    [Test]
    public void An_ignore_file_for_other_things_does_not_help() => In("package.json={}", Packages, ".dockerignore=.git\n").Verify($"{From}[|COPY|] . .\nRUN npm ci\n");

    [Test]
    public void A_stage_below_installs() => In("package.json={}", Packages).Verify("FROM node:22 AS deps\nWORKDIR /srv\nCOPY package.json ./\nRUN npm ci\n\nFROM deps\n[|COPY|] . .\n");

    [Test]
    public void Both_are_ignored_by_one_line() => In("package.json={}", Packages, ".dockerignore=.git\n").Gives($"{From}COPY . .\nRUN npm ci\n", ".git\n**/node_modules\n");

    [Test]
    public void An_ignore_file_is_made() => In("package.json={}", Packages).Gives($"{From}COPY . .\nRUN npm ci\n", "**/node_modules\n");

    [Test]
    public void What_is_ignored_stays_on_the_host() => In("package.json={}", Packages, ".dockerignore=node_modules\n").Silent($"{From}COPY . .\nRUN npm ci\n");

    [Test]
    public void What_does_not_exist_is_not_copied() => In("package.json={}", "src/app.js").Silent($"{From}COPY . .\nRUN npm ci\n");

    [Test]
    public void Who_names_them_wants_them() => In("package.json={}", Packages).Silent($"{From}COPY . .\nCOPY node_modules node_modules\nRUN npm ci\n");

    [Test]
    public void Without_an_install_the_hosts_are_meant() => In("package.json={}", Packages).Silent($"{From}COPY . .\nCMD [\"node\", \"app.js\"]\n");

    [Test]
    public void Files_by_name_leave_them() => In("package.json={}", Packages, "app.js").Silent($"{From}COPY package.json app.js ./\nRUN npm ci\n");

    [Test]
    public void A_folder_beside_them_leaves_them() => In("package.json={}", Packages, "src/app.js").Silent($"{From}COPY package.json ./\nRUN npm ci\nCOPY src src\n");

    [Test]
    public void Another_stage_does_not_copy_them() => In("package.json={}", Packages).Silent("FROM node:22 AS tool\nRUN npm install -g serve\n\nFROM alpine:3.24\nCOPY . .\n");

    [Test]
    public void Tools_for_all_are_no_packages_of_the_project() => In("package.json={}", Packages).Silent($"{From}COPY . .\nRUN npm install -g serve\n");

    [Test]
    public void What_is_checked_in_is_meant() => In(".git/HEAD=ref: refs/heads/main\n", "package.json={}", Packages).Silent($"{From}COPY . .\nRUN npm ci\n");
}
