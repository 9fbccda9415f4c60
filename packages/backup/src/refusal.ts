/** Why nothing was backed up or restored, in a sentence to act on that never repeats what a row holds. */
export class Refusal extends Error {}
