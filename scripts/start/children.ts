import { spawn, type ChildProcess } from 'node:child_process'
import { join } from 'node:path'
import { checkout } from '../use-database.ts'

const patienceMs = 1_800

/** The processes of the product. The first that ends by itself ends the whole. */
export class Children {
  private readonly running = new Map<string, ChildProcess>()
  private readonly onDeath: (name: string) => void
  private stopping = false

  constructor(onDeath: (name: string) => void) {
    this.onDeath = onDeath
  }

  /** Starts a TypeScript file in a session of its own; it ends when its input closes. */
  start(name: string, file: string, variables: Record<string, string>, flags: string[] = []): void {
    const preload = join(import.meta.dirname, 'stop-with-input.ts')
    const child = spawn(process.execPath, [...flags, '--import', preload, join(checkout, file)], {
      cwd: checkout,
      env: { ...process.env, ...variables },
      stdio: ['pipe', 'inherit', 'inherit'],
      detached: true,
    })
    this.running.set(name, child)
    child.once('exit', () => {
      this.running.delete(name)
      if (!this.stopping) this.onDeath(name)
    })
  }

  async stop(): Promise<void> {
    this.stopping = true
    const ended = [...this.running.values()].map((child) => {
      const exit = new Promise<void>((resolve) => child.once('exit', () => resolve()))
      child.stdin?.destroy()
      child.kill('SIGTERM')
      setTimeout(() => child.kill('SIGKILL'), patienceMs).unref()
      return exit
    })
    await Promise.all(ended)
  }
}
