import { manifestSchema, product, version, type Manifest } from './manifest.ts'
import { Refusal } from './refusal.ts'

/** The manifest of a backup of this product and format, or a refusal that says which of these it is not. */
export function readManifest(text: string): Manifest {
  const given = parse(text)
  if (given?.['product'] !== product) throw new Refusal('The file is not a backup of this product.')
  if (given['version'] !== version)
    throw new Refusal(
      `The backup is of format ${String(given['version'])}; this version of the product reads format ${version}. Restore it with the version that made it.`,
    )
  const { data, error } = manifestSchema.safeParse(given)
  if (error) {
    const place = error.issues[0]?.path.join('.') ?? ''
    throw new Refusal(`The backup's manifest cannot be understood (${place}). Nothing was changed.`)
  }
  return data
}

function parse(text: string): Record<string, unknown> | null {
  try {
    return JSON.parse(text) as Record<string, unknown> | null
  } catch {
    return null
  }
}
