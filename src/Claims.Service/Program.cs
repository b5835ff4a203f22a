using Claims.Service.Api;
using Claims.Service.Operation;
using Claims.Service.Page;
using Claims.Service.Queue;

try
{
    // The settings beside the program count, from whatever folder it is started.
    var builder = WebApplication.CreateBuilder(new WebApplicationOptions { Args = args, ContentRootPath = AppContext.BaseDirectory });
    builder.AddOperation();
    builder.AddTelemetry();
    builder.AddApi();
    builder.AddQueue();

    var app = builder.Build();
    app.UseOperation();
    app.MapApi();
    app.MapOperation();
    app.MapPage();
    await app.RunAsync();
    return 0;
}
catch (Exception e) when (StartFault.Lines(e) is { } lines)
{
    foreach (var line in lines)
        await Console.Error.WriteLineAsync(line);
    return 1;
}
