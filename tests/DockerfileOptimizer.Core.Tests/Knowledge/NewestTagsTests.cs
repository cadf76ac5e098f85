using DockerfileOptimizer.Knowledge;
using DockerfileOptimizer.Testing;

namespace DockerfileOptimizer.Tests.Knowledge;

public sealed class NewestTagsTests
{
    [Test]
    public void The_table_is_what_the_list_of_tags_gives() =>
        GeneratedFile.Verify("src/DockerfileOptimizer.Core/Knowledge/newest-tags.txt", NewestTagsFile.Write());

    [TestCase("node", "26")]
    [TestCase("python", "3.14")]
    [TestCase("debian", "13")]
    [TestCase("postgres", "18")]
    [TestCase("busybox", "1.38")]
    [TestCase("buildpack-deps", "trixie")]
    public void The_tag_is_as_precise_as_the_release_line(string image, string tag) =>
        Assert.That(NewestTags.Shipped.Find(image), Is.EqualTo(tag));

    [TestCase("mongo")]
    [TestCase("archlinux")]
    public void An_image_may_have_no_other_name_for_latest(string image)
    {
        Assert.That(NewestTags.Shipped.Find(image), Is.Null);
        Assert.That(NewestTags.Shipped.Knows(image), Is.True);
    }

    [Test]
    public void Other_images_are_not_known() => Assert.That(NewestTags.Shipped.Knows("my-app"), Is.False);

    [Test]
    public void The_date_is_a_day() => Assert.That(DateOnly.TryParseExact(NewestTags.Shipped.Date, "yyyy-MM-dd", out _), Is.True);
}
