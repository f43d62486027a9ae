using Bridge.Migrations;

return await MigrateProcess.RunAsync(args);
