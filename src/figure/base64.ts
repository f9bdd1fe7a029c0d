const LETTERS = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/';

/** Base64 of bytes (RFC 4648, section 4), with padding. */
export function base64(bytes: Uint8Array): string {
  const parts: string[] = [];
  for (let i = 0; i < bytes.length; i += 3) {
    const [a, b, c] = [bytes[i] ?? 0, bytes[i + 1], bytes[i + 2]];
    const word = (a << 16) | ((b ?? 0) << 8) | (c ?? 0);
    parts.push(
      LETTERS.charAt(word >> 18) +
        LETTERS.charAt((word >> 12) & 63) +
        (b === undefined ? '=' : LETTERS.charAt((word >> 6) & 63)) +
        (c === undefined ? '=' : LETTERS.charAt(word & 63)),
    );
  }
  return parts.join('');
}
