import { execFileSync } from 'node:child_process'
import { mkdir, rm, statfs, writeFile } from 'node:fs/promises'
import { join } from 'node:path'

const megabytes = 64

/** A disk of 64 MB, on which a tablespace can be. Only root may make one; null for others. */
export async function mountSmallDisk(folder: string, owner: { uid: number; gid: number }): Promise<SmallDisk | null> {
  const place = join(folder, 'small-disk')
  await mkdir(place, { recursive: true })
  try {
    const options = `size=${megabytes}m,uid=${owner.uid},gid=${owner.gid},mode=700`
    execFileSync('mount', ['-t', 'tmpfs', '-o', options, 'tmpfs', place], { stdio: 'ignore' })
  } catch {
    return null
  }
  return new SmallDisk(place)
}

export class SmallDisk {
  readonly place: string

  constructor(place: string) {
    this.place = place
  }

  /** Leaves only that share of it free. */
  async leave(share: number): Promise<void> {
    const ballast = join(this.place, 'ballast')
    await writeFile(ballast, '')
    const { bavail, bsize } = await statfs(this.place)
    await writeFile(ballast, Buffer.alloc(Math.floor(bavail * bsize * (1 - share))))
  }

  async makeRoom(): Promise<void> {
    await rm(join(this.place, 'ballast'), { force: true })
  }

  unmount(): void {
    execFileSync('umount', ['-l', this.place], { stdio: 'ignore' })
  }
}
