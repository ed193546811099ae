using System.Threading.RateLimiting;

namespace Governance.Portal.SignIn;

/// <summary>Requests per address. Sign-in: enough for a shift change behind one router, too few for guessing.</summary>
internal static class RateLimits
{
    public const string SignIn = "sign-in";

    /// <summary>Requests to flows, of which some need no sign-in.</summary>
    public const string HttpTriggers = "http-triggers";

    /// <summary>What answers without sign-in: enough for a person, too few for guessing.</summary>
    public const string Public = "public";

    public static IServiceCollection AddRateLimits(this IServiceCollection services) => services.AddRateLimiter(options =>
    {
        options.RejectionStatusCode = StatusCodes.Status429TooManyRequests;
        options.AddPolicy(HttpTriggers, context => RateLimitPartition.GetSlidingWindowLimiter(
            context.Connection.RemoteIpAddress?.ToString() ?? "",
            _ => new SlidingWindowRateLimiterOptions { PermitLimit = 3000, Window = TimeSpan.FromMinutes(1), SegmentsPerWindow = 6 }));
        options.AddPolicy(SignIn, context => RateLimitPartition.GetSlidingWindowLimiter(
            context.Connection.RemoteIpAddress?.ToString() ?? "",
            _ => new SlidingWindowRateLimiterOptions { PermitLimit = 300, Window = TimeSpan.FromMinutes(1), SegmentsPerWindow = 6 }));
        options.AddPolicy(Public, context => RateLimitPartition.GetSlidingWindowLimiter(
            context.Connection.RemoteIpAddress?.ToString() ?? "",
            _ => new SlidingWindowRateLimiterOptions { PermitLimit = 60, Window = TimeSpan.FromMinutes(1), SegmentsPerWindow = 6 }));
    });
}
