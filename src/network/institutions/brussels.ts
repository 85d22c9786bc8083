import type { Seconds } from '../../core/seconds.ts';

const DAY = 86_400;
const clock = new Intl.DateTimeFormat('en-GB', {
  timeZone: 'Europe/Brussels',
  hour: '2-digit',
  minute: '2-digit',
  second: '2-digit',
  hourCycle: 'h23',
});

/** Whether the time is 00:00:00 in Brussels: how the list writes a date. */
export const isMidnightInBrussels = (time: Seconds): boolean =>
  clock.format(new Date(time * 1000)) === '00:00:00';

/** The midnight after a midnight in Brussels: 23, 24 or 25 hours later. */
export const nextMidnightInBrussels = (midnight: Seconds): Seconds => {
  for (const hours of [24, 23, 25]) {
    const next = midnight + hours * 3_600;
    if (isMidnightInBrussels(next)) return next;
  }
  return midnight + DAY;
};
