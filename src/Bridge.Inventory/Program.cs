using Bridge.Hosting;
using Bridge.Inventory;

return await BridgeProcess.RunAsync(InventoryDbContext.Service, InventoryService.Port, args, bridge => bridge.AddInventory());
