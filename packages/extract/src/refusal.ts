/** Why an extract is refused as a whole, in a sentence that never repeats what a cell holds. */
export class Refusal extends Error {}
