/** Words by what they mean for coding, as the codebook lists them. */
import rows from '../../graph-data/codebook/classes.json';

/** All of graph-data/codebook/classes.json, by name. */
export const allClasses: ReadonlyMap<string, ReadonlySet<string>> = new Map(
  rows.map((row) => [row.class, new Set(row.words.split(' ').filter(Boolean))]),
);

const named = (name: string): ReadonlySet<string> => {
  const words = allClasses.get(name);
  if (!words) throw new Error(`graph-data/codebook/classes.json: no class "${name}"`);
  return words;
};

/** Those that the engine asks for by name: a field each, as every clause is asked for some. */
export const wordClasses = {
  light: named('light'),
  say: named('say'),
  pass: named('pass'),
  refuse: named('refuse'),
  promise: named('promise'),
  threaten: named('threaten'),
  agree: named('agree'),
  fail: named('fail'),
  ask: named('ask'),
  undone: named('undone'),
  modal: named('modal'),
  duty: named('duty'),
  if: named('if'),
  agentive: named('agentive'),
  sport: named('sport'),
  sportToo: named('sport-too'),
  negative: named('negative'),
  persons: named('persons'),
  lift: named('lift'),
  receive: named('receive'),
  hostile: named('hostile'),
  hostileNoun: named('hostile-noun'),
  pursues: named('pursues'),
  refrain: named('refrain'),
  giving: named('giving'),
  works: named('works'),
  portfolio: named('portfolio'),
  forces: named('forces'),
};
