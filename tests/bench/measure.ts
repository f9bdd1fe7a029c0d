/** Speed of coding one text after another, beside two libraries on the same texts; run by code.mjs in a process of its own. */
import nlp from 'compromise';
import model from 'wink-eng-lite-web-model';
import winkNLP from 'wink-nlp';
import { makeCoder } from '../../src/cli/coder.ts';
import { newsText } from './news-text.ts';

const ARTICLE = 6_000;
/** Enough that the machine has translated all of the engine: its speed in a long run is meant, as that of the libraries. */
const ROUNDS = 6;

/** One way to read texts. */
interface Reader {
  readonly name: string;
  readonly read: (text: string, id: string) => unknown;
}

function readers(): Reader[] {
  const coder = makeCoder({});
  const wink = winkNLP(model, ['sbd', 'pos']);
  return [
    { name: 'entente', read: (text, id) => coder({ meta: { id }, text }) },
    {
      name: 'wink-nlp, sentences and parts of speech',
      read: (text) => {
        const document = wink.readDoc(text);
        document.sentences().out();
        return document.tokens().out(wink.its.pos);
      },
    },
    {
      name: 'compromise, sentences and parts of speech',
      read: (text) => nlp(text).sentences().out('array'),
    },
  ];
}

const seconds = (work: () => void): number => {
  const start = performance.now();
  work();
  return (performance.now() - start) / 1000;
};

/** Best MB/s of several rounds, in turns, so that a busy moment of the machine strikes all alike. */
function throughput(size: number, seed: number): Record<string, number> {
  const texts = Array.from({ length: Math.ceil(size / ARTICLE) }, (_, i) => newsText(ARTICLE, seed + i));
  const megabytes = texts.reduce((sum, text) => sum + text.length, 0) / 1e6;
  const all = readers();
  for (const { read } of all) texts.slice(0, 10).forEach((text, i) => read(text, `warm${i}`));
  const best = new Map<string, number>();
  for (let round = 0; round < ROUNDS; round++)
    for (const { name, read } of all) {
      const speed = megabytes / seconds(() => texts.forEach((text, i) => read(text, `d${i}`)));
      best.set(name, Math.max(best.get(name) ?? 0, speed));
    }
  return Object.fromEntries(best);
}

const ONE =
  'Belarusian President Alexander Lukashenko met Vladimir Putin in Minsk on 3 March 2021 and signed an agreement on gas.\n';

/** MB/s of coding single texts of growing size: varied ones, or one sentence again and again (160,000 times in 20 MB). */
function growth(sizes: readonly number[], seed: number, repeated: boolean): Record<string, number> {
  const coder = makeCoder({});
  coder({ meta: { id: 'warm' }, text: newsText(300_000, seed + 1) });
  return Object.fromEntries(
    sizes.map((size) => {
      const text = repeated ? ONE.repeat(size / ONE.length) : newsText(size, seed);
      const rounds = Math.max(1, Math.round(200_000 / size));
      const time = seconds(() => {
        for (let i = 0; i < rounds; i++) coder({ meta: { id: 'x' }, text });
      });
      return [String(size), (text.length * rounds) / 1e6 / time];
    }),
  );
}

/** Texts that break what is quadratic or recursive; seconds each. */
function hostile(): Record<string, number> {
  const coder = makeCoder({});
  const texts: Record<string, string> = {
    '1 MB without a full stop': newsText(1_000_000, 3).replace(/[.?!\n]/g, ' '),
    '50,000 brackets': `Russia ${'('.repeat(50_000)} met Belarus ${')'.repeat(50_000)}.`,
    'one word of 1 MB': 'x'.repeat(1_000_000),
    '1 MB of line ends': '\n'.repeat(1_000_000),
    '100,000 names in one sentence': `${'Belarus and Russia, '.repeat(50_000)} met.`,
    '100,000 quotation marks': `Russia said ${'"'.repeat(100_000)} to Belarus.`,
    '1 MB of capital letters': newsText(1_000_000, 4).toUpperCase(),
    '300,000 commas': `Belarus${','.repeat(300_000)} met Russia.`,
    '100,000 dates': 'on 3 March 2021, '.repeat(60_000),
  };
  return Object.fromEntries(
    Object.entries(texts).map(([name, text]) => [
      name,
      seconds(() => {
        const { fault } = coder({ meta: { id: 'x' }, text });
        if (fault !== undefined) throw new Error(`${name}: ${fault}`);
      }),
    ]),
  );
}

const [what, size, seed] = process.argv.slice(2);
const result =
  what === 'speed'
    ? throughput(Number(size), Number(seed))
    : what === 'growth' || what === 'repeated'
      ? growth([10_000, 100_000, 1_000_000, Number(size)], Number(seed), what === 'repeated')
      : hostile();
console.log(JSON.stringify(result));
