using Governance.Portal.Commands;
using Governance.Portal.Composition;

if (await CommandLine.TryRun(args, Console.Out, Console.Error, CancellationToken.None) is { } exitCode)
{
    return exitCode;
}

await PortalHost.Build(args).RunAsync();
return 0;
