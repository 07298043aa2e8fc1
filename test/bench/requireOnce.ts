// Prints how long `require` takes for the file that is named, in milliseconds; `vscode` is there, and everything in it does nothing.
import { createRequire, registerHooks } from 'node:module';

const source = `
const nothing = new Proxy(function () {}, {
  get: (target, name) => (name === 'prototype' ? target.prototype : name === Symbol.toPrimitive ? () => '' : nothing),
  apply: () => nothing,
  construct: () => ({}),
  // A bundle copies what a module has, and looks up the rest in its prototype.
  getPrototypeOf: () => nothing,
});
module.exports = nothing;`;

registerHooks({
  resolve: (specifier, context, next) =>
    specifier === 'vscode' ? { url: 'bench:vscode', format: 'commonjs', shortCircuit: true } : next(specifier, context),
  load: (url, context, next) =>
    url === 'bench:vscode' ? { source, format: 'commonjs', shortCircuit: true } : next(url, context),
});

const require = createRequire(import.meta.url);
const [file = ''] = process.argv.slice(2);
const start = performance.now();
require(file);
console.log(performance.now() - start);
