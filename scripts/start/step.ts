/** Does one step of the start and says what it does and how long it took. */
export async function step<T>(name: string, act: (tell: (detail: string) => void) => Promise<T>): Promise<T> {
  const began = performance.now()
  console.log(`${name} …`)
  const result = await act((detail) => console.log(`    ${detail}`))
  const seconds = (performance.now() - began) / 1000
  if (seconds >= 1) console.log(`    done in ${seconds.toFixed(1)} s`)
  return result
}
