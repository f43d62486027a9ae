using Bridge.LocalServices.Processes;

namespace Bridge.IntegrationTests.Faults.Staging;

/// <summary>What the processes of a stage share.</summary>
/// <param name="Guard">Ends them with this process.</param>
/// <param name="Folder">Where their logs go.</param>
/// <param name="Settings">Their settings.</param>
/// <param name="Control">The name of the guarantee that is taken out of them; empty for none.</param>
internal sealed record UnitSurroundings(Guard Guard, string Folder, IReadOnlyDictionary<string, string> Settings, string Control);
