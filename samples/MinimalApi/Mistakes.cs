namespace UnifiedInbox.Samples;

/// <summary>A caller's mistake, such as an account nobody registered, is an ArgumentException before any request: answered with 400 and its message.</summary>
internal static class Mistakes
{
    public static async ValueTask<object?> AnsweredAsync(EndpointFilterInvocationContext call, EndpointFilterDelegate next)
    {
        try
        {
            return await next(call);
        }
        catch (ArgumentException mistake) when (!call.HttpContext.Response.HasStarted)
        {
            return Results.Problem(mistake.Message, statusCode: StatusCodes.Status400BadRequest);
        }
    }
}
