using Bridge.Commands;

return await FrontDoor.RunAsync(args);
