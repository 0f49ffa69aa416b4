namespace Chancery.Language.Tagging;

/// <summary>One analysis that a word can have: the three tag columns together.</summary>
internal readonly record struct TagSet(string Upos, string Xpos, string Feats);
