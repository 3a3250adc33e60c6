import { argumentsOf, guardOutput, processIo, setExitCode } from './cli/io.ts';
import { run } from './main.ts';

guardOutput();
setExitCode(await run(argumentsOf(), processIo()));
