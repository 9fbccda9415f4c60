import { CallFailed, uploadExtract } from '../call.ts'
import { bytesName } from './bytes-name.ts'

/** Sends an extract and says what came of it. While it is sent the browser asks before it leaves the page, which would break it off. */
export async function handIn(file: File): Promise<string> {
  const stay = (event: BeforeUnloadEvent) => event.preventDefault()
  addEventListener('beforeunload', stay)
  try {
    await uploadExtract(file)
    return `Received: ${file.name}, ${bytesName(file.size)}.`
  } catch (error) {
    // It was cancelled on its way, by this page or another: no fault of the form.
    if (error instanceof CallFailed && error.status === 409) return error.message
    throw error
  } finally {
    removeEventListener('beforeunload', stay)
  }
}
