using System.Net;
using System.Text;
using Chancery.Pages.Fetching;
using Chancery.Pages.Tests.Inputs;

namespace Chancery.Pages.Tests.Fetching;

public class FetchTests
{
    private static readonly FetchOptions Own = new() { AllowPrivate = true, Timeout = TimeSpan.FromSeconds(60), Pause = TimeSpan.Zero };

    private static List<PageResult> Read(string address, FetchOptions? options = null) =>
        [.. new PageReader(new PageOptions { Fetch = options ?? Own, KeepOriginals = true, Limits = PageLimits.Default with { Bytes = 1 << 20 } })
            .ReadAll([address])];

    [Fact]
    public void APageIsFetchedAndReadAfterRedirects()
    {
        using var site = new Site().Answers("/old", "301 Moved", "Location: /new\r\n", [])
            .Answers("/new", "200 OK", "Content-Type: text/html; charset=utf-8\r\n", Samples.Bytes(Samples.Page));
        var result = Assert.Single(Read(site.Root + "/old"));
        Assert.Equal((Samples.Both, site.Root + "/old", site.Root + "/new"), (result.Article!.Text, result.Article.Id, result.Article.Url));
        Assert.NotNull(result.Original!.Captured);
    }

    [Fact]
    public void AddressesOfThisMachineAreRefusedUnlessAllowed()
    {
        using var site = new Site();
        foreach (var address in (string[])[site.Root, "http://localhost:1/", "http://[::1]:1/", "http://2130706433/",
            "http://169.254.169.254/latest/meta-data"])
            Assert.Contains("is an address of this machine or network", Assert.Single(Read(address, new())).Explanation);
        Assert.Empty(site.Asked);
    }

    [Theory]
    [InlineData("10.1.2.3", true)]
    [InlineData("100.64.0.1", true)]
    [InlineData("::ffff:192.168.1.1", true)]
    [InlineData("64:ff9b::7f00:1", true)]
    [InlineData("2002:7f00:1::", true)]
    [InlineData("fd12::1", true)]
    [InlineData("8.8.8.8", false)]
    [InlineData("2606:4700::1111", false)]
    public void PrivateAddressesAreKnownInEveryDress(string address, bool isPrivate) =>
        Assert.Equal(isPrivate, PrivateAddresses.Contains(IPAddress.Parse(address)));

    [Fact]
    public void APictureIsNoReport()
    {
        using var site = new Site().Answers("/a.png", "200 OK", "Content-Type: image/png\r\n", "PNG and some words"u8.ToArray());
        Assert.Contains("the server gave no page but image/png", Assert.Single(Read(site.Root + "/a.png")).Explanation);
    }

    [Fact]
    public void ACircleOfRedirectsEnds()
    {
        using var site = new Site().Answers("/a", "302 Found", "Location: /b\r\n", []).Answers("/b", "302 Found", "Location: /a\r\n", []);
        Assert.Contains("it sends on more than 5 times", Assert.Single(Read(site.Root + "/a")).Explanation);
    }

    [Fact]
    public void ARedirectToAFileIsNotFollowed()
    {
        using var site = new Site().Answers("/a", "302 Found", "Location: file:///etc/passwd\r\n", []);
        Assert.Contains("it leads to a file address", Assert.Single(Read(site.Root + "/a")).Explanation);
    }

    [Theory]
    [InlineData("Content-Length: 999999999\r\n")]
    [InlineData("")]
    public void ABodyOverTheBoundIsLeft(string length)
    {
        using var site = new Site().Answers("/a", "200 OK", "Content-Type: text/html\r\n" + length, new byte[3 << 20]);
        Assert.Equal(Unread.TooLarge, Assert.Single(Read(site.Root + "/a")).Reason);
    }

