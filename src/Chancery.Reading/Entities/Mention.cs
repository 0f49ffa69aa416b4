using System.Text.Json.Serialization;
using Chancery.Language;

namespace Chancery.Reading;

[JsonConverter(typeof(JsonStringEnumConverter<MentionKind>))]
public enum MentionKind
{
    [JsonStringEnumMemberName("name")] Name,
    [JsonStringEnumMemberName("nominal")] Nominal,
    [JsonStringEnumMemberName("pronoun")] Pronoun,
    /// <summary>A demonym or possessive that names a state while modifying another word: "Russian" in "the Russian attack".</summary>
    [JsonStringEnumMemberName("modifier")] Modifier,
}

/// <summary>Words that stand for an entity.</summary>
/// <param name="Entity">Id of the entity.</param>
/// <param name="Span">The words, without articles, titles or relative clauses: "Biden", "Russian officials".</param>
/// <param name="Sentence">0-based index into the reading's sentences.</param>
/// <param name="Head">Id of the syntactic head word within that sentence.</param>
public sealed record Mention(string Entity, TextSpan Span, int Sentence, int Head, MentionKind Kind);
