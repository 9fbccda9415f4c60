import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { record } from '@dashboard/audit'
import {
  commandLine,
  enterPaper,
  keepExport,
  makePaper,
  mayRead,
  readPaper,
  readPaperFile,
  readTemplate,
  readyPapers,
} from '@dashboard/board-papers'
import type { DB } from '@dashboard/db'
import type { Kysely } from 'kysely'
import { thisUser } from './load/this-user.ts'
import { findMeeting } from './paper/find-meeting.ts'
import { readCommand, type Command } from './paper/read-command.ts'
import { checkout, onDatabase, useDatabase } from './use-database.ts'

/** Whoever may run commands on this machine can read the whole database. */
const viewer = { audience: 'restricted', titles: [commandLine] } as const

try {
  const command = readCommand(process.argv.slice(2))
  await onDatabase(await useDatabase(), 'paper', (db) => make(db, command))
} catch (error) {
  console.error((error as Error).message)
  process.exitCode = 1
}

async function make(db: Kysely<DB>, { template: name, meeting, audience, to, format }: Command): Promise<void> {
  const ready = readyPapers.find(({ id }) => id.startsWith(name))
  const {
    id,
    ready: _ready,
    version,
    written: _written,
    ...content
  } = await readTemplate(db, viewer, ready?.id ?? name)
  if (audience && !mayRead(content, audience))
    throw new Error(`This paper is for the ${content.audience} view. --audience may only make it narrower.`)
  const paper = await enterPaper(db, {
    template: id,
    version,
    content: { ...content, audience: audience ?? content.audience },
    meeting: meeting === null ? null : await findMeeting(db, meeting),
    formats: [format],
    office: null,
    by: commandLine,
  })
  await makePaper({ db, pageFolder: join(checkout, 'apps/web/dist') }, paper)
  const { state, sentence, faults, title } = await readPaper(db, viewer, paper)
  if (state !== 'made') {
    console.error(sentence)
    for (const { block, sentence: fault } of faults ?? []) console.error(`  ${block ? `${block}: ` : ''}${fault}`)
    process.exitCode = 1
    return
  }
  const { bytes, sha256, figureIds } = await readPaperFile(db, viewer, paper, format)
  await keepExport(db, { figureIds, format, sha256, paperId: paper, by: commandLine })
  await record(db, {
    action: 'exported',
    subject: title,
    details: { paper, format, audience: audience ?? content.audience, sha256 },
    by: { who: `command ${thisUser()}`, roles: [], sessionId: null },
  })
  await writeFile(to, bytes)
  console.log(`${to}: ${title}. ${sentence} SHA-256 ${sha256}`)
}
