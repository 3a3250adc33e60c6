const { readFileSync } = require('node:fs');
const { createRequire } = require('node:module');
const { join } = require('node:path');
const { Script } = require('node:vm');

const folder = join(__dirname, '../dist/program');
const loaded = new Map();

/**
 * Requires a bundle of the program, with V8's code cache beside it when there is one: compiled code
 * does not have to be compiled again, which is a good part of a short start. A cache of another Node
 * or another bundle is refused by V8, and the bundle is compiled as usual.
 */
function load(name) {
  const known = loaded.get(name);
  if (known) return known.module.exports;
  const filename = join(folder, name);
  const source = readFileSync(filename, 'utf8');
  const script = new Script(`(function (exports, require, module, __filename, __dirname) {${source}\n})`, {
    filename,
    cachedData: readCache(`${filename}.cache`),
  });
  const module = { exports: {} };
  loaded.set(name, { script, module, filename });
  const outside = createRequire(filename);
  const inside = (id) => (id.startsWith('./') ? load(id.slice(2)) : outside(id));
  script.runInThisContext()(module.exports, inside, module, filename, folder);
  return module.exports;
}

function readCache(path) {
  try {
    return readFileSync(path);
  } catch {
    return undefined;
  }
}

module.exports = { load, loaded };
