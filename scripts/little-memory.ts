/**
 * How a process that loads is started: V8 then clears up early, instead of letting garbage stand while the machine has room. It
 * holds some 280 MB in all where a million crimes are measured.
 */
export const littleMemory = ['--max-semi-space-size=4', '--max-old-space-size=400']
