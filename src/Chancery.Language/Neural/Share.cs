namespace Chancery.Language.Neural;

/// <summary>One of the answers to a question about a word, and the share of belief in it.</summary>
internal readonly record struct Share(int Class, float Belief);
