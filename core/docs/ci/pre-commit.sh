#!/bin/sh
# Checks the files that are about to be committed, as they are in the working folder.
git diff --cached --name-only --diff-filter=d -z -- '*.js' '*.mjs' '*.cjs' '*.jsx' '*.ts' '*.mts' '*.cts' '*.tsx' '*.vue' '*.svelte' |
  npx secure-bot check -
