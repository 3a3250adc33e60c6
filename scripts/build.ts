import { bundleProgram } from './bundle.ts';
import { makeCodeCaches } from './code-cache.ts';
import { compileShipped } from './compile.ts';
import { writeLicences } from './licences.ts';

writeLicences(await bundleProgram('dist/program'), 'dist/THIRD-PARTY-LICENSES.txt');
compileShipped('profiles', 'dist/catalogue');
makeCodeCaches();
