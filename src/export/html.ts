/** A page that holds a figure and the evidence behind every tie: one file, no script, nothing loaded. */
import { escapeXml } from '../figure/svg.ts';
import { citation, contributing } from '../figure/words.ts';
import { longDate } from '../figure/wording.ts';
import type { Interaction } from '../model/interaction.ts';
import type { ExportInput } from './format.ts';

const STYLE = `body{margin:0 auto;max-width:860px;padding:24px;font:16px/1.45 'Source Sans 3','Helvetica Neue',Arial,sans-serif;color:#1a1c20;background:#fff}
figure{margin:0 0 24px}svg{max-width:100%;height:auto}h2{font-size:18px;border-top:1px solid #1a1c20;padding-top:8px}
details{border-top:1px solid #dfdcd4;padding:6px 0}summary{cursor:pointer}ol{margin:4px 0 8px;padding-left:22px}
h1{position:absolute;width:1px;height:1px;margin:0;overflow:hidden;clip-path:inset(50%)}.n{color:#50545c}li{margin:2px 0}`;

function when(act: Interaction): string {
  if (!act.date) return 'no date';
  return act.date.split('/').map(longDate).join(' to ');
}

/** The XML of a figure without what belongs to a file of its own. */
const inline = (svg: string): string => svg.replace(/^<\?xml[^>]*>\s*/, '');

/** @param svg the figure with its fonts inside (figure/svg.ts), as this program wrote it */
export function evidencePage(input: ExportInput, svg: string, title: string): string {
  const { dataset, network, generator } = input;
  const names = new Map(network.actors.map((actor) => [actor.id, actor.name]));
  const acts = new Map(network.interactions.map((act) => [act.id, act]));
  const documents = contributing(dataset, network.interactions);
  const number = new Map(documents.map((document, i) => [document.id, i + 1]));
  const ties = [...network.ties].sort((a, b) => b.weight - a.weight || (a.id < b.id ? -1 : 1));
  const act = (one: Interaction): string => {
    const places = one.place ? `, ${one.place}` : '';
    const sources = [...new Set(one.evidence.map((piece) => number.get(piece.document) ?? 0))].sort((a, b) => a - b);
    return `<li>${escapeXml(`${when(one)}${places}: ${one.gist}`)} <span class="n">${escapeXml(`${one.type}${one.mode ? `, ${one.mode}` : ''}; source ${sources.join(', ')}`)}</span></li>`;
  };
  const tie = (one: (typeof ties)[number]): string => {
    const list = one.interactionIds.flatMap((id) => acts.get(id) ?? []);
    const ordered = [...list].sort((a, b) =>
      (a.date ?? '9') < (b.date ?? '9') ? -1 : (a.date ?? '9') > (b.date ?? '9') ? 1 : a.id < b.id ? -1 : 1,
    );
    return `<details><summary>${escapeXml(`${names.get(one.a) ?? one.a} and ${names.get(one.b) ?? one.b}`)} <span class="n">${String(one.interactions)}</span></summary><ol>${ordered.map(act).join('')}</ol></details>`;
  };
  const source = documents
    .map(
      (document) =>
        `<li>${citation(document)
          .map((part) => (part.italic ? `<i>${escapeXml(part.text)}</i>` : escapeXml(part.text)))
          .join('')}</li>`,
    )
    .join('');
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'; font-src data:; img-src data:">
<meta name="generator" content="${escapeXml(generator)}">
<title>${escapeXml(title)}</title>
<style>${STYLE}</style>
</head>
<body>
<main>
<h1>${escapeXml(title)}</h1>
<figure>
${inline(svg)}</figure>
<h2>Evidence, by tie</h2>
${ties.map(tie).join('\n')}
<h2>Sources</h2>
<ol>${source}</ol>
</main>
</body>
</html>
`;
}
