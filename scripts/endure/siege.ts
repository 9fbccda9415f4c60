import { mkdtemp } from 'node:fs/promises'
import { join } from 'node:path'
import { cookieOf } from '@dashboard/api/testing'
import { role, type Role } from '@dashboard/contract'
import { approveReleases } from '@dashboard/kpis/testing/approve-releases'
import { World } from '../faults/world.ts'
import { Door } from './door.ts'
import { Service } from './service.ts'

/** The service over a durable database that holds a made-up extract, with somebody signed in for each role, and a way to disturb it. */
export class Siege {
  readonly world: World
  readonly door: Door
  readonly service: Service
  readonly uploadTo: string
  private readonly cookies: Map<Role, string>

  private constructor(world: World, door: Door, service: Service, uploadTo: string, cookies: Map<Role, string>) {
    this.world = world
    this.door = door
    this.service = service
    this.uploadTo = uploadTo
    this.cookies = cookies
  }

  static async lay(): Promise<Siege> {
    const world = await World.make()
    await world.load(world.pathOf('a'))
    const db = world.connect()
    await approveReleases(db)
    const uploadTo = await mkdtemp(join(world.folder, 'uploads-'))
    const door = await Door.open(world.url)
    const limits = { uploadBytes: 32_000_000, uploadSeconds: 4 }
    const service = await Service.start({ databaseUrl: door.url, uploadTo, ...limits })
    const cookies = new Map<Role, string>()
    for (const each of role.options) cookies.set(each, await cookieOf(db, each))
    await db.destroy()
    return new Siege(world, door, service, uploadTo, cookies)
  }

  /** Asks as somebody of that role. */
  ask(as: Role, path: string, body?: object): Promise<Response> {
    const sent = body && { method: 'POST', body: JSON.stringify(body) }
    const headers = { cookie: this.cookieOf(as), ...(body ? { 'content-type': 'application/json' } : {}) }
    return fetch(`${this.service.address}${path}`, { ...sent, headers })
  }

  cookieOf(as: Role): string {
    return this.cookies.get(as) ?? ''
  }

  async raise(): Promise<void> {
    await this.service.stop()
    await this.door.close()
    await this.world.destroy()
  }
}
