import type { PointSignal } from '@dashboard/contract'

type Props = { x: number; y: number; size: number; meaning: PointSignal['meaning']; side: PointSignal['side'] }

/** What a signal means, by shape first: improvement a diamond, concern a square, a neutral change a triangle its way. */
export function SignalMark({ x, y, size, meaning, side }: Props) {
  return (
    <path
      d={outline(meaning, side, x, y, size)}
      fill={`var(--${meaning})`}
      stroke={`var(--${meaning}-edge)`}
      strokeWidth={size / 8 + 0.5}
      strokeLinejoin="round"
    />
  )
}

function outline(meaning: Props['meaning'], side: Props['side'], x: number, y: number, size: number): string {
  const half = size / 2
  if (meaning === 'concern') return `M${x - half} ${y - half}h${size}v${size}h${-size}z`
  if (meaning === 'improvement') {
    const reach = half * 1.3
    return `M${x} ${y - reach}l${reach} ${reach}l${-reach} ${reach}l${-reach} ${-reach}z`
  }
  const up = side === 'high' ? 1 : -1
  return `M${x} ${y - up * half * 1.25}l${half * 1.2} ${up * size * 1.05}h${-size * 1.2}z`
}
