using DockerfileOptimizer.Rules.OtherPackages;
using DockerfileOptimizer.Testing;

namespace DockerfileOptimizer.Tests.Rules.OtherPackages;

[ExemptFrom(Variants.Onbuild, "a trigger runs in another build")]
[ExemptFrom(Variants.Renamed, "the variables that say what an image is for have fixed names")]
public sealed class BundleProductionTests : RuleTests<BundleProduction>
{
    private static string File(string run, string settings = "ENV RACK_ENV=production\n", string copy = "COPY Gemfile Gemfile.lock ./\n") =>
        $"FROM ruby:3.4\nWORKDIR /srv\n{settings}{copy}{run}\nCMD [\"puma\"]\n";

    [Test]
    public void In_production_groups_are_left_out() => Verify(
        File("RUN [|bundle|] install --jobs 4"),
        File("ENV BUNDLE_DEPLOYMENT=\"1\" BUNDLE_PATH=\"/usr/local/bundle\" BUNDLE_WITHOUT=\"development:test\"\nRUN bundle install --jobs 4"));

    [Test]
    public void Without_a_lock_file_there_is_no_deployment_mode() => Verify(
        File("RUN [|bundle|]", copy: "COPY Gemfile ./\n"),
        File("ENV BUNDLE_WITHOUT=\"development:test\"\nRUN bundle", copy: "COPY Gemfile ./\n"));

    [Test]
    public void Deployment_mode_may_be_all_that_is_missing() => Verify(
        File("RUN [|bundle|] install", "ENV RAILS_ENV=production BUNDLE_WITHOUT=development BUNDLE_PATH=/gems\n"),
        File("ENV BUNDLE_DEPLOYMENT=\"1\"\nRUN bundle install", "ENV RAILS_ENV=production BUNDLE_WITHOUT=development BUNDLE_PATH=/gems\n"));

    [TestCase("RUN bundle install [|--deployment|] [|--without|] development test")]
    [TestCase("RUN bundle install [|--path=vendor/bundle|]")]
    [TestCase("RUN bundle [|--without=test|]")]
    public void Options_that_were_remembered_are_deprecated(string run) => Verify(File(run, settings: ""));

    [Test]
    public void The_message_names_the_variable() =>
        Assert.That(Message(File("RUN bundle install --without test")), Is.EqualTo("'--without' of 'bundle install' is deprecated; use a variable, as 'ENV BUNDLE_WITHOUT', or 'bundle config set'"));

    [Test]
    public void The_image_has_Bundler() => Verify(File("RUN [|gem|] install bundler --no-document", settings: ""));

    [TestCase("RUN gem install bundler -v 2.5.1")]
    [TestCase("RUN gem install bundler:2.5.1")]
    [TestCase("RUN gem install bundler rake")]
    [TestCase("RUN bundle exec rake --without x")]
    public void Nothing_is_said_of(string run) => Silent(File(run, settings: ""));

    [TestCase("")]
    [TestCase("ENV RAILS_ENV=development\n")]
    [TestCase("ENV RAILS_ENV=production BUNDLE_WITHOUT=development:test BUNDLE_DEPLOYMENT=1\n")]
    [TestCase("ENV RAILS_ENV=production\nRUN bundle config set --local without 'development test'\n")]
    [TestCase("ENV RAILS_ENV=production\nCOPY .bundle .bundle\n")]
    [TestCase("ENV RAILS_ENV=production\nCOPY . .\n")]
    public void Nothing_is_said_behind(string settings) => Silent(File("RUN bundle install", settings));

    [Test]
    public void An_image_that_is_not_of_Ruby_may_lack_Bundler() => Silent("FROM debian:13\nRUN gem install bundler\n");

    [Test]
    public void Where_the_context_has_no_settings_all_of_it_brings_none() =>
        In("Gemfile", "Gemfile.lock", "config.ru").Verify(File("RUN [|bundle|] install", copy: "COPY . .\n"));

    [Test]
    public void A_stage_that_is_copied_from_is_not_the_image() =>
        Silent("FROM ruby:3.4 AS one\nENV RAILS_ENV=production\nRUN bundle install\nFROM ruby:3.4\nENV RAILS_ENV=production\nCOPY --from=one /a /a\n");
}
