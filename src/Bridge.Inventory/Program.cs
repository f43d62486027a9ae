using Bridge.Hosting;
using Bridge.Inventory;

return await BridgeProcess.RunAsync("inventory", 5083, args, bridge => bridge.AddInventory());
