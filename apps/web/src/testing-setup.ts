import { cleanup, configure } from '@testing-library/react'
import { afterEach } from 'vitest'

// jsdom lays nothing out: everything is 900 wide, so that charts have room to be drawn in.
Element.prototype.getBoundingClientRect = () => new DOMRect(0, 0, 900, 400)
globalThis.ResizeObserver = class {
  observe(): void {}
  unobserve(): void {}
  disconnect(): void {}
}
globalThis.matchMedia = (media) =>
  Object.assign(new EventTarget(), { matches: false, media, onchange: null, addListener() {}, removeListener() {} })

// Charts are slow to draw while other tests share the machine.
configure({ asyncUtilTimeout: 10_000 })

afterEach(cleanup)
