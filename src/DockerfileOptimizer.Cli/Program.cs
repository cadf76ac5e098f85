using System.Text;
using DockerfileOptimizer.Cli;

// Here alone the tool meets the console and the current directory.
#pragma warning disable RS0030
var utf8 = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false);
using var output = new StreamWriter(Console.OpenStandardOutput(), utf8, bufferSize: 64 * 1024);
using var error = new StreamWriter(Console.OpenStandardError(), utf8) { AutoFlush = true };
bool showsProgress = Console.IsOutputRedirected && !Console.IsErrorRedirected;
var host = new CommandHost
{
    Arguments = args,
    OpenInput = Console.OpenStandardInput,
    Output = output,
    Error = error,
    Progress = showsProgress ? error : TextWriter.Null,
    Folder = Environment.CurrentDirectory,
};
#pragma warning restore RS0030

return (int)CommandLine.Run(host);
