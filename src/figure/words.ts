/** The words of a figure that are written from counts: subtitle, reading, method, sources, dates, credit. Nobody can edit them into more. */
import type { Dataset } from '../model/dataset.ts';
import type { DocumentMeta } from '../model/document.ts';
import type { Interaction } from '../model/interaction.ts';
import type { Filters } from '../network/filters.ts';
import type { Network } from '../network/network.ts';
import { daySpan, isoDay } from '../network/when.ts';
import { isolate } from './isolates.ts';
import { TONE_NAMES, toneStep } from './palette.ts';
import type { FigureSpec } from './spec.ts';
import { capital, counted, digits, inWords, list, longDate, MONTHS, span } from './wording.ts';

/** A piece of a citation; the title of a source is set in italics. */
export interface Cited {
  readonly text: string;
  readonly italic?: boolean;
}

const byCode = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

/** Documents with evidence of one of these interactions, newest last, then by id. */
export function contributing(dataset: Dataset, acts: readonly Interaction[]): DocumentMeta[] {
  const used = new Set(acts.flatMap((act) => act.evidence.map((piece) => piece.document)));
  return dataset.documents
    .filter((document) => used.has(document.id))
    .sort((a, b) => byCode(a.published ?? '', b.published ?? '') || byCode(a.id, b.id));
}

function publishedSpan(documents: readonly DocumentMeta[]): string {
  const years = documents.flatMap((document) => (document.published ? [document.published.slice(0, 4)] : [])).sort();
  const [first, last] = [years[0], years[years.length - 1]];
  return first && last ? `, published ${first === last ? `in ${first}` : `from ${span(first, last)}`}` : '';
}

const UNIT = { interactions: 'interaction', mentions: 'mention', documents: 'document' } as const;
export const unitOf = (filters: Filters): string => UNIT[filters.weight];

/** What is counted, over what: "Who did what with or to whom, in five documents ...: 48 actors, 64 ties, 144 interactions". */
export function subtitle(dataset: Dataset, network: Network): string {
  const documents = contributing(dataset, network.interactions);
  const who =
    network.level === 'states'
      ? 'Who did what with or to whom, persons counted for their states'
      : 'Who did what with or to whom';
  const actors = counted(network.actors.length, 'actor');
  return `${who}, in ${inWords(documents.length, 'document')}${publishedSpan(documents)}: ${actors}, ${counted(network.ties.length, 'tie')}, ${counted(network.interactions.length, 'interaction')}`;
}

/** Filters that hide something, in words; empty where nothing is filtered. */
export function filterWords(filters: Filters, nameOf: (id: string) => string = () => 'one actor'): string[] {
  const { period } = filters;
  const words: string[] = [];
  if (period.from && period.to) words.push(`${longDate(period.from)} to ${longDate(period.to)}`);
  else if (period.from) words.push(`from ${longDate(period.from)}`);
  else if (period.to) words.push(`until ${longDate(period.to)}`);
  if (!filters.undated) words.push('dated ones only');
  if (filters.documents) words.push(`from ${inWords(filters.documents.length, 'document')}`);
  if (filters.kinds) words.push(`between ${list(filters.kinds.map((kind) => `${kind}s`)) || 'no kind of actor'}`);
  if (filters.quads) words.push(list(filters.quads.map((quad) => quad.replace('-', ' '))) || 'no class of act');
  if (filters.types) words.push(`of type ${list(filters.types) || 'none'}`);
  if (filters.modes)
    words.push(`of mode ${list(filters.modes.map((mode) => (mode === 'none' ? 'not given' : mode))) || 'none'}`);
  if (filters.ranks) words.push(`rank of both sides: ${list(filters.ranks) || 'none'}`);
  if (!filters.author) words.push('claims of a party only');
  if (filters.claims)
    words.push(
      filters.claims.length === 0
        ? 'without claims of a party'
        : `of claims only those of ${list(filters.claims.map(nameOf))}`,
    );
  if (filters.confidence > 0) words.push(`confidence of at least ${String(filters.confidence)}`);
  if (filters.minWeight > 1) words.push(`ties of ${String(filters.minWeight)} and more`);
  if (filters.ego) words.push(`within ${inWords(filters.ego.steps, 'step')} of ${nameOf(filters.ego.actor)}`);
  if (filters.giant) words.push('the largest connected part');
  if (filters.hiddenActors.length > 0) words.push(`without ${inWords(filters.hiddenActors.length, 'actor')}`);
  return words;
}

/** The reading: the busiest actor and the two strongest ties. */
export function mapReading(network: Network): string {
  const { actors, ties, interactions } = network;
  const busiest = [...actors].sort((a, b) => b.interactions - a.interactions || byCode(a.id, b.id))[0];
  const [first, second] = [...ties].sort((a, b) => b.weight - a.weight || byCode(a.id, b.id));
  if (!busiest || !first) return 'No interaction is shown.';
  const name = (id: string): string => actors.find((actor) => actor.id === id)?.name ?? id;
  const pair = (tie: { a: string; b: string }): string => `${name(tie.a)} and ${name(tie.b)}`;
  const part = `${busiest.name} takes part in ${digits(busiest.interactions)} of the ${counted(interactions.length, 'interaction')}.`;
  const unit = UNIT[network.weight];
  const strongest = ` The strongest tie joins ${pair(first)}: ${counted(first.weight, unit)}, ${TONE_NAMES[toneStep(first.balance)]}`;
  return `${part}${strongest}${second ? `; the next joins ${pair(second)}: ${counted(second.weight, unit)}, ${TONE_NAMES[toneStep(second.balance)]}` : ''}.`;
}

