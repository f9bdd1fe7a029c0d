/** E-mail (RFC 5322, MIME) through postal-mime: the readable body, headers as metadata; attachments are read by the caller. */
import { declaredDay } from './dates.ts';
import { normalise } from '../text/normalise.ts';
import { readHtml } from './html.ts';
import { FormatFault } from './limits.ts';
import type { ReadDocument } from './read-result.ts';

export interface ReadMail {
  readonly document: ReadDocument;
  readonly attachments: readonly { readonly name: string; readonly bytes: Uint8Array }[];
}

/** Reads an .eml. Throws FormatFault where it has no headers of a mail. */
export async function readEml(file: string, bytes: Uint8Array): Promise<ReadMail> {
  const { default: PostalMime } = await import('postal-mime');
  let mail;
  try {
    mail = await PostalMime.parse(bytes, { maxNestingDepth: 20 });
  } catch (error) {
    throw new FormatFault(`is a damaged e-mail (${error instanceof Error ? error.message : String(error)})`);
  }
  if (!mail.headers.length) throw new FormatFault('is not an e-mail: it has no headers');
  const body =
    mail.text ?? (mail.html ? (await readHtml(file, new TextEncoder().encode(mail.html), 'utf-8')).text : '');
  const published = declaredDay(mail.date);
  const author = mail.from?.name || mail.from?.address;
  const attachments = mail.attachments.flatMap((part) =>
    part.filename && typeof part.content !== 'string'
      ? [{ name: part.filename, bytes: new Uint8Array(part.content) }]
      : [],
  );
  return {
    document: {
      file,
      text: normalise(body),
      ...(mail.subject ? { title: mail.subject } : {}),
      ...(author ? { author } : {}),
      ...(published ? { published } : {}),
    },
    attachments,
  };
}
