#!/usr/bin/env node
// Lets forge use the compiler from npm: it speaks just enough of solc's command line (`--version`, `--standard-json`).
import { readFileSync, writeSync } from 'node:fs';
import { createRequire } from 'node:module';

const load = createRequire(import.meta.url);
const solc = load('solc');

/** @param {string} text Written to the end in a loop: a pipe takes 64 KiB at a time, and forge reads until exit. */
function print(text) {
  const bytes = Buffer.from(text);
  for (let at = 0; at < bytes.length; ) {
    try {
      at += writeSync(1, bytes, at);
    } catch (error) {
      if (!(error instanceof Error && 'code' in error && error.code === 'EAGAIN')) throw error;
    }
  }
}

const args = process.argv.slice(2);
if (args.includes('--version')) {
  const version = solc.version().replace(/Emscripten\.clang/, 'Linux.g++');
  print(`solc, the solidity compiler commandline interface\nVersion: ${version}\n`);
} else if (args.includes('--standard-json')) {
  print(solc.compile(readFileSync(0, 'utf8')));
} else {
  process.stderr.write('solc-shim: expected --version or --standard-json\n');
  process.exitCode = 2;
}
