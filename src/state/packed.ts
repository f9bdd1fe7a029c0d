import { packInput, packedKey, type PackedInput } from '../layout/packed.ts';
import type { LayoutInput } from '../layout/input.ts';
import { once } from './once.ts';

/** A layout's input as it is sent. */
export const packed: (input: LayoutInput) => PackedInput = once(packInput);

/** What it is called. */
export const keyOfInput: (input: LayoutInput) => string = once((input) => packedKey(packed(input)));
