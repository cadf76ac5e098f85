namespace DockerfileOptimizer.Tests.Semantics.Effects;

/// <summary>What the models of the package managers of Ruby and PHP, and of scripts, say; a line a fact.</summary>
public sealed class ScriptedModelTests
{
    [TestCase("bundle install", "Restore bundle")]
    [TestCase("bundle install --without development test", "Restore bundle, without development")]
    [TestCase("BUNDLE_WITHOUT=development:test BUNDLE_PATH=/gems bundle", "Restore bundle, without development, to /gems/…")]
    [TestCase("bundle install --deployment", "Restore bundle, to /app/vendor/bundle/…")]
    [TestCase("bundle exec rake assets:precompile", "Build rake")]
    [TestCase("bundle exec rspec", "Test rspec")]
    [TestCase("GEM_HOME=/g gem install rails", "Install gem, to /g/…")]
    [TestCase("composer install", "Restore composer, with development, to /app/vendor/…, store /root/.composer/cache")]
    [TestCase("composer install --no-dev -o", "Restore composer, without development, to /app/vendor/…, store /root/.composer/cache")]
    [TestCase("COMPOSER_NO_DEV=1 COMPOSER_CACHE_DIR=/c composer install -d api", "Restore composer, without development, to /app/api/vendor/…, store /c")]
    [TestCase("php composer.phar install", "Restore composer, with development, to /app/vendor/…, store /root/.composer/cache")]
    [TestCase("composer require a/b", "Install composer, to /app/vendor/…, store /root/.composer/cache")]
    public void Steps(string command, params string[] expected) => Assert.That(BuildStepText.Of("RUN " + command), Is.EqualTo(expected));

    [TestCase("php composer-setup.php --install-dir=/usr/local/bin --filename=composer", "must write /usr/local/bin/composer")]
    [TestCase("php -v", new string[0])]
    public void Files_of_the_layer(string command, params string[] expected) =>
        Assert.That(EffectText.Layer("WORKDIR /app\nRUN " + command).Where(effect => !effect.EndsWith("(cache)", StringComparison.Ordinal)), Is.EqualTo(expected));

    [TestCase("php install.php")]
    [TestCase(". ./setup.sh")]
    [TestCase("./some-program")]
    public void What_may_do_anything(string command) => Assert.That(EffectText.Of("WORKDIR /app\nRUN " + command).MayWriteAnywhere);

    [TestCase("some-program --version")]
    [TestCase(". /etc/os-release")]
    public void What_does_nothing(string command) => Assert.That(EffectText.Layer("WORKDIR /app\nRUN " + command), Is.Empty);
}
