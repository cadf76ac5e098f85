using DockerfileOptimizer.Rules.OtherPackages;
using DockerfileOptimizer.Testing;

namespace DockerfileOptimizer.Tests.Rules.OtherPackages;

[ExemptFrom(Variants.Onbuild, "a trigger runs in another build")]
public sealed class ComposerNoDevTests : RuleTests<ComposerNoDev>
{
    private static string File(string run, string end = "") => $"FROM php:8.4-fpm\nWORKDIR /srv\nCOPY composer.json composer.lock ./\nRUN {run}\nCOPY . .\n{end}";

    [TestCase("[|composer|] install", "composer install --no-dev")]
    [TestCase("[|composer|] install --no-scripts \\\n  --no-progress && composer dump-autoload", "composer install --no-scripts \\\n  --no-progress --no-dev && composer dump-autoload")]
    [TestCase("[|php|] composer.phar install", "php composer.phar install --no-dev")]
    public void What_runs_does_not_need_them(string run, string expected) => Verify(File(run), File(expected));

    [TestCase("composer install --no-dev")]
    [TestCase("COMPOSER_NO_DEV=1 composer install")]
    [TestCase("composer install && composer install --no-dev")]
    [TestCase("composer install && vendor/bin/phpunit")]
    [TestCase("composer install $(flags)")]
    [TestCase("composer require monolog/monolog")]
    [TestCase("composer global require x/y")]
    [TestCase("test -f composer.json && composer install || true")]
    public void Nothing_is_said_of(string run) => Silent(File(run));

    [TestCase("ENV APP_ENV=dev\n")]
    [TestCase("ENV COMPOSER_NO_DEV=1\nRUN composer install\n")]
    [TestCase("CMD [\"vendor/bin/phpunit\"]\n")]
    public void Nothing_is_said_before(string end) => Silent(File("composer install", end));

    [Test]
    public void A_stage_that_is_copied_from_is_not_the_image() =>
        Silent("FROM composer:2 AS one\nWORKDIR /srv\nRUN composer install\nFROM php:8.4\nCOPY --from=one /srv/public /srv\n");

    [Test]
    public void Where_nothing_is_for_development_nothing_is_left_out() =>
        In("composer.json={\"require\":{\"a/b\":\"1\"}}", "composer.lock={}").Silent(File("composer install"));

    [Test]
    public void Where_the_manifest_lists_something_it_is_left_out() =>
        In("composer.json={\"require-dev\":{\"a/b\":\"1\"}}", "composer.lock={}").Verify(File("[|composer|] install"));
}
