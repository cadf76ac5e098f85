using System.Text;

namespace DockerfileOptimizer.Tests.Properties;

/// <summary>Makes broken Dockerfiles of sound ones, the same ones for the same seed.</summary>
internal sealed class DockerfileMutator(IReadOnlyList<string> sources, int seed)
{
    /// <summary>What the grammars look at.</summary>
    private static readonly string[] Fragments =
    [
        "\\\n", "`\n", "\r\n", "\n", "\t", " ", "#", "'", "\"", "`", "$", "${", "}", "$(", ")", "(", "{", "<<EOF", "<<-EOF\n", "EOF\n", "&&", "||", ";", "|", "&",
        ">", "<", "[", "]", "[\"", "\"]", ",", "=", ":", "@", "--", "--from=", "--mount=type=cache,target=/x", "FROM a\n", "RUN ", "ONBUILD ", "COPY ", "ENV a ",
        "apt-get update", "apt install x", "sh -c '", "if ", "then ", "fi", "do ", "done", "case ", "esac", "# escape=`\n", "# hadolint ignore=DL3027\n",
        "\uFEFF", "\u00A0", "\u0085", "\0", "\uD800", "é", "😀", "\\", "*", "?", "~", "!", "%", "/", ".",
    ];

    private readonly Random _random = new(seed);

    /// <summary>The next text: a piece of a source, changed in up to eight places.</summary>
    public string Next()
    {
        string source = Pick(sources);
        var text = new StringBuilder(source);
        for (int change = _random.Next(9); change > 0; change--)
        {
            int at = _random.Next(text.Length + 1);
            int length = Math.Min(_random.Next(12), text.Length - at);
            switch (_random.Next(4))
            {
                case 0:
                    text.Insert(at, Pick(Fragments));
                    break;
                case 1:
                    text.Remove(at, length);
                    break;
                case 2:
                    text.Insert(_random.Next(text.Length + 1), text.ToString(at, length));
                    break;
                default:
                    string other = Pick(sources);
                    int from = _random.Next(other.Length + 1);
                    text.Insert(at, other.AsSpan(from, Math.Min(_random.Next(80), other.Length - from)));
                    break;
            }
        }

        return text.ToString();
    }

    private T Pick<T>(IReadOnlyList<T> items) => items[_random.Next(items.Count)];
}
