import type { NativeChart } from './native-chart.ts'

/** A chart without the words that its figure has for it. */
export type Drawing = Omit<NativeChart, 'altText' | 'title'>
