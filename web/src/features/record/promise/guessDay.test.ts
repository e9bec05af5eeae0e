import { describe, expect, it } from 'vitest';
import { guessDay } from './guessDay';

// a Wednesday
const TODAY = '2026-11-25';

describe('the day a promise is due, by its words', () => {
  it.each([
    ['We send the quote by Friday', '2026-11-27'],
    ['Visit on Monday', '2026-11-30'],
    ['Answer by Wednesday', '2026-12-02'],
    ['The plan, next Friday', '2026-12-04'],
    ['Call tomorrow morning', '2026-11-26'],
    ['Call the day after tomorrow', '2026-11-27'],
    ['Samples in 3 days', '2026-11-28'],
    ['A visit within two weeks', '2026-12-09'],
    ['Prices by the end of the month', '2026-11-30'],
    ['An answer next week', '2026-12-04'],
    ['Contract by 24 December', '2026-12-24'],
    ['Contract by January 15th', '2027-01-15'],
    ['Delivery by 3/12', '2026-12-03'],
  ])('%s', (words, day) => expect(guessDay(words, TODAY)).toBe(day));

  it.each([
    ['Enviar a proposta até sexta', '2026-11-27'],
    ['Enviamos até à próxima terça-feira', '2026-12-01'],
    ['Ligar na segunda', '2026-11-30'],
    ['Ligar amanhã', '2026-11-26'],
    ['Visita daqui a duas semanas', '2026-12-09'],
    ['Preços até ao fim do mês', '2026-11-30'],
    ['Resposta na semana que vem', '2026-12-04'],
    ['Contrato até 24 de dezembro', '2026-12-24'],
    ['Entrega no dia 3/12', '2026-12-03'],
  ])('%s', (words, day) => expect(guessDay(words, TODAY)).toBe(day));

  it.each([
    ['Wyślemy ofertę do piątku', '2026-11-27'],
    ['Zadzwonić we wtorek', '2026-12-01'],
    ['Wizyta w przyszły piątek', '2026-12-04'],
    ['Zadzwonić jutro', '2026-11-26'],
    ['Próbki za 3 dni', '2026-11-28'],
    ['Odpowiedź za tydzień', '2026-12-02'],
    ['Cennik do końca miesiąca', '2026-11-30'],
    ['Umowa do 24 grudnia', '2026-12-24'],
    ['Dostawa do 3.12', '2026-12-03'],
  ])('%s', (words, day) => expect(guessDay(words, TODAY)).toBe(day));

  it.each(['Send the price list', 'A segunda máquina', 'Visitar a Quinta da Serra', 'A discount of 3.12', 'Half of it, 1/2', 'Mayor of Leeds', 'Um moinho e dez chávenas', 'Dwa ekspresy', ''])('is not guessed from: %s', (words) =>
    expect(guessDay(words, TODAY)).toBeNull(),
  );

  it('counts months by their length', () => {
    expect(guessDay('in a month', '2026-01-31')).toBe('2026-02-28');
    expect(guessDay('by 31/2', TODAY)).toBeNull();
  });
});
