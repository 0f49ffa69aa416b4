namespace Chancery.Cli.Commands; internal static class Placeholder { }
