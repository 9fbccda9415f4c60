import { readFile } from 'node:fs/promises'
import { extname, join, relative } from 'node:path'

const types: Record<string, string> = {
  '.css': 'text/css',
  '.html': 'text/html',
  '.js': 'text/javascript',
  '.svg': 'image/svg+xml',
}

/** A file of the built page, which is at every address that names none; null where there is no such file. */
export async function readPageFile(
  folder: string,
  pathname: string,
): Promise<{ body: Buffer; contentType: string } | null> {
  const ending = extname(pathname)
  if (pathname.startsWith('/api/')) return null
  const path = join(folder, ending ? decodeURIComponent(pathname) : 'index.html')
  const contentType = types[ending || '.html']
  if (!contentType || relative(folder, path).startsWith('..')) return null
  const body = await readFile(path).catch(() => null)
  return body && { body, contentType }
}
