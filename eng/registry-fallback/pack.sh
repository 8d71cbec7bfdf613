#!/usr/bin/env bash
# Packs both stand-ins into feed/. Run it after any change under src/ and commit the packages with the sources.
set -euo pipefail
cd "$(dirname "$0")"

rm -f feed/*.nupkg
for project in OneOf Mapster.Core; do
  # A stale obj folder could hand an old assembly to the pack step.
  rm -rf "src/$project/bin" "src/$project/obj"
  dotnet pack "src/$project/$project.csproj" --configuration Release --output feed --nologo --verbosity quiet
done
ls feed
