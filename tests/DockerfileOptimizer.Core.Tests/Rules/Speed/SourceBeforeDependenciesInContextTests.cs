using DockerfileOptimizer.Rules.Speed;
using DockerfileOptimizer.Testing;

namespace DockerfileOptimizer.Tests.Rules.Speed;

public sealed class SourceBeforeDependenciesInContextTests : ContextRuleTests<SourceBeforeDependencies>
{
    private const string Package = "package.json={ \"dependencies\": { \"koa\": \"^2.0.0\" } }";

    [Test]
    public void Manifests_are_copied_first() =>
        In(Package, "package-lock.json={}", "index.js").Verify(
            "FROM node:22\nWORKDIR /srv/shop\nCOPY . .\nRUN [|npm|] ci\nRUN npm run build\n",
            "FROM node:22\nWORKDIR /srv/shop\nCOPY package.json package-lock.json ./\nRUN npm ci\nCOPY . .\nRUN npm run build\n");

    [TestCase("yarn.lock", "yarn install --frozen-lockfile")]
    [TestCase("pnpm-lock.yaml", "pnpm install --frozen-lockfile")]
    [TestCase("bun.lock", "bun install --frozen-lockfile")]
    public void The_lock_file_of_the_tool_goes_along(string lockFile, string command)
    {
        string tool = command[..command.IndexOf(' ', System.StringComparison.Ordinal)];
        In(Package, lockFile, "composer.lock").Verify(
            $"FROM node:22\nWORKDIR /a\nCOPY . .\nRUN [|{tool}|]{command[tool.Length..]}\n",
            $"FROM node:22\nWORKDIR /a\nCOPY package.json {lockFile} ./\nRUN {command}\nCOPY . .\n");
    }

    [Test]
    public void Flags_the_destination_and_comments_stay() =>
        In(Package).Verify(
            "# escape=`\r\nFROM node:22\r\n# sources\r\nCOPY --chown=1000 . /srv/shop\r\nEXPOSE 80\r\nRUN cd /srv/shop && [|npm|] install --omit=dev `\r\n  --no-audit\r\nCMD [\"node\", \".\"]\r\n");

    [Test]
    public void A_list_of_Python_in_a_folder_keeps_its_folder() =>
        In("deploy/list.txt=flask==3.0\n", "app.py").Verify(
            "FROM python:3.13\nWORKDIR /srv\nADD . /srv/\nLABEL a=b\nRUN [|pip|] install --no-cache-dir -r deploy/list.txt\n",
            "FROM python:3.13\nWORKDIR /srv\nCOPY deploy/list.txt /srv/deploy/\nLABEL a=b\nRUN pip install --no-cache-dir -r deploy/list.txt\nADD . /srv/\n");

    [Test]
    public void Modules_of_Go_go_first() =>
        In("go.mod=module example.com/a\n", "go.sum", "main.go").Verify(
            "FROM golang:1.24\nWORKDIR /src\nCOPY . .\nRUN [|go|] mod download\nRUN go build .\n",
            "FROM golang:1.24\nWORKDIR /src\nCOPY go.mod go.sum ./\nRUN go mod download\nCOPY . .\nRUN go build .\n");

    [TestCase("package.json={ \"scripts\": { \"postinstall\": \"node build.js\" } }")]
    [TestCase("package.json={ \"scripts\": { \"prepare\": \"husky\" } }")]
    [TestCase("package.json={ \"workspaces\": [\"web\"] }")]
    [TestCase("package.json={ \"dependencies\": { \"@prisma/client\": \"6\" } }")]
    [TestCase("package.json={}", "node_modules/koa/index.js")]
    public void Where_more_of_the_project_is_needed_people_decide(params string[] files)
    {
        const string File = "FROM node:22\nWORKDIR /a\nCOPY . .\nRUN npm ci\n";
        In(files).Verify(File.Replace("npm ci", "[|npm|] ci", System.StringComparison.Ordinal), File);
    }

    [TestCase("COPY . .\nUSER node\nRUN npm ci")]
    [TestCase("COPY . .\nENV NODE_ENV=production\nRUN npm ci")]
    [TestCase("COPY . .\nRUN npm ci && npm run build")]
    [TestCase("COPY . .\nWORKDIR /a\nRUN npm ci")]
    [TestCase("COPY . . \nRUN npm ci\nRUN apk add --no-cache git")]
    [TestCase("COPY --exclude=x . .\nRUN npm ci")]
    [TestCase("COPY [\".\", \".\"]\nRUN npm ci")]
    public void Where_the_order_matters_people_decide(string instructions) =>
        In(Package).Verify(
            $"FROM node:22\nWORKDIR /a\n{instructions.Replace("npm ci", "[|npm|] ci", System.StringComparison.Ordinal)}\n",
            $"FROM node:22\nWORKDIR /a\n{instructions}\n");

    [TestCase("package.json={ \"dependencies\": { \"own\": \"file:./own\" } }", "npm ci")]
    [TestCase("package.json={ \"dependencies\": { \"own\": \"link:../own\" } }", "yarn install")]
    [TestCase("requirements.txt=flask\n-e ./own\n", "pip install -r requirements.txt")]
    [TestCase("requirements.txt=./own\nflask\n", "pip install -r requirements.txt")]
    [TestCase("requirements.txt=own @ file:./own\n", "pip install -r requirements.txt")]
    [TestCase("go.mod=module a\nreplace example.com/b => ./b\n", "go mod download")]
    public void Manifests_that_need_the_sources_are_fine(string manifest, string command) =>
        In(manifest).Silent($"FROM example.com/tools\nWORKDIR /a\nCOPY . .\nRUN {command}\n");
}
