namespace DockerfileOptimizer.Semantics.Conversion;

/// <summary>Checks that what a build pulls can be the name of an image.</summary>
internal static class ReferenceChecker
{
    public static void Check(BaseReference image, List<ConversionError> errors)
    {
        if (ImageName.TryParse(image.Name) is not null)
            return;
        string remedy = image.Culprit switch
        {
            ConversionErrorKind.UndefinedArgInFrom => "declare its variable by ARG before the first FROM",
            ConversionErrorKind.EmptyArgInFrom => "give its ARG a default",
            _ when image.Name.Any(char.IsUpper) => "write its repository in lower case",
            _ => "write 'repository:tag' or 'repository@sha256:…'",
        };
        errors.Add(new(image.Culprit, image.Span, $"'{image.Name}' is no valid image reference; {remedy}"));
    }
}
