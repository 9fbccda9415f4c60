declare module 'jstat' {
  export const jStat: {
    normal: { inv: (p: number, mean: number, sd: number) => number }
    chisquare: { inv: (p: number, degrees: number) => number }
  }
}
