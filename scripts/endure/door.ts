import { connect, createServer, type AddressInfo, type Server, type Socket } from 'node:net'

/** One address for a database that comes back at another after each restart; connections through it can be dropped. */
export class Door {
  private readonly server: Server
  private readonly through = new Set<Socket>()
  private to: URL

  private constructor(to: string) {
    this.to = new URL(to)
    this.server = createServer((socket) => this.let(socket))
  }

  static async open(to: string): Promise<Door> {
    const door = new Door(to)
    await new Promise<void>((resolve) => door.server.listen(0, '127.0.0.1', resolve))
    return door
  }

  /** Where it leads, as an address of the door itself. */
  get url(): string {
    const url = new URL(this.to)
    url.port = String((this.server.address() as AddressInfo).port)
    return url.href
  }

  leadTo(url: string): void {
    this.to = new URL(url)
  }

  /** Drops one connection at random, as a network does: false where there is none. */
  dropOne(): boolean {
    const all = [...this.through]
    const chosen = all[Math.floor(Math.random() * all.length)]
    chosen?.destroy()
    return chosen !== undefined
  }

  async close(): Promise<void> {
    for (const socket of this.through) socket.destroy()
    await new Promise((resolve) => this.server.close(resolve))
  }

  private let(from: Socket): void {
    const onwards = connect(Number(this.to.port), this.to.hostname)
    this.through.add(from)
    const end = () => {
      this.through.delete(from)
      from.destroy()
      onwards.destroy()
    }
    for (const socket of [from, onwards]) socket.on('error', end).on('close', end)
    from.pipe(onwards).pipe(from)
  }
}
