using System.Text;
using DockerfileOptimizer.Knowledge;
using DockerfileOptimizer.Testing;

namespace DockerfileOptimizer.Tests.Knowledge;

public sealed class BaseImagesTests
{
    private const string TablePath = "src/DockerfileOptimizer.Core/Knowledge/base-images.txt";
    private const int MaximumBytes = 200 * 1024;

    [Test]
    public void The_table_is_what_the_facts_give() => GeneratedFile.Verify(TablePath, BaseImagesFile.Write());

    [Test]
    public void The_table_is_small() => Assert.That(Encoding.UTF8.GetByteCount(BaseImagesFile.Write()), Is.LessThanOrEqualTo(MaximumBytes));

    [Test]
    public void Nothing_is_read_before_the_first_question_and_once_after_it()
    {
        int reads = 0;
        var images = new BaseImages(() =>
        {
            reads++;
            return BaseImagesFile.Write();
        });
        Assert.That(reads, Is.Zero);
        Assert.That(images.Find("node", "22"), Is.Not.Null);
        Assert.That(images.Find("alpine", "3.24"), Is.Not.Null);
        Assert.That(reads, Is.EqualTo(1));
    }

    [Test]
    public void The_facts_have_a_date() => Assert.That(BaseImages.Shipped.Date, Is.EqualTo(new DateTime(2026, 11, 21)));

    [TestCase("node", "22", 408_499_334)]
    [TestCase("node", "22.23.2-bookworm", 408_499_334)]
    [TestCase("node", "22-slim", 79_893_445)]
    [TestCase("node", "22-alpine", 60_697_390)]
    [TestCase("python", "3.12-slim", 43_188_023)]
    [TestCase("golang", "alpine", 75_169_503)]
    [TestCase("rust", "slim", 323_067_864)]
    [TestCase("rust", "alpine", 349_115_881)]
    [TestCase("debian", "trixie-slim", 29_830_418)]
    [TestCase("alpine", "3.24", 3_849_738)]
    [TestCase("eclipse-temurin", "21-jre", 121_136_054)]
    [TestCase("mcr.microsoft.com/dotnet/sdk", "10.0", 327_340_687)]
    [TestCase("mcr.microsoft.com/dotnet/aspnet", "10.0", 95_868_968)]
    [TestCase("mcr.microsoft.com/dotnet/aspnet", "10.0-noble-chiseled", 55_137_755)]
    public void A_download_size_is_that_of_the_manifest(string repository, string tag, long bytes) =>
        Assert.That(Image(repository, tag).Compressed!.Bytes, Is.EqualTo(bytes));

    [Test]
    public void Sizes_compressed_and_uncompressed_are_apart()
    {
        Assert.That(Image("mcr.microsoft.com/dotnet/runtime", "9.0-noble-chiseled-extra").Compressed!.Bytes, Is.EqualTo(55_894_450));
        Assert.That(Image("mcr.microsoft.com/dotnet/runtime", "9.0-noble-chiseled-extra").Uncompressed!.Bytes, Is.EqualTo(124_118_557));
        Assert.That(Image("mcr.microsoft.com/dotnet/aspnet", "10.0").Uncompressed, Is.Null);
    }

    [Test]
    public void A_size_taken_from_another_image_says_so()
    {
        Assert.That(Image("node", "22").Compressed!.Basis, Is.EqualTo(FactBasis.Measured));
        Assert.That(Image("alpine", "3.24").Compressed!.Basis, Is.EqualTo(FactBasis.Derived));
        Assert.That(Image("mcr.microsoft.com/dotnet/runtime", "9.0-noble-chiseled-extra").Uncompressed!.Basis, Is.EqualTo(FactBasis.Derived));
    }

    [TestCase("docker.io/library/node")]
    [TestCase("index.docker.io/node")]
    [TestCase("library/node")]
    [TestCase("mirror.gcr.io/library/node")]
    [TestCase("registry-1.docker.io/library/node")]
    [TestCase("public.ecr.aws/docker/library/node")]
    [TestCase("amd64/node")]
    [TestCase("docker.io/amd64/node")]
    public void Each_spelling_of_a_name_finds_the_image(string repository) =>
        Assert.That(BaseImages.Shipped.Find(repository, "22-slim")?.Image?.Compressed?.Bytes, Is.EqualTo(79_893_445));

