import { expect, test } from 'vitest'
import { referralUptake } from '../testing/referral-uptake.ts'
import { copyPicture } from './copy-picture.ts'

test('a browser that cannot copy pictures is told in a sentence with another way', async () => {
  expect(await copyPicture(referralUptake.figures[0]!, '/api/pictures')).toBe(
    'This browser did not allow copying. Use PNG for print instead, and insert the file.',
  )
})
