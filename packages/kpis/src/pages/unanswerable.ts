/** A request that has no answer; the message tells the reader what to do. */
export class Unanswerable extends Error {}
