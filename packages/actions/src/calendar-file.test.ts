import { expect, test } from 'vitest'
import { calendarFile } from './calendar-file.ts'

const due = (dueOn: string) => ({ id: 'a1', name: 'Action 12', owner: 'Head of Crime', dueOn, path: '/actions/a1' })
const linesOf = (dueOn: string) =>
  calendarFile('Head of Crime', [due(dueOn)], {
    origin: 'https://figures.example.org',
    now: new Date('2026-11-12T09:00:00Z'),
  }).split('\r\n')

test.each([
  ['in winter', '2026-01-31', 'DTSTART;VALUE=DATE:20260131'],
  ['on the day on which the clocks go forward', '2026-03-29', 'DTSTART;VALUE=DATE:20260329'],
  ['in summer', '2026-07-31', 'DTSTART;VALUE=DATE:20260731'],
])('%s a whole day is that day', (_when, dueOn, line) => {
  expect(linesOf(dueOn)).toContain(line)
})

test('it says which action is due, where to read of it, and reminds a week before', () => {
  expect(linesOf('2026-12-18')).toEqual(
    expect.arrayContaining([
      'X-WR-CALNAME:Stalking Delivery Group: Head of Crime',
      'UID:a1',
      'SUMMARY:Action 12 is due',
      'URL;VALUE=URI:https://figures.example.org/actions/a1',
      'TRIGGER:-P7D',
    ]),
  )
})

test('an owner of nothing has an empty calendar', () => {
  const file = calendarFile('Head of Crime', [], { origin: 'https://figures.example.org', now: new Date(0) })
  expect(file).toMatch(/^BEGIN:VCALENDAR\r\n[^]*END:VCALENDAR$/)
  expect(file).not.toContain('VEVENT')
})