    [Fact]
    public void ABombIsLeftAtTheBound()
    {
        using var site = new Site().Answers("/a", "200 OK", "Content-Type: text/html\r\nContent-Encoding: gzip\r\n", Samples.Gzip(new byte[64 << 20]));
        Assert.Equal(Unread.TooLarge, Assert.Single(Read(site.Root + "/a")).Reason);
    }

    [Fact]
    public void AServerThatNeverEndsIsLeft()
    {
        using var site = new Site().Answers("/a", _ =>
        {
            Thread.Sleep(3000);
            return [];
        });
        Assert.Contains("it gave no whole page in 1 s", Assert.Single(Read(site.Root + "/a", Own with { Timeout = TimeSpan.FromSeconds(1) })).Explanation);
    }

    [Fact]
    public void WhatHasNotChangedIsNotSentAgain()
    {
        using var site = new Site().Answers("/a", head => head.Contains("If-None-Match: \"v1\"", StringComparison.Ordinal)
            ? "HTTP/1.1 304 Not Modified\r\nConnection: close\r\n\r\n"u8.ToArray()
            : [.. Encoding.ASCII.GetBytes("HTTP/1.1 200 OK\r\nETag: \"v1\"\r\nContent-Type: text/html\r\nConnection: close\r\n\r\n"),
                .. Samples.Bytes(Samples.Page)]);
        var options = Own with { Memory = new Memory() };
        Assert.Equal([null, Unread.Unchanged], [Read(site.Root + "/a", options)[0].Reason, Read(site.Root + "/a", options)[0].Reason]);
    }

    [Fact]
    public void PagesOfAFeedAreFetchedIfAskedForAndAllowedByRobots()
    {
        using var site = new Site();
        var feed = $"<rss><channel><title>G</title><item><title>A</title><link>{site.Root}/open/1</link><description>Short.</description></item><item><title>B</title><link>{site.Root}/closed/2</link></item></channel></rss>";
        site.Answers("/feed", "200 OK", "Content-Type: application/rss+xml\r\n", Samples.Bytes(feed))
            .Answers("/robots.txt", "200 OK", "Content-Type: text/plain\r\n", "User-agent: *\nDisallow: /closed"u8.ToArray())
            .Answers("/open/1", "200 OK", "Content-Type: text/html\r\n", Samples.Bytes(Samples.Page));
        Assert.Equal(["Short.", "B"], Read(site.Root + "/feed").Select(result => result.Article!.Text));
        var pages = Read(site.Root + "/feed", Own with { FeedPages = true });
        Assert.Equal(Samples.Both, pages[0].Article!.Text);
        Assert.Contains("robots.txt asks programs not to fetch this page", pages[1].Explanation);
    }

    [Theory]
    [InlineData("User-agent: *\nDisallow: /a\nAllow: /a/b", "/a/b/c", true)]
    [InlineData("User-agent: *\nDisallow: /a\nAllow: /a/b", "/a/c", false)]
    [InlineData("User-agent: other\nDisallow: /", "/a", true)]
    [InlineData("User-agent: other\nUser-agent: chancery\nDisallow: /\n\nUser-agent: *\nAllow: /", "/a", false)]
    [InlineData("User-agent: *\nDisallow: /*.pdf$", "/a/b.pdf", false)]
    [InlineData("User-agent: *\nDisallow: /*.pdf$", "/a/b.pdf?x", true)]
    [InlineData("User-agent: *\nDisallow:", "/a", true)]
    [InlineData("User-agent: *\nDisallow: /a*a*a*a*a*a*a*a*a*a*a*a*b", "/aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa", true)]
    public void RobotsAreReadAsTheStandardSays(string text, string path, bool isAllowed) =>
        Assert.Equal(isAllowed, RobotRules.Parse(text, "Chancery").Allows(path));

    private sealed class Memory : IFetchMemory
    {
        private readonly Dictionary<string, Validators> _known = [];

        public Validators? Of(string address) => _known.TryGetValue(address, out var known) ? known : null;

        public void Set(string address, Validators validators) => _known[address] = validators;
    }
}
