// Loaded into VS Code's server and its extension hosts before anything else: lets them write their log files, for which they have a native
// module that is compiled where it is installed. Without it whatever they log is lost, and every output channel stays empty.
import { registerHooks } from 'node:module';

const writer = new URL('./logWriter.ts', import.meta.url).href;

registerHooks({
  resolve: (specifier, context, next) =>
    specifier === '@vscode/spdlog' ? { url: writer, shortCircuit: true } : next(specifier, context),
});
