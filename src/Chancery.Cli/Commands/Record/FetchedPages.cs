using Chancery.Pages.Fetching;
using Chancery.Record;

namespace Chancery.Cli.Commands.Record;

/// <summary>What servers said of pages, kept in the record. It is written when the pages are
/// stored, so that none is lost to a run that breaks off.</summary>
internal sealed class FetchedPages(Func<IRecord> record) : IFetchMemory
{
    private readonly Dictionary<string, Validators> _new = [];

    public Validators? Of(string address) => _new.TryGetValue(address, out var known) ? known
        : record().Fetched(address) is var (tag, modified) ? new(tag, modified) : null;

    public void Set(string address, Validators validators) => _new[address] = validators;

    public void Save()
    {
        foreach (var (address, (tag, modified)) in _new)
            record().NoteFetched(address, tag, modified);
        _new.Clear();
    }
}
