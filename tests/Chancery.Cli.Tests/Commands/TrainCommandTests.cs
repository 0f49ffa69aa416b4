using Chancery.Testing;

namespace Chancery.Cli.Tests.Commands;

public class TrainCommandTests
{
    [Fact]
    public async Task AModelOfOtherTreesToStartFromIsToldInOneLineAndLeavesNoFile()
    {
        var output = Path.Combine(Path.GetTempPath(), $"{Guid.NewGuid():N}.model");
        var run = await Run.Of(
            "train", Repository.Path("gold", "language.conllu"), "--start", Repository.Path("models", "english.model"), "--passes", "0", "--hidden",
            "256", "--output", output);
        Assert.Equal(1, run.Code);
        Assert.Contains("trained on other data", run.Error, StringComparison.Ordinal);
        Assert.DoesNotContain("   at ", run.Error, StringComparison.Ordinal);
        Assert.False(File.Exists(output) || File.Exists(output + ".part"));
    }

    [Fact]
    public async Task AMissingModelToStartFromIsTold()
    {
        var run = await Run.Of("train", Repository.Path("gold", "language.conllu"), "--start", "none.model", "--output", "x.model");
        Assert.Equal(1, run.Code);
        Assert.Contains("none.model", run.Error, StringComparison.Ordinal);
    }
}
