import { julianDay, parseDay } from '../entities/calendar.js'
import { found, InputError } from '../errors.js'

const time = /^[T ](\d{2}):(\d{2})(?::\d{2}(?:\.\d{1,9})?)?(?:Z|([+-])(\d{2}):?(\d{2}))?$/

/** What stands for no date: later than all dates. */
export const noDate = 0x7fffffff

/**
 * Minutes of a day, or of a day with its time, in ISO 8601 (`2024-05-20`, `2024-05-20T08:30+07:00`; without a zone, as if it were UTC).
 * @throws InputError `input/bad-option`
 */
export function minutesOf(date: string): number {
  const day = typeof date === 'string' ? parseDay(date.slice(0, 10)) : undefined
  const clock = day && date.length > 10 ? time.exec(date.slice(10)) : undefined
  if (!day || clock === null)
    throw new InputError(
      'input/bad-option',
      `date must be like 2024-05-20 or 2024-05-20T08:30+07:00, found ${found(date)}`,
    )
  const minutes = (julianDay(day) - epoch) * 1440
  if (!clock) return minutes
  const [hour, minute, zoneHour, zoneMinute] = [clock[1], clock[2], clock[4], clock[5]].map((part) => Number(part ?? 0))
  const zone = (zoneHour * 60 + zoneMinute) * (clock[3] === '-' ? -1 : 1)
  return minutes + hour * 60 + minute - zone
}

const epoch = julianDay({ year: 1970, month: 1, day: 1 })
