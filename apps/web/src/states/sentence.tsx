/** What stands between backticks is to be typed. */
export function Sentence({ words }: { words: string }) {
  return words.split('`').map((part, index) => (index % 2 === 1 ? <code key={part}>{part}</code> : part))
}
