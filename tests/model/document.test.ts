import { expect, it } from 'vitest';
import { documentName } from '../../src/model/document.ts';

it('calls a document by its title, else by its file without folder and ending, else by its id', () => {
  const id = 'brief-of-march';
  expect(documentName({ id, title: 'A brief', file: 'in/Brief of March.txt' })).toBe('A brief');
  expect(documentName({ id, file: 'in/Brief of March.txt' })).toBe('Brief of March');
  expect(documentName({ id, file: 'Minsk, 3.5 per cent' })).toBe('Minsk, 3.5 per cent');
  expect(documentName({ id, file: '.txt' })).toBe(id);
  expect(documentName({ id })).toBe(id);
});
