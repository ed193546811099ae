using System.Net.Sockets;
using System.Threading.RateLimiting;
using Governance.Portal.Answers;
using Microsoft.AspNetCore.RateLimiting;

namespace Governance.Portal.SignIn;

/// <summary>Requests per address. Sign-in: enough for a shift change behind one router, too few for guessing.</summary>
internal static class RateLimits
{
    public const string SignIn = "sign-in";

    /// <summary>Requests to flows, of which some need no sign-in.</summary>
    public const string HttpTriggers = "http-triggers";

    /// <summary>What answers without sign-in: enough for a person, too few for guessing.</summary>
    public const string Public = "public";

    /// <summary>Cases submitted without sign-in.</summary>
    public const string Say = "say";

    /// <summary>Files sent without sign-in.</summary>
    public const string Files = "files";

    private static readonly TimeSpan Long = TimeSpan.FromMinutes(10);
    private static readonly TimeSpan Short = TimeSpan.FromMinutes(1);

    public static IServiceCollection AddRateLimits(this IServiceCollection services) => services.AddRateLimiter(options =>
    {
        options.RejectionStatusCode = StatusCodes.Status429TooManyRequests;
        options.OnRejected = static async (rejected, cancellationToken) => await Refuse(rejected, cancellationToken);
        Limit(options, HttpTriggers, 3000, Short);
        Limit(options, SignIn, 300, Short);
        Limit(options, Public, 60, Short);
        // A family, or a hall with one router; not a machine.
        Limit(options, Say, 20, Long);
        Limit(options, Files, 60, Long);
    });

    private static void Limit(RateLimiterOptions options, string policy, int permits, TimeSpan window) =>
        options.AddPolicy(policy, context => RateLimitPartition.GetSlidingWindowLimiter(
            Address(context), _ => new SlidingWindowRateLimiterOptions { PermitLimit = permits, Window = window, SegmentsPerWindow = 6 }));

    // Whoever has one IPv6 address has the other 2^64 of its network, too.
    private static string Address(HttpContext context) => context.Connection.RemoteIpAddress switch
    {
        null => "",
        { AddressFamily: AddressFamily.InterNetworkV6, IsIPv4MappedToIPv6: false } six => Convert.ToHexString(six.GetAddressBytes().AsSpan(0, 8)),
        var four => four.ToString(),
    };

    private static ValueTask Refuse(OnRejectedContext rejected, CancellationToken cancellationToken)
    {
        var problem = Problems.Describe(PortalRefusals.TooOften);
        problem.Status = StatusCodes.Status429TooManyRequests;
        return new ValueTask(rejected.HttpContext.Response.WriteAsJsonAsync(problem, options: null, "application/problem+json", cancellationToken));
    }
}
