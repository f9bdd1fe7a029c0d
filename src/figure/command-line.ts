/** A figure as the call that makes it again. */
import { DEFAULT_SPEC, readSpec, writeSpec, type FigureSpec } from './spec.ts';

const MM_OPTIONS = ['width', 'height'] as const;

/** One argument for a POSIX shell. */
const quoted = (text: string): string => (/^[\w./:,@%+-]+$/.test(text) ? text : `'${text.replace(/'/g, `'\\''`)}'`);

/** True where the options of the command line say all of a spec, so that no settings file is needed. */
export function fitsOptions(spec: FigureSpec): boolean {
  const { view, template, palette, size, number, title, base } = spec;
  const told = {
    view,
    template,
    palette,
    size,
    number,
    ...(title === undefined ? {} : { title }),
    ...(base === undefined ? {} : { base }),
    with: spec.with,
    filters: { level: spec.filters.level },
  };
  return writeSpec(readSpec(told).spec) === writeSpec(spec);
}

/**
 * `entente figure ...` for a spec: options where they say all of it, else the settings file that the composer saves.
 * @param dataset path of the dataset
 */
export function commandOf(
  spec: FigureSpec,
  dataset: string,
  out: string,
  dpi: number,
  settings = 'figure.json',
): string {
  const parts = ['npm run --silent entente -- figure', quoted(dataset)];
  const option = (name: string, value: string): void => void parts.push(`--${name} ${quoted(value)}`);
  if (fitsOptions(spec)) {
    if (spec.view !== DEFAULT_SPEC.view) option('view', spec.view);
    option('level', spec.filters.level);
    if (spec.base !== undefined) option('base', spec.base);
    if (spec.with.length > 0) option('with', spec.with.join(','));
    if (spec.template !== DEFAULT_SPEC.template) option('template', spec.template);
    for (const name of MM_OPTIONS) if (spec.size[name] !== undefined) option(name, String(spec.size[name]));
    if (spec.palette !== DEFAULT_SPEC.palette) option('palette', spec.palette);
    if (spec.title !== undefined) option('title', spec.title);
    if (spec.number) option('number', spec.number);
  } else option('spec', settings);
  if (out.endsWith('.png')) option('dpi', String(dpi));
  option('out', out);
  return parts.join(' ');
}
