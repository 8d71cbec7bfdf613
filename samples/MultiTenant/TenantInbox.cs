namespace UnifiedInbox.Samples;

/// <summary>The inbox of the tenant whose key the request carries in <c>X-Tenant-Key</c>; endpoints take it as a parameter.</summary>
internal sealed record TenantInbox(IUnifiedInbox Inbox)
{
    /// <summary>Opens the tenant's inbox for the rest of this request, or ends it with 401.</summary>
    public static Task OpenAsync(HttpContext call, RequestDelegate next)
    {
        if (call.RequestServices.GetRequiredService<Tenants>().Open(call.Request.Headers["X-Tenant-Key"].ToString()) is not { } inbox)
        {
            call.Response.StatusCode = StatusCodes.Status401Unauthorized;
            return Task.CompletedTask;
        }

        call.Features.Set(new TenantInbox(inbox));
        return next(call);
    }

    public static ValueTask<TenantInbox?> BindAsync(HttpContext call) => ValueTask.FromResult(call.Features.Get<TenantInbox>());
}
