using System.CommandLine;

namespace Chancery.Cli.Frame;

/// <summary>The forms an answer can be had in.</summary>
internal enum Format { Table, Text, Json, Csv, Md, Html }

internal static class Formats
{
    /// <summary>The option <c>--format</c> with the forms one command can give, the first being the default.</summary>
    public static Option<Format> Option(params Format[] forms)
    {
        var names = string.Join('|', forms.Select(f => f.ToString().ToLowerInvariant()));
        var option = new Option<Format>("--format")
        {
            Description = "Form of the answer",
            HelpName = names,
            DefaultValueFactory = _ => forms[0],
            CustomParser = result =>
            {
                var asked = result.Tokens[0].Value;
                foreach (var form in forms)
                {
                    if (asked == form.ToString().ToLowerInvariant()) return form;
                }
                result.AddError($"--format: '{asked}' is not one of {string.Join(", ", names.Split('|'))}.");
                return forms[0];
            },
        };
        return option;
    }
}
