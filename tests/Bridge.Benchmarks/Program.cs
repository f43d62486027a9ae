return await Bridge.Benchmarks.Commands.FrontDoor.RunAsync(args);
