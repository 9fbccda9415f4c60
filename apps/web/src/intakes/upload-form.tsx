import { useRef } from 'react'
import { FileField } from '../forms/field.tsx'
import { FoldedForm } from '../forms/folded-form.tsx'
import { handIn } from './hand-in.ts'

type Props = { onSending: (sending: boolean) => void; onDone: (words: string) => Promise<void> }

/** Hands in a .zip of an extract. */
export function UploadForm({ onSending, onDone }: Props) {
  const input = useRef<HTMLInputElement>(null)
  const send = async () => {
    onSending(true)
    try {
      return await handIn(input.current?.files?.[0] ?? new File([], ''))
    } finally {
      onSending(false)
    }
  }
  return (
    <FoldedForm
      name="upload"
      title="Upload an extract"
      action="Upload and load"
      busyAction="Sending …"
      send={send}
      onDone={onDone}
    >
      {(field) => (
        <>
          <FileField
            {...field('name')}
            label="The .zip of the extract"
            hint="It is loaded whole, or nothing is changed. Keep this page open until it has been received."
            accept=".zip"
            input={input}
          />
        </>
      )}
    </FoldedForm>
  )
}
