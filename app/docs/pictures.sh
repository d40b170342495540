#!/usr/bin/env bash
# Brings the pictures that the documents show from where the specs have left them.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")"
grep -oh 'screenshots/pages/[a-z-]*\.jpg' pages.md ../../README.md | sort -u | while read -r shown; do
  mkdir -p screenshots/pages
  cp "../target/pictures/$(basename "$shown")" "$shown"
done
