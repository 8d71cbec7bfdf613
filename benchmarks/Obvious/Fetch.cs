using Polly;
using Polly.Retry;
using RestSharp;

namespace UnifiedInbox.Benchmarks.Obvious;

/// <summary>A request as the packages' read-me files show it: <c>ExecuteAsync&lt;T&gt;</c> inside a pipeline that gets a closure.</summary>
internal sealed class Fetch(string baseUrl, HttpMessageHandler? handler) : IDisposable
{
    private readonly RestClient client = handler is null ? new(baseUrl) : new(new RestClientOptions(baseUrl) { ConfigureMessageHandler = _ => handler });

    private readonly ResiliencePipeline pipeline = new ResiliencePipelineBuilder()
        .AddRetry(new RetryStrategyOptions { MaxRetryAttempts = 3, BackoffType = DelayBackoffType.Exponential, UseJitter = true })
        .AddTimeout(TimeSpan.FromSeconds(15))
        .Build();

    public async Task<T> GetAsync<T>(Func<RestRequest> createRequest, CancellationToken cancellationToken) =>
        await pipeline.ExecuteAsync(
            async token =>
            {
                var response = await client.ExecuteAsync<T>(createRequest(), token);
                return response.IsSuccessful ? response.Data! : throw new HttpRequestException($"The answer was {(int)response.StatusCode}.");
            },
            cancellationToken);

    public void Dispose() => client.Dispose();
}
