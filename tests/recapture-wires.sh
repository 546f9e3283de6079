#!/usr/bin/env bash
# Captures anew what the independent clients send (tests/VideoEngines.Tests/Wires), after one of them was updated. Needs Node and npm; the clients are those of
# tests/VideoEngines.Clients.Tests/node/package-lock.json. Then rewrites the list in docs/providers/proof.md. Review the diff: each change is one of a client.
set -euo pipefail
cd "$(dirname "$0")/.."

CI=true UPDATE_WIRES=1 dotnet test tests/VideoEngines.Clients.Tests -- --filter-class VideoEngines.Clients.Tests.WireCaptureTests
UPDATE_APPROVED=1 dotnet test tests/VideoEngines.Tests -- --filter-class VideoEngines.Tests.Wires.WireProofTests
