import { dayNumber, weekday } from './days.ts';

const [monday, friday] = [1, 5];

/**
 * The bank holidays of England and Wales in a year, as numbers of days: those of the Banking and Financial Dealings Act
 * 1971, with New Year's Day and the early May holiday, which are proclaimed every year since 1974 and 1978.
 */
export function bankHolidays(year: number): readonly number[] {
  const easter = easterSunday(year);
  return [
    onWeekday(dayNumber({ year, month: 1, day: 1 })),
    easter - 2,
    easter + 1,
    moved[year]?.earlyMay ?? firstMonday(year, 5),
    moved[year]?.spring ?? lastMonday(year, 5),
    lastMonday(year, 8),
    ...christmas(year),
    ...(onceOnly[year] ?? []),
  ];
}

/** Holidays that were put elsewhere in one year: for the anniversaries of VE Day, and for the Queen's jubilees. */
const moved: Readonly<Record<number, { readonly earlyMay?: number; readonly spring?: number }>> = {
  1995: { earlyMay: dayNumber({ year: 1995, month: 5, day: 8 }) },
  2002: { spring: dayNumber({ year: 2002, month: 6, day: 4 }) },
  2012: { spring: dayNumber({ year: 2012, month: 6, day: 4 }) },
  2020: { earlyMay: dayNumber({ year: 2020, month: 5, day: 8 }) },
  2022: { spring: dayNumber({ year: 2022, month: 6, day: 2 }) },
};

/** Holidays of one year only: the millennium, jubilees, a wedding, a funeral and a coronation. */
const onceOnly: Readonly<Record<number, readonly number[]>> = {
  1999: [dayNumber({ year: 1999, month: 12, day: 31 })],
  2002: [dayNumber({ year: 2002, month: 6, day: 3 })],
  2011: [dayNumber({ year: 2011, month: 4, day: 29 })],
  2012: [dayNumber({ year: 2012, month: 6, day: 5 })],
  2022: [dayNumber({ year: 2022, month: 6, day: 3 }), dayNumber({ year: 2022, month: 9, day: 19 })],
  2023: [dayNumber({ year: 2023, month: 5, day: 8 })],
};

/** A holiday that falls on a weekend is kept on the next Monday. */
const onWeekday = (number: number): number => (weekday(number) < 6 ? number : number + 8 - weekday(number));

/** Christmas Day and Boxing Day, on the next two days that are neither at a weekend nor taken. */
function christmas(year: number): number[] {
  const day = dayNumber({ year, month: 12, day: 25 });
  const at = weekday(day);
  if (at < friday) return [day, day + 1];
  if (at === friday) return [day, day + 3];
  // Saturday: Monday and Tuesday. Sunday: Boxing Day is the Monday, and Christmas is kept on the Tuesday.
  return at === 6 ? [day + 2, day + 3] : [day + 1, day + 2];
}

function firstMonday(year: number, month: number): number {
  const first = dayNumber({ year, month, day: 1 });
  return first + ((monday - weekday(first) + 7) % 7);
}

const lastMonday = (year: number, month: number): number => {
  const last = dayNumber({ year, month: month + 1, day: 1 }) - 1;
  return last - ((weekday(last) - monday + 7) % 7);
};

/** Easter Sunday by the Gregorian computus in the form that J.-M. Oudin gave it in 1940. */
function easterSunday(year: number): number {
  const century = Math.floor(year / 100);
  const golden = year % 19;
  const k = Math.floor((century - 17) / 25);
  let i = (century - Math.floor(century / 4) - Math.floor((century - k) / 3) + 19 * golden + 15) % 30;
  i -=
    Math.floor(i / 28) * (1 - Math.floor(i / 28) * Math.floor(29 / (i + 1)) * Math.floor((21 - golden) / 11));
  const j = (year + Math.floor(year / 4) + i + 2 - century + Math.floor(century / 4)) % 7;
  const l = i - j;
  const month = 3 + Math.floor((l + 40) / 44);
  return dayNumber({ year, month, day: l + 28 - 31 * Math.floor(month / 4) });
}
