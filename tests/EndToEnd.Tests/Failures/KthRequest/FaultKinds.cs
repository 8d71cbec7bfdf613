using System.Text.Json;

namespace UnifiedInbox.EndToEnd.Tests.Failures.KthRequest;

internal static class FaultKinds
{
    /// <summary>Bodies that are no page of any of the three vendors.</summary>
    public static readonly string[] WrongShapes =
        ["", "{}", "[]", "null", "\"ok\"", """{"success":true,"data":7,"conversations":7}""", """{"success":true,"data":[{"_id":"ibx_1","co"""];

    /// <summary>The type of fault an account ends in that is cut off by it.</summary>
    public static Type Fault(this FaultKind kind) => kind switch
    {
        FaultKind.Unauthorized or FaultKind.Forbidden => typeof(AuthenticationFault),
        FaultKind.NotFound => typeof(NotFoundFault),
        FaultKind.TooManyRequestsWithRetryAfter or FaultKind.TooManyRequests => typeof(RateLimitedFault),
        FaultKind.Redirect => typeof(RejectedFault),
        FaultKind.WrongContentType or FaultKind.WrongShape => typeof(MalformedFault),
        _ => typeof(UnavailableFault),
    };

    /// <summary>Whether a second attempt gets past it when it happens once; a first page that does not come is not waited for until then.</summary>
    public static bool PassesWhenRepeated(this FaultKind kind, bool isFirstPage) => kind switch
    {
        FaultKind.TooManyRequestsWithRetryAfter or FaultKind.TooManyRequests or FaultKind.ServerError or FaultKind.ServiceUnavailable => true,
        FaultKind.ConnectionFailure or FaultKind.CutBody => true,
        FaultKind.NoAnswer => !isFirstPage,
        _ => false,
    };

    public static IEnumerable<string> Variants(this FaultKind kind) => kind == FaultKind.WrongShape ? WrongShapes : [""];

    /// <summary>One run by name, for failure messages.</summary>
    public static string Describe(this FaultKind kind, string variant, int kth, bool isLasting) =>
        $"{kind}{(variant.Length == 0 ? "" : $" {JsonSerializer.Serialize(variant)}")} at request {kth}{(isLasting ? " and after" : "")}";
}
