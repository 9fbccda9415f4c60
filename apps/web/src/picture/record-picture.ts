import type { PictureDraft } from '@dashboard/contract'
import { record } from '../call.ts'

/** Records that a picture leaves, and gives it back: it leaves only once that is recorded. */
export async function recordPicture(picture: Blob, format: PictureDraft['format'], address: string): Promise<Blob> {
  const digest = await crypto.subtle.digest('SHA-256', await picture.arrayBuffer())
  const sha256 = Array.from(new Uint8Array(digest), (byte) => byte.toString(16).padStart(2, '0')).join('')
  await record(address, { format, sha256 })
  return picture
}
