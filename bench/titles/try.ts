import { readTyped } from '../../src/domain/title-search/read-title.ts';
import { SignalReader, type Signals } from '../../src/domain/title-search/signals.ts';
import { buildTitleIndex } from '../../src/domain/title-search/build.ts';
import { LEARN } from '../../src/domain/title-search/learn-weights.ts';
import { loadDocuments } from './release.ts';
import { hideTitles, sampleTitles } from './sample.ts';
for (const a of process.argv.slice(2)) { const [k, v] = a.split('='); (LEARN as any)[k!] = Number(v); }
const docs = loadDocuments('/work/shared/data');
const tune = sampleTitles(docs, 0), report = sampleTitles(docs, 1);
console.log('sample', tune.length, report.length);
let t = Date.now();
const { index } = buildTitleIndex(hideTitles(docs, [...tune, ...report]));
console.log('build ms', Date.now() - t, 'titles', index.titleEnds.length, 'features', index.featureHashes.length, 'postings', index.featureClass.length, 'words', index.wordEnds.length, 'text', index.textDocument.length, 'MB', Math.round(process.memoryUsage().rss / 1e6));
const matcher = new SignalReader(index);
const codes = index.classCodes.split('\n');
const expansions = new Map(index.expansions.split('\n').map((l) => { const [a, b] = l.split('='); return [a!, b!.split(' ')]; }));
const options = { expand: (w: string) => expansions.get(w), isHead: (w: string) => { const n = matcher.words.findWord(w); return n >= 0 && index.wordIsHead[n] === 1; } };
t = Date.now();
const run = (sample: typeof tune) => sample.map(({ title, soc }) => ({ soc, title, own: codes.indexOf(soc), signals: matcher.signalsOf(readTyped(title, options)) }));
const A = run(tune), B = run(report);
console.log('per second', Math.round((A.length + B.length) / ((Date.now() - t) / 1000)));
const NAMES = ['vote', 'nearest', 'bayes', 'learned', 'text', 'exact', 'prior'] as const;
function feats(s: Signals): number[] {
  return [Math.log(s.vote + 1e-4), s.nearest, s.bayes, s.learned, Math.log(1+s.text), s.exact, s.prior];
}
function evaluate(name: string, rows: typeof A, score: (s: Signals) => number) {
  let one = 0, five = 0, all = 0;
  for (const r of rows) {
    const sorted = r.signals.map((s) => [score(s), s.class] as const).sort((a, b) => b[0] - a[0]);
    const rank = sorted.findIndex(([, c]) => c === r.own);
    if (rank === 0) one++; if (rank >= 0 && rank < 5) five++; if (rank >= 0) all++;
  }
  console.log(name.padEnd(20), (100 * one / rows.length).toFixed(1), (100 * five / rows.length).toFixed(1), (100 * all / rows.length).toFixed(1));
}
for (const n of NAMES) evaluate(n, A, (s) => s[n]);
// stack: conditional logit
function train(rows: typeof A, F = feats) {
  const K = F(rows[0]!.signals[0]!).length;
  const data = rows.filter((r) => r.signals.some((s) => s.class === r.own)).map((r) => ({ x: r.signals.map(F), y: r.signals.findIndex((s) => s.class === r.own) }));
  const mean = Array(K).fill(0), sd = Array(K).fill(0); let n = 0;
  for (const d of data) for (const x of d.x) { n++; x.forEach((v, i) => { mean[i] += v; sd[i] += v * v; }); }
  for (let i = 0; i < K; i++) { mean[i] /= n; sd[i] = Math.sqrt(sd[i] / n - mean[i] ** 2) || 1; }
  for (const d of data) d.x = d.x.map((x) => x.map((v, i) => (v - mean[i]) / sd[i]));
  const w = Array(K).fill(0.1), m = Array(K).fill(0), v = Array(K).fill(0);
  for (let it = 1; it <= 250; it++) {
    const g = Array(K).fill(0); let loss = 0;
    for (const { x, y } of data) {
      const s = x.map((f) => f.reduce((a: number, b, i) => a + b * w[i], 0)); const mx = Math.max(...s);
      const e = s.map((a) => Math.exp(a - mx)); const z = e.reduce((a, b) => a + b, 0); loss -= Math.log(e[y]! / z);
      x.forEach((f, j) => { const d = e[j]! / z - (j === y ? 1 : 0); if (Math.abs(d) > 1e-5) for (let i = 0; i < K; i++) g[i] += d * f[i]!; });
    }
    for (let i = 0; i < K; i++) { g[i] /= data.length; m[i] = .9 * m[i] + .1 * g[i]; v[i] = .99 * v[i] + .01 * g[i] ** 2; w[i] -= 0.1 * (m[i] / (1 - .9 ** it)) / (Math.sqrt(v[i] / (1 - .99 ** it)) + 1e-8); }
    if (it === 250) console.log('loss', (loss / data.length).toFixed(4), w.map((a) => a.toFixed(2)).join(' '));
  }
  return (s: Signals) => F(s).reduce((a, b, i) => a + w[i] * ((b - mean[i]) / sd[i]), 0);
}
const score = train(A);
evaluate('stack tune', A, score); evaluate('stack report', B, score);
for (let leave = 0; leave < NAMES.length; leave++) {
  const F = (s: Signals) => feats(s).filter((_, i) => i !== leave);
  evaluate('without ' + NAMES[leave], B, train(A, F));
}