    [TestCase("mcr.microsoft.com/dotnet/aspnet", "8.0-alpine-amd64")]
    [TestCase("mcr.microsoft.com/dotnet/core/aspnet", "8.0-alpine")]
    public void Architecture_and_former_folders_do_not_count(string repository, string tag) =>
        Assert.That(BaseImages.Shipped.Find(repository, tag)?.Image?.Compressed?.Bytes, Is.EqualTo(48_305_589));

    [Test]
    public void A_nightly_image_is_configured_like_the_released_one_and_has_its_own_size()
    {
        var facts = Find("mcr.microsoft.com/dotnet/nightly/aspnet", "10.0");
        Assert.That(facts.Environment!.ValueOf("APP_UID"), Is.EqualTo("1654"));
        Assert.That(facts.Image, Is.Null);
    }

    [Test]
    public void Each_listed_tag_leads_to_its_image()
    {
        var images = FactSource.Read("base-images.json.gz").GetProperty("images").EnumerateArray().ToArray();
        var wrong = images.Select(image => (Repository: image.Text("repo")!, Tag: image.Text("tag")!))
            .Where(image => BaseImages.Shipped.Find(image.Repository, image.Tag)?.Image?.Tag != image.Tag);
        Assert.That(images, Has.Length.EqualTo(1227));
        Assert.That(wrong, Is.Empty);
    }

    [TestCase("my-app", "1")]
    [TestCase("example.com/node", "22")]
    [TestCase("nod", "22")]
    [TestCase("zzz", "latest")]
    [TestCase("", "latest")]
    public void Other_repositories_are_not_known(string repository, string tag) => Assert.That(BaseImages.Shipped.Find(repository, tag), Is.Null);

    [Test]
    public void A_tag_that_is_not_listed_has_no_size() => Assert.That(Find("node", "22-nonsense").Image, Is.Null);

    [Test]
    public void Without_a_tag_only_the_repository_is_known()
    {
        var facts = Find("openjdk", null);
        Assert.That(facts.Command, Is.Null);
        Assert.That(facts.Release, Is.Null);
        Assert.That(facts.Deprecation!.Successors, Does.Contain("eclipse-temurin"));
    }

    [TestCase("mcr.microsoft.com/dotnet/core/aspnet", "3.1")]
    [TestCase("bitnami/node", "20")]
    [TestCase("adoptopenjdk", "11")]
    [TestCase("amd64/openjdk", "17")]
    [TestCase("centos", "7")]
    public void A_repository_may_be_given_up(string repository, string tag) => Assert.That(Find(repository, tag).Deprecation!.IsWhole, Is.True);

    [Test]
    public void A_deprecation_may_concern_some_tags() => Assert.That(Find("amazonlinux", "2023").Deprecation!.IsWhole, Is.False);

    [Test]
    public void Others_are_kept_up() => Assert.That(Find("mcr.microsoft.com/dotnet/aspnet", "3.1").Deprecation, Is.Null);

    [Test]
    public void Replacements_name_their_saving_and_caveats()
    {
        var replacement = Find("node", "22").Replacements.First();
        Assert.That(replacement.To, Is.EqualTo("node:22-slim"));
        Assert.That(replacement.SavedBytes, Is.EqualTo(328_605_889));
        Assert.That(replacement.Caveats, Has.One.Contains("native addons"));
    }

    [Test]
    public void A_replacement_may_be_larger() => Assert.That(Find("rust", "slim").Replacements.Single().SavedBytes, Is.Negative);

    [Test]
    public void Variants_are_of_the_same_release()
    {
        string[] tags = [.. Find("mcr.microsoft.com/dotnet/aspnet", "10.0").Variants.Select(variant => variant.Tag)];
        Assert.That(tags, Does.Contain("10.0-noble-chiseled"));
        Assert.That(tags, Has.None.StartsWith("9."));
    }

    private static BaseImageFacts Find(string repository, string? tag) => BaseImages.Shipped.Find(repository, tag)!;

    private static ImageVariant Image(string repository, string tag) => Find(repository, tag).Image!;
}
