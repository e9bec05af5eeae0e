import { expect, it } from 'vitest';
import { marked } from './people';

const letters = (...names: string[]) => marked(names.map((name, at) => ({ id: String(at), name }))).map((one) => one.letters);

it('knows people by their initials', () => {
  expect(letters('Ana Alves', 'Żaneta Łęcka', 'Madonna')).toEqual(['AA', 'ŻŁ', 'M']);
});

it('takes more letters where two have the same', () => {
  expect(letters('Marta Figueiredo', 'Miguel Faria', 'Rui Rocha')).toEqual(['MFi', 'MFa', 'RR']);
  expect(letters('Marta Faria', 'Miguel Farinha')).toEqual(['MFaria', 'MFarin']);
});

it('tells apart by a number who has the same name', () => {
  expect(letters('Ana Alves', 'Ana Alves')).toEqual(['AAlves1', 'AAlves2']);
});
