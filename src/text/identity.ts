/** 64 bits of a text as 16 hex digits (two independent 32-bit FNV-1a passes): a stable name, not a secret. It takes the text in pieces. */
export class StableHash {
  #a = 0x811c9dc5;
  #b = 0x9747b28c;
  #length = 0;

  text(piece: string): this {
    let a = this.#a;
    let b = this.#b;
    const before = this.#length;
    for (let i = 0; i < piece.length; i++) {
      const code = piece.charCodeAt(i);
      a = Math.imul(a ^ code, 0x01000193);
      b = Math.imul(b ^ (code + before + i), 0x85ebca6b);
      b ^= b >>> 13;
    }
    this.#a = a;
    this.#b = b;
    this.#length = before + piece.length;
    return this;
  }

  /** A whole number from 0 up, in decimal digits. */
  number(whole: number): this {
    if (whole > 9) this.number(Math.floor(whole / 10));
    return this.text(DIGITS[whole % 10]!);
  }

  toString(): string {
    return hex(this.#a) + hex(this.#b);
  }
}

const DIGITS = [...'0123456789'];
const BYTES = Array.from({ length: 256 }, (_, byte) => byte.toString(16).padStart(2, '0'));

/** 32 bits as 8 digits. */
const hex = (bits: number): string =>
  BYTES[bits >>> 24]! + BYTES[(bits >>> 16) & 255]! + BYTES[(bits >>> 8) & 255]! + BYTES[bits & 255]!;
