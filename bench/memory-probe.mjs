// Loaded before a measured program: writes its peak resident memory (KB) down when it ends.
import { writeFileSync } from 'node:fs';

process.on('exit', () => {
  writeFileSync(process.env.TRUEST_BENCH_PEAK, String(process.resourceUsage().maxRSS));
});