/** "38 of the 144 interactions have no date ...; dated ones run from March 2014 to November 2022." */
export function dates(acts: readonly Interaction[]): string {
  const spans = acts.flatMap((act) => daySpan(act.date) ?? []);
  const count = acts.length;
  const undated = count - spans.length;
  if (count === 0) return '';
  const one = undated === 1;
  const without =
    count === 1
      ? `The one interaction has ${one ? 'no' : 'a'} date in the text.`
      : undated === 0
        ? `All ${counted(count, 'interaction')} are dated.`
        : undated === count
          ? `None of the ${counted(count, 'interaction')} has a date in the text.`
          : `${digits(undated)} of the ${counted(count, 'interaction')} ${one ? 'has' : 'have'} no date in the text and ${one ? 'is' : 'are'} included.`;
  if (spans.length === 0) return without;
  const month = (day: number): string => {
    const [year = '', number = '1'] = isoDay(day).split('-');
    return `${MONTHS[Number(number) - 1] ?? ''}\u00a0${year}`;
  };
  const first = month(Math.min(...spans.map((one) => one.first)));
  const last = month(Math.max(...spans.map((one) => one.last)));
  if (count === 1) return `${without.slice(0, -1)}: ${first === last ? first : `${first} to ${last}`}.`;
  return `${without} Dated ones ${first === last ? `fall in ${first}` : `run from ${first} to ${last}`}.`;
}

/** How it was counted and drawn. */
export function method(spec: FigureSpec, network: Network): string {
  const weight = {
    interactions: 'Each tie counts distinct interactions: an act that two documents report is counted once.',
    mentions: 'Each tie counts mentions: the sentences that show an interaction of the pair.',
    documents: 'Each tie counts documents that hold an interaction of the pair.',
  }[network.weight];
  const level =
    network.level === 'states'
      ? 'Persons and undisputed regions count for their states.'
      : 'Person and state are kept apart: a meeting of presidents is theirs, not their countries’.';
  const colour =
    spec.tieColour === 'class'
      ? 'Ties have the colour of the class that they have most of.'
      : 'Balance is (cooperation −\u00a0conflict)\u00a0÷\u00a0all, in five steps.';
  const drawn =
    spec.view === 'map' || spec.view === 'ego' ? ' ForceAtlas2 layout, fixed seed; distance has no unit.' : '';
  return `${weight} Types follow the PLOVER codebook. ${colour} ${level}${drawn}`;
}

/** What is not shown, and why: what filters hide, and what stands outside the pairs that are drawn. */
function filtered(spec: FigureSpec, dataset: Dataset, network: Network, drawn: readonly Interaction[]): string {
  const names = new Map(dataset.actors.map((actor) => [actor.id, actor.name]));
  const words = filterWords(spec.filters, (id) => names.get(id) ?? id);
  if (spec.crop && spec.crop.length > 0 && (spec.view === 'map' || spec.view === 'ego'))
    words.push(`cut to ${list(spec.crop.map((id) => names.get(id) ?? id))} and those tied to them`);
  const hidden = network.hidden.total;
  const others = network.interactions.length - drawn.length;
  const outside = others > 0 ? ` ${capital(counted(others, 'interaction'))} outside these pairs not counted.` : '';
  if (words.length > 0)
    return `Filter: ${words.join('; ')}. ${capital(counted(hidden, 'interaction'))} not shown.${outside}`;
  if (hidden > 0) return `No filter; ${counted(hidden, 'interaction')} within one actor not shown.${outside}`;
  return others > 0 ? `No filter.${outside}` : 'All interactions, no filter.';
}

/** Who made it, of what, and what is not shown. */
export function credit(
  spec: FigureSpec,
  dataset: Dataset,
  network: Network,
  drawn: readonly Interaction[],
  generator: string,
): string {
  const made =
    spec.credit === undefined ? `Coding and figure: ${generator}` : isolate(spec.credit.replace(/\.\s*$/, ''));
  return `${made}${dataset.name ? `, dataset ${dataset.name}` : ''}. ${filtered(spec, dataset, network, drawn)}`;
}

/** One source in a citation style: author, title, publisher, date. */
export function citation(document: DocumentMeta): Cited[] {
  const tail = [document.publisher, document.published ? longDate(document.published) : undefined].filter(
    (part): part is string => part !== undefined && part !== '',
  );
  return [
    // A publisher that signs itself is named once.
    ...(document.author && document.author !== document.publisher ? [{ text: `${document.author}, ` }] : []),
    { text: document.title ?? document.file ?? document.id, italic: true },
    { text: tail.length > 0 ? `, ${tail.join(', ')}.` : '.' },
  ];
}

/** Sources where room is short: publishers, or titles where none is known, the first `most` of them and a count. */
export function shortSources(documents: readonly DocumentMeta[], most = 6): string {
  const names = [...new Set(documents.map((document) => document.publisher ?? document.title ?? document.id))];
  const more = names.length - most;
  return more > 1 ? `${names.slice(0, most).join('; ')} and ${inWords(more, 'other')}` : names.join('; ');
}

/** The words that a report sets below the figure; they say what the sheet says. */
export function captionOf(
  spec: FigureSpec,
  dataset: Dataset,
  network: Network,
  drawn: readonly Interaction[],
  reading: string,
): string {
  const sources = contributing(dataset, drawn).map((document) =>
    citation(document)
      .map((part) => part.text)
      .join(''),
  );
  const said = [reading, dates(drawn), filtered(spec, dataset, network, drawn), method(spec, network)];
  return `${said.filter((part) => part !== '').join(' ')} Sources: ${sources.join(' ')}`;
}
