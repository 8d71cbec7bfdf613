using Microsoft.Extensions.Diagnostics.HealthChecks;

namespace UnifiedInbox.Samples;

/// <summary>One cheap read per account. An account that fails degrades the service; only when none works is it unhealthy, since the others go on.</summary>
internal sealed class AccountsHealth(IUnifiedInbox inbox) : IHealthCheck
{
    public async Task<HealthCheckResult> CheckHealthAsync(HealthCheckContext context, CancellationToken cancellationToken = default)
    {
        var checks = await Task.WhenAll(inbox.Accounts.Select(account => inbox.CheckAsync(account.Account, cancellationToken)));
        var works = checks.Count(check => check.Fault is null);
        var status = works == checks.Length ? HealthStatus.Healthy : works > 0 ? HealthStatus.Degraded : HealthStatus.Unhealthy;
        return new HealthCheckResult(status, data: checks.ToDictionary(check => check.Account.ToString(), object (check) => State(check)));
    }

    public static Task WriteAsync(HttpContext call, HealthReport report) =>
        call.Response.WriteAsJsonAsync(new { Status = report.Status.ToString(), Accounts = report.Entries["accounts"].Data }, call.RequestAborted);

    private static object State(AccountCheck check) => new
    {
        Status = (check.Fault is null ? HealthStatus.Healthy : HealthStatus.Unhealthy).ToString(),
        Fault = check.Fault?.Word,
        check.Fault?.NextStep,
        check.Remaining,
    };
}
