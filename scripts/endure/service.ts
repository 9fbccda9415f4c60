import { spawn, type ChildProcess } from 'node:child_process'
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { freePort } from '@dashboard/db/local-server'
import { untilReady } from '../start/until-ready.ts'
import { checkout } from '../use-database.ts'

export type Given = { databaseUrl: string; uploadTo: string; uploadBytes: number; uploadSeconds: number }

/** The service as its users run it, in a process of its own. */
export class Service {
  readonly port: number
  /** Whether its process has ended by itself. */
  died = false
  private readonly child: ChildProcess
  private peak = 0
  private readonly looking: NodeJS.Timeout

  private constructor(port: number, child: ChildProcess) {
    this.port = port
    this.child = child
    child.once('exit', () => (this.died = true))
    this.looking = setInterval(() => void this.memoryMb().then((mb) => (this.peak = Math.max(this.peak, mb))), 250)
  }

  static async start({ databaseUrl, uploadTo, uploadBytes, uploadSeconds }: Given): Promise<Service> {
    const port = await freePort()
    const most = '1000000'
    const child = spawn(process.execPath, [join(checkout, 'apps/api/src/serve.ts')], {
      env: {
        ...process.env,
        DATABASE_URL: databaseUrl,
        PORT: String(port),
        LOG_LEVEL: 'fatal',
        UPLOAD_TO: uploadTo,
        UPLOAD_BYTES: String(uploadBytes),
        UPLOAD_SECONDS: String(uploadSeconds),
        EXPORTS_PER_MINUTE: most,
        UPLOADS_PER_HOUR: most,
      },
      stdio: ['ignore', 'inherit', 'inherit'],
    })
    const service = new Service(port, child)
    await untilReady(service.address)
    return service
  }

  get address(): string {
    return `http://127.0.0.1:${this.port}`
  }

  get peakMb(): number {
    return this.peak
  }

  /** What its process holds of the machine's memory; 0 where the machine does not say. */
  async memoryMb(): Promise<number> {
    const status = await readFile(`/proc/${this.child.pid}/status`, 'utf8').catch(() => '')
    return Math.round(Number(/^VmRSS:\s+(\d+) kB$/m.exec(status)?.[1] ?? 0) / 1024)
  }

  async stop(): Promise<void> {
    clearInterval(this.looking)
    if (this.died) return
    const ended = new Promise((resolve) => this.child.once('exit', resolve))
    this.child.kill('SIGTERM')
    await ended
  }
}
