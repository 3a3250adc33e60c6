import { rm } from 'node:fs/promises';
import { basename, dirname, join, resolve } from 'node:path';
import { build, type Plugin } from 'esbuild';

/**
 * Bundles the program: one CommonJS file for what every start needs, and one for each module that is
 * imported dynamically (a command, the prompts, the compiler), with all that it needs. Loading one file
 * more is what costs at start, so files share no chunks; and CommonJS starts faster than ES modules.
 * A class can therefore exist twice: errors are told by their name, never by `instanceof`.
 * Resolves to the files that were bundled.
 */
export async function bundleProgram(out: string): Promise<Set<string>> {
  const inputs = new Set<string>();
  await rm(out, { recursive: true, force: true });
  const waiting = [resolve('src/bin.ts')];
  const names = new Map([[waiting[0]!, 'truest']]);
  const bundles: Plugin = {
    name: 'one file for each dynamic import',
    setup({ onResolve }) {
      onResolve({ filter: /^\./ }, ({ kind, path, resolveDir, importer }) => {
        if (kind !== 'dynamic-import' || importer.includes('node_modules')) return undefined;
        const file = join(resolveDir, path);
        let name = names.get(file);
        if (name === undefined) {
          name = `${basename(dirname(file))}-${basename(file, '.ts')}`;
          names.set(file, name);
          waiting.push(file);
        }
        return { path: `./${name}.cjs`, external: true };
      });
    },
  };
  for (let file = waiting.shift(); file !== undefined; file = waiting.shift()) {
    const { metafile } = await build({
      metafile: true,
      entryPoints: [{ in: file, out: names.get(file)! }],
      outdir: out,
      outExtension: { '.js': '.cjs' },
      bundle: true,
      format: 'cjs',
      platform: 'node',
      target: 'node20',
      minify: true,
      legalComments: 'none',
      supported: { 'dynamic-import': false },
      define: { 'import.meta.url': '__fileUrl' },
      banner: { js: "const __fileUrl=require('node:url').pathToFileURL(__filename).href;" },
      // The build of yaml for browsers does not ask the environment about every token.
      alias: { yaml: resolve('node_modules/yaml/browser/index.js') },
      plugins: [bundles, leaveOut],
      logLevel: 'warning',
    });
    for (const input of Object.keys(metafile.inputs)) inputs.add(input);
  }
  return inputs;
}

/**
 * Leaves out what libraries load at start for things that truest does not ask of them: chalk's guess
 * at the terminal (colour is decided in cli/screen.ts), and commander's subcommands that are programs
 * of their own. And gives cli-table3 the measure of text that truest uses: its own compiles a regular
 * expression of all emoji at every start.
 */
const leaveOut: Plugin = {
  name: 'leave out',
  setup({ onResolve, onLoad }) {
    onResolve({ filter: /^#supports-color$/ }, ({ path }) => ({ path, namespace: 'left-out' }));
    onResolve({ filter: /^(node:)?child_process$/ }, ({ path, importer }) =>
      importer.includes('commander') ? { path, namespace: 'left-out' } : undefined,
    );
    onResolve({ filter: /^string-width$/ }, ({ path, importer }) =>
      importer.includes('cli-table3') ? { path, namespace: 'left-out' } : undefined,
    );
    onLoad({ filter: /string-width/, namespace: 'left-out' }, () => ({
      contents: "module.exports = require('fast-string-width').default;",
      resolveDir: resolve('.'),
    }));
    onLoad({ filter: /supports-color/, namespace: 'left-out' }, () => ({
      contents: 'export default { stdout: false, stderr: false };',
    }));
    onLoad({ filter: /child_process/, namespace: 'left-out' }, () => ({ contents: 'module.exports = {};' }));
  },
};
