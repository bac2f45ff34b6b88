import type { Day } from '../model/timescale.ts';
import type { Feast, Term } from './grammar.ts';
import { yearBehind } from './month-terms.ts';
import { lookUp, phraseBook, type Found, type Tokens } from './tokens.ts';

const feasts = phraseBook<Feast>([
  ['easter', 'Easter'],
  ['christmas, xmas', 'Christmas'],
]);

/** "Easter 2024". In 2024/25 there may be two Easters or none, so a year of two calendar years names none. */
export function feastAt(tokens: Tokens, at: number): Found<Term> | undefined {
  const feast = lookUp(feasts, tokens, at);
  if (feast === undefined) return undefined;
  const year = yearBehind(tokens, feast.next);
  const isOfTwo =
    year?.value.sort === 'relative' ? year.value.of !== 'calendar' : year?.value.sort !== 'calendar';
  if (year && isOfTwo) return undefined;
  return {
    value: { form: 'feast', feast: feast.value, year: year?.value, slip: year?.slip, isSupposed: true },
    next: year?.next ?? feast.next,
  };
}

export const feastDay = (feast: Feast, year: number): Day =>
  feast === 'Christmas' ? { year, month: 12, day: 25 } : easterDay(year);

/** Of the Gregorian calendar, by the "Anonymous" or Meeus/Jones/Butcher algorithm. */
function easterDay(year: number): Day {
  const century = Math.floor(year / 100);
  const yearOfCentury = year % 100;
  const golden = year % 19;
  const correction = Math.floor((century - Math.floor((century + 8) / 25) + 1) / 3);
  const epact = (19 * golden + century - Math.floor(century / 4) - correction + 15) % 30;
  const leaps = 32 + 2 * (century % 4) + 2 * Math.floor(yearOfCentury / 4);
  const weekday = (leaps - epact - (yearOfCentury % 4)) % 7;
  const late = Math.floor((golden + 11 * epact + 22 * weekday) / 451);
  const sum = epact + weekday - 7 * late + 114;
  return { year, month: Math.floor(sum / 31), day: (sum % 31) + 1 };
}
