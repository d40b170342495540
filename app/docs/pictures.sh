#!/usr/bin/env bash
# Brings the pictures that pages.md shows from where PicturesSpec has left them.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")"
grep -o 'screenshots/pages/[a-z-]*\.jpg' pages.md | sort -u | while read -r shown; do
  mkdir -p screenshots/pages
  cp "../target/pictures/$(basename "$shown")" "$shown"
done
