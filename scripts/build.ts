import { rm } from 'node:fs/promises';
import { build } from 'esbuild';
import { compileShipped } from './compile.ts';

/** Bundles the program, one chunk a command so that `--version` loads nothing else, and compiles the profiles. */
await rm('dist/program', { recursive: true, force: true });
await build({
  entryPoints: { truest: 'src/bin.ts' },
  outdir: 'dist/program',
  bundle: true,
  splitting: true,
  format: 'esm',
  platform: 'node',
  target: 'node20',
  minify: true,
  legalComments: 'none',
  chunkNames: 'chunk-[hash]',
  // Some bundled libraries are CommonJS and call require for Node's own modules.
  banner: { js: "import{createRequire as __r}from'node:module';const require=__r(import.meta.url);" },
  logLevel: 'warning',
});
compileShipped('profiles', 'dist/catalogue');
