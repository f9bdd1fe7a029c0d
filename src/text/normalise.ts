/** The text as read: the form that every offset and hash of a dataset refers to: no byte order mark, LF line ends, NFC. */
export function normalise(text: string): string {
  return text
    .replace(/^\uFEFF/, '')
    .replace(/\r\n?/g, '\n')
    .normalize('NFC');
}
