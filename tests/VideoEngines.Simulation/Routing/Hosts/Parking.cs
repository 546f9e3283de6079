using VideoEngines.Simulation.Routing.Providers;

namespace VideoEngines.Simulation.Routing.Hosts;

/// <summary>The submits of one host whose answers are on their way.</summary>
internal sealed class Parking
{
    private readonly List<ParkedSubmit> _parked = [];

    /// <summary>Whether answers may take their time now.</summary>
    public bool IsOpen { get; set; } = true;

    public IReadOnlyList<ParkedSubmit> Parked => _parked;

    public bool Has(int jobNumber) => _parked.Exists(p => p.Submit.JobNumber == jobNumber);

    public ParkedSubmit Add(ProviderSubmit submit)
    {
        var parked = new ParkedSubmit(submit);
        _parked.Add(parked);
        return parked;
    }

    public void Remove(ParkedSubmit parked) => _parked.Remove(parked);
}
