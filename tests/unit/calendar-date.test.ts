import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  addDays,
  dateInZone,
  daysBetween,
  firstDay,
  formatCalendarDate,
  formatDayOfYear,
  isCalendarDate,
  lastDay,
  minutesAhead,
} from '../../domain/calendar-date.ts';

describe('a calendar date', () => {
  test.each(['2012', '2012-10', '2012-02-29'])('%s is a date', (text) => expect(isCalendarDate(text)).toBe(true));

  test.each(['2013-02-29', '2012-02-31', '2012-13', '12-10-2012', '2012-1', '', '2012-10-01T00:00:00Z'])(
    '%s is none',
    (text) => expect(isCalendarDate(text)).toBe(false),
  );

  test('a partial date lasts until its last day', () => {
    expect([lastDay('2012'), lastDay('2012-02'), lastDay('2012-02-05')]).toEqual([
      '2012-12-31',
      '2012-02-29',
      '2012-02-05',
    ]);
  });

  test('first and last day enclose every date, and both are days', () => {
    const dates = fc.tuple(fc.integer({ min: 2008, max: 2100 }), fc.integer({ min: 1, max: 12 }));
    fc.assert(
      fc.property(dates, fc.boolean(), ([year, month], isYear) => {
        const date = isYear ? `${year}` : `${year}-${String(month).padStart(2, '0')}`;
        return isCalendarDate(firstDay(date)) && isCalendarDate(lastDay(date)) && firstDay(date) < lastDay(date);
      }),
    );
  });

  test('adding days and counting them are inverse', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: -4000, max: 4000 }),
        (days) => daysBetween('2016-02-28', addDays('2016-02-28', days)) === days,
      ),
    );
  });

  test('a partial date is written no more exactly than it is known', () => {
    expect(['2012', '2012-10', '2025-03-26'].map((date) => formatCalendarDate(date, 'en-GB'))).toEqual([
      '2012',
      'October 2012',
      '26 March 2025',
    ]);
  });

  test('in Serbian the month stands in the genitive and every number has its full stop', () => {
    expect(['2012', '2012-10', '2026-11-29', '2026-03-01'].map((date) => formatCalendarDate(date, 'sr-Latn'))).toEqual([
      '2012.',
      'oktobra 2012.',
      '29. novembra 2026.',
      '1. marta 2026.',
    ]);
    expect(['sr-Latn', 'en-GB', 'sq'].map((locale) => formatDayOfYear('07-14', locale))).toEqual([
      '14. jula',
      '14 July',
      '14 korrik',
    ]);
  });

  test('a zone is ahead of Greenwich by its minutes, with the summer time of that day', () => {
    expect(minutesAhead('2026-12-15', 'Asia/Kathmandu')).toBe(345);
    expect(minutesAhead('2026-12-15', 'America/New_York')).toBe(-300);
    expect([minutesAhead('2026-12-15', 'Europe/Belgrade'), minutesAhead('2026-07-15', 'Europe/Belgrade')]).toEqual([
      60, 120,
    ]);
  });

  test('today is the day of the desk, not of Greenwich', () => {
    const moment = new Date('2026-11-23T20:00:00Z');
    expect([dateInZone(moment, 'Asia/Tokyo'), dateInZone(moment, 'Europe/Belgrade')]).toEqual([
      '2026-11-24',
      '2026-11-23',
    ]);
  });
});
