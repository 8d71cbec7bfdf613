using System.Globalization;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace UnifiedInbox.Benchmarks.Vendors;

/// <summary>The three vendors on one loopback port, in a process of their own. Ends when whoever started it closes its input.</summary>
internal static class VendorServer
{
    public const string RefusedPath = "/refused";

    private const int ScenarioSegments = 6;

    public static async Task RunAsync()
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        await using var app = builder.Build();
        var (answers, limit) = (new VendorAnswers(), new RequestLimit());
        app.Run(context => context.Request.Path == RefusedPath
            ? context.Response.WriteAsync(limit.Refused.ToString(CultureInfo.InvariantCulture))
            : AnswerAsync(context, answers, limit));
        await app.StartAsync();
        Console.WriteLine(app.Urls.First());
        while (await Console.In.ReadLineAsync() is not null)
        {
        }
    }

    private static async Task AnswerAsync(HttpContext context, VendorAnswers answers, RequestLimit limit)
    {
        var path = context.Request.Path.Value!.Split('/', StringSplitOptions.RemoveEmptyEntries);
        var scenario = Scenario.Parse(path);
        if (scenario.LatencyMs > 0)
        {
            await Task.Delay(scenario.LatencyMs);
        }

        var status = StatusOf(scenario, limit);
        if (status != StatusCodes.Status200OK)
        {
            context.Response.StatusCode = status;
            context.Response.Headers.RetryAfter = status == StatusCodes.Status429TooManyRequests ? "2" : default;
            return;
        }

        var body = answers.To(
            scenario, path[ScenarioSegments..], context.Request.Path + context.Request.QueryString, name => context.Request.Query[name].FirstOrDefault());
        context.Response.ContentType = "application/json; charset=utf-8";
        context.Response.ContentLength = body.Length;
        await context.Response.Body.WriteAsync(body);
    }

    private static int StatusOf(Scenario scenario, RequestLimit limit) => scenario.Habit switch
    {
        VendorHabit.NotFound => StatusCodes.Status404NotFound,
        VendorHabit.Throttles => StatusCodes.Status429TooManyRequests,
        VendorHabit.Breaks => StatusCodes.Status500InternalServerError,
        VendorHabit.Limits when !limit.Admits(scenario.Name) => StatusCodes.Status429TooManyRequests,
        _ => StatusCodes.Status200OK,
    };
}
