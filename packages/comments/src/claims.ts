/** A change that a text claims: the words by which it does so. */
export type Claim = { phrase: string; of: 'high' | 'low' | 'better' | 'worse' }

/** The changes that a text claims to have happened, in its order: not those that it denies, hopes for or plans. */
export function claimsIn(text: string): Claim[] {
  return text.split(clauses).flatMap(claimsOfClause)
}

/** Where what was denied or hoped for ends. */
const clauses = /[.,;:!?()]|\s[–—-]\s|\b(?:and|but|however|although|though|while|whereas|yet|because|since|after)\b/i

function claimsOfClause(clause: string): Claim[] {
  return patterns
    .flatMap(({ of, pattern }) =>
      [...clause.matchAll(pattern)].map((match) => ({ of, at: match.index, phrase: match[0].trim() })),
    )
    .filter(({ at, phrase }) => !isDenied(clause.slice(0, at), phrase))
    .sort((a, b) => a.at - b.at)
    .map(({ of, phrase }) => ({ of, phrase }))
}

const was = String.raw`(?:(?:has|have|had|is|are|was|were|been|got|went|gone|did|became|become|getting|looks?)\s+)+`
const degree = String.raw`(?:(?:(?!only)\w+ly|also|now|much|far|even|still|again|slightly|a\s+(?:little|bit|lot))\s+)*`
const claim = (of: Claim['of'], words: string, further = '') => ({
  of,
  pattern: new RegExp(String.raw`\b(?:${was})?${degree}\b(?:${words})\b${further}`, 'gi'),
})
/** These words say a change only of what was or has become so: `better training` is none. */
const only = (of: Claim['of'], words: string) => ({
  of,
  pattern: new RegExp(String.raw`\b${was}${degree}\b(?:${words})\b|\b(?:${words})\s+than\b`, 'gi'),
})

const notOfLimits = String.raw`(?![\s-]+(?:limit|than\s+(?:its\s+|the\s+)?target|risk|harm))`
const notInRange = String.raw`(?!\s+(?:within|into|under|between|outside|in\s+(?:its|the|line)))`

const patterns = [
  claim(
    'better',
    'improved|improves|improving|improvements?',
    String.raw`(?!\s+(?:plan|programme|board|notice|team|work|(?:is\s+)?needed))`,
  ),
  only('better', 'better'),
  claim('worse', 'worsened|worsens|worsening|deteriorated|deteriorates|deteriorating|deterioration'),
  only('worse', 'worse'),
  claim(
    'high',
    'rose|risen|rises?|rising|increased|increases?|increasing|grew|grown|growing|climbed|jumped|doubled|trebled',
  ),
  claim('high', 'higher', notOfLimits),
  only('high', 'up(?!\\s+to)'),
  claim('low', 'fell|fallen|falls?|falling', notInRange),
  claim('low', 'dropped|drops?|dropping|decreased|decreases?|decreasing|declined|declines?|declining|halved', '(?!-)'),
  claim('low', 'reduced|reduces|reducing|reductions?'),
  claim('low', 'lower|fewer', notOfLimits),
  only('low', 'down'),
]

const denial =
  /\b(?:no|not(?!\s+(?:only|just))|never|without|neither|nor|none|cannot|hardly|barely|nothing|rather than|instead of|fail(?:s|ed)? to)\b|n[’']t\b/i
/** Said of what may yet be. `May` with a capital is the month. */
const hope =
  /\b(?:[Ww]ill|[Ww]ould|[Ss]hould|[Cc]ould|may|might|must|needs?|[Ii]f|[Uu]nless|[Uu]ntil|[Ww]hether|expected|hoped?|aims?|planned|to)\b(?:\W+\w+){0,2}\W*$/

function isDenied(before: string, phrase: string): boolean {
  return denial.test(before) || denial.test(phrase) || hope.test(before)
}
