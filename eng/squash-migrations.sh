#!/bin/sh
# One initial migration per provider, made anew from the model. Only until the first release: afterwards migrations are added.
set -eu
cd "$(dirname "$0")/.."
dotnet tool restore >/dev/null
rm -rf engine/Governance.Data/Migrations
dotnet build engine/Governance.Data -v q -nologo
for pair in Sqlite:Sqlite Postgres:PostgreSql; do
  dotnet ef migrations add Initial --no-build --project engine/Governance.Data \
    --context "${pair%%:*}GovernanceDb" --output-dir "Migrations/${pair##*:}"
done
