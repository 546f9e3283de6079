using VideoEngines.Clients.Tests;

[assembly: AssemblyFixture(typeof(NodeClients))]
