import { argumentsOf, processIo, setExitCode } from './cli/io.ts';
import { VERSION } from './version.ts';

const [first, ...others] = argumentsOf();
// Asked for by every script that looks whether truest is there: answered before anything is loaded.
if ((first === '--version' || first === '-V') && others.length === 0)
  processIo().stdout.write(`${VERSION}\n`);
else {
  import('./main.ts').then(({ run }) => run(argumentsOf(), processIo())).then(setExitCode);
}
