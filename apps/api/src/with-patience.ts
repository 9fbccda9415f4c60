const patienceMs = 2_000

/** What the database answers, or an error where it takes longer than a reader should wait. */
export async function withPatience<T>(answer: Promise<T>): Promise<T> {
  const tooLate = Promise.withResolvers<never>()
  const timer = setTimeout(() => tooLate.reject(new Error('The database does not answer.')), patienceMs)
  return Promise.race([answer, tooLate.promise]).finally(() => clearTimeout(timer))
}
