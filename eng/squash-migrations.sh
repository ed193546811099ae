#!/bin/sh
# One initial migration per provider, made anew from the model, and SQL Server's script. Only until the first release: afterwards migrations are added.
set -eu
cd "$(dirname "$0")/.."
dotnet tool restore >/dev/null
rm -rf engine/Governance.Data/Migrations
dotnet build engine/Governance.Data -v q -nologo
for pair in Sqlite:Sqlite Postgres:PostgreSql SqlServer:SqlServer; do
  dotnet ef migrations add Initial --no-build --project engine/Governance.Data \
    --context "${pair%%:*}GovernanceDb" --output-dir "Migrations/${pair##*:}"
done
dotnet build engine/Governance.Data -v q -nologo
dotnet ef migrations script --idempotent --no-build --project engine/Governance.Data \
  --context SqlServerGovernanceDb --output engine/Governance.Data/Migrations/SqlServer/governance.sql
