using DockerfileOptimizer.Diagnostics;
using DockerfileOptimizer.Rules.Speed;
using DockerfileOptimizer.Testing;

namespace DockerfileOptimizer.Tests.Rules.Speed;

[ExemptFrom(Variants.Onbuild, "a trigger runs in another build")]
public sealed class SourceBeforeDependenciesTests : RuleTests<SourceBeforeDependencies>
{
    [TestCase("COPY . .", "[|npm|] ci")]
    [TestCase("COPY . .", "[|npm|] install --omit=dev && npm run build")]
    [TestCase("COPY ./ ./", "[|yarn|] install --frozen-lockfile")]
    [TestCase("COPY . .", "[|yarn|]")]
    [TestCase("COPY . /app", "[|pnpm|] i --prod")]
    [TestCase("ADD . /app/", "[|bun|] install")]
    [TestCase("COPY . .", "[|pip|] install -r requirements.txt")]
    [TestCase("COPY . .", "[|python|] -m pip install --no-cache-dir -r requirements.txt")]
    [TestCase("COPY . .", "[|poetry|] install --only main")]
    [TestCase("COPY . .", "[|uv|] sync --frozen")]
    [TestCase("COPY . .", "[|pipenv|] install --deploy")]
    [TestCase("COPY . .", "[|dotnet|] restore")]
    [TestCase("COPY . .", "[|dotnet|] publish -c Release -o out")]
    [TestCase("COPY src/ src/\nCOPY *.sln .", "[|dotnet|] build")]
    [TestCase("COPY . .", "[|mvn|] -B package")]
    [TestCase("COPY pom.xml .\nCOPY src src", "[|mvn|] package")]
    [TestCase("COPY . .", "[|./gradlew|] build")]
    [TestCase("COPY . .", "[|go|] mod download")]
    [TestCase("COPY . .", "[|cargo|] build --release")]
    [TestCase("COPY . .", "[|bundle|] install")]
    [TestCase("COPY . .", "[|composer|] install --no-dev")]
    [TestCase("COPY --chown=1000:1000 . .", "[|npm|] ci")]
    [TestCase("COPY package.json ./\nCOPY . .", "[|npm|] ci")]
    [TestCase("COPY . .\nENV A=b\nRUN mkdir x", "[|npm|] ci")]
    public void Dependencies_below_the_sources_are_found(string copies, string command) =>
        Verify($"FROM example.com/tools\nWORKDIR /app\n{copies}\nRUN {command}\n");

    [Test]
    public void Each_tool_is_found_once() =>
        Verify("FROM example.com/tools\nWORKDIR /app\nCOPY . .\nRUN [|npm|] ci\nRUN [|pip|] install -r requirements.txt\nRUN npm ci --omit=dev\n");

    [Test]
    public void A_mount_does_not_save_unpacking() =>
        Verify("FROM node:22\nWORKDIR /app\nCOPY . .\nRUN --mount=type=cache,target=/root/.npm [|npm|] ci\n");

    [Test]
    public void Build_stages_are_judged_mildly() => Assert.Multiple(() =>
    {
        Assert.That(SeverityOf("FROM node:22 AS b\nCOPY . /a\nRUN npm ci\nFROM scratch\nCOPY --from=b /a /a\n"), Is.EqualTo(Severity.Info));
        Assert.That(SeverityOf("FROM node:22 AS b\nCOPY . /a\nRUN npm ci\n"), Is.EqualTo(Severity.Warning));
    });

    [Test]
    public void Without_the_tree_there_is_no_fix() =>
        Assert.That(Single("FROM node:22\nWORKDIR /a\nCOPY . .\nRUN npm ci\n").Fix, Is.Null);

    [TestCase("COPY package.json package-lock.json ./\nRUN npm ci\nCOPY . .\nRUN npm run build")]
    [TestCase("COPY package*.json ./\nRUN npm ci\nCOPY . .\nRUN npm ci --omit=dev")]
    [TestCase("COPY requirements.txt .\nRUN pip install -r requirements.txt\nCOPY . .")]
    [TestCase("COPY *.csproj .\nRUN dotnet restore\nCOPY . .\nRUN dotnet publish --no-restore")]
    [TestCase("COPY *.csproj .\nRUN dotnet restore\nCOPY . .\nRUN dotnet publish")]
    [TestCase("COPY . .\nRUN dotnet publish --no-restore")]
    [TestCase("COPY pom.xml .\nRUN mvn dependency:go-offline\nCOPY src src\nRUN mvn package")]
    [TestCase("COPY . .\nRUN mvn -o package")]
    [TestCase("COPY . .\nRUN --mount=type=cache,target=/root/.m2 mvn package")]
    [TestCase("COPY . .\nRUN --mount=type=cache,target=/root/.nuget/packages dotnet publish")]
    [TestCase("COPY . .\nRUN --mount=type=cache,target=/root/.cache/pip pip install -r requirements.txt")]
    [TestCase("COPY go.mod go.sum ./\nRUN go mod download\nCOPY . .\nRUN go build ./...")]
    [TestCase("COPY . .\nRUN go build ./...")]
    [TestCase("COPY . .\nRUN cargo build --offline")]
    [TestCase("COPY . .\nRUN pip install .")]
    [TestCase("COPY . .\nRUN pip install -e .")]
    [TestCase("COPY . .\nRUN pip install --no-index -r requirements.txt")]
    [TestCase("COPY . .\nRUN npm run build")]
    [TestCase("COPY . .\nRUN if [ -f yarn.lock ]; then yarn install; else npm ci; fi")]
    [TestCase("COPY packages packages\nCOPY package.json .\nRUN npm ci")]
    [TestCase("COPY lib lib\nCOPY Gemfile .\nRUN bundle install")]
    [TestCase("COPY package.json prisma ./\nRUN npm ci")]
    [TestCase("COPY --from=sources . .\nRUN npm ci")]
    [TestCase("COPY . .\nRUN npm install left-pad")]
    [TestCase("COPY . .\nRUN echo npm ci")]
    [TestCase("RUN npm ci\nCOPY . .")]
    public void Dependencies_above_and_other_steps_are_fine(string instructions) =>
        Silent($"FROM example.com/tools AS sources\nFROM mcr.microsoft.com/dotnet/sdk:9.0\nWORKDIR /app\nENV HOME=/root\n{instructions}\n");

    [Test]
    public void A_parent_stage_may_have_fetched() =>
        Silent("FROM node:22 AS deps\nWORKDIR /a\nCOPY package.json .\nRUN npm ci\nFROM deps\nCOPY . .\nRUN npm ci --omit=dev\n");
}
