using VideoEngines.Simulation;

return SimulationCommands.Run(args, Console.Out, Console.Error);
