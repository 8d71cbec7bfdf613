namespace UnifiedInbox.EndToEnd.Tests.Failures.KthRequest;

/// <summary>What can happen to a request in place of its answer.</summary>
internal enum FaultKind
{
    Unauthorized,
    Forbidden,
    NotFound,
    TooManyRequestsWithRetryAfter,
    TooManyRequests,
    ServerError,
    ServiceUnavailable,
    Redirect,
    ConnectionFailure,
    NoAnswer,
    CutBody,
    WrongContentType,
    WrongShape,
    EarlierPageAgain,
}
