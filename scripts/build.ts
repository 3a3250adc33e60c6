import { bundleProgram } from './bundle.ts';
import { makeCodeCaches } from './code-cache.ts';
import { compileShipped } from './compile.ts';

await bundleProgram('dist/program');
compileShipped('profiles', 'dist/catalogue');
makeCodeCaches();
