// Brings other versions of Node into .nodes/, where the end-to-end tests find them. The npm package
// `node` installs one of these platform packages; without one for this machine the tests skip it.
import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync } from 'node:fs';
import { join } from 'node:path';

const MAJORS = [22, 24];
const platform = `node-${process.platform === 'win32' ? 'win' : process.platform}-${process.arch}`;

for (const major of MAJORS) {
  const folder = join(import.meta.dirname, '..', '.nodes', String(major));
  if (existsSync(join(folder, 'node_modules', platform))) continue;
  mkdirSync(folder, { recursive: true });
  const { status } = spawnSync(
    'npm',
    [
      'install',
      '--prefix',
      folder,
      '--no-save',
      '--no-package-lock',
      '--ignore-scripts',
      `${platform}@${major}`,
    ],
    { stdio: ['ignore', 'ignore', 'ignore'], shell: process.platform === 'win32', timeout: 300_000 },
  );
  console.log(
    status === 0 ? `Node ${major} is there` : `Node ${major} could not be brought: its tests will be skipped`,
  );
}
