using WebService;

var builder = WebApplication.CreateBuilder(args);
builder.Services.AddSingleton(TimeProvider.System);
builder.Services.AddSingleton<VisitCounter>();

var app = builder.Build();
app.MapGet("/", (VisitCounter counter) => counter.Next());
app.MapGet("/health", () => Results.Ok());
app.Run();
