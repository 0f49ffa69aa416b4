using System.CommandLine;
using Chancery.Cli.Commands;

// The contents page of the program: one file per command, in the order of a report's way.
var root = new RootCommand("Chancery reads what the press reports about an international crisis and keeps the file on it.")
{
};

return root.Parse(args).Invoke();
