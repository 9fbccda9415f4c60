import { expect, test } from 'vitest'
import { readIssuers } from './issuer.ts'

const tenant = '6574d610-008d-4501-83cd-8dfe9dfa0e07'
const force = {
  id: 'derbyshire',
  name: 'Derbyshire Constabulary',
  issuer: `https://login.microsoftonline.com/${tenant}/v2.0`,
  clientId: 'a client',
  tenant,
  roles: { 'Figures.Analyst': 'analyst' },
}
const read = (...issuers: unknown[]) => readIssuers(JSON.stringify({ issuers }), 'sign-in.json')

test('one tenant is one entry; a secret can be left out', () => {
  expect(read(force)).toEqual([{ ...force, clientSecret: null }])
})

test.each([
  [
    { issuer: 'https://login.microsoftonline.com/common/v2.0' },
    'the issuer of derbyshire lets in people of any tenant. Name one tenant, and add an entry for each further one.',
  ],
  [
    { issuer: 'https://login.microsoftonline.com/organizations/v2.0' },
    'the issuer of derbyshire lets in people of any tenant. Name one tenant, and add an entry for each further one.',
  ],
  [{ issuer: `https://login.microsoftonline.com/${tenant}` }, 'the issuer of derbyshire must end in /v2.0.'],
  [{ tenant: 'another' }, 'the tenant of derbyshire must be the one in its issuer.'],
  [{ tenant: null }, 'the tenant of derbyshire must be the one in its issuer.'],
  [{ issuer: 'http://sign-in.example.org' }, 'the issuer of derbyshire must begin with https.'],
  [{ issuer: 'derbyshire' }, 'issuers.0.issuer: give the whole address of the provider.'],
  [{ id: 'Derbyshire' }, 'issuers.0.id: write it in small letters, digits and hyphens.'],
  [{ clientId: '' }, 'issuers.0.clientId: give the client id that the provider has given.'],
  [{ roles: {} }, 'issuers.0.roles: name at least one app role.'],
  [
    { roles: { 'Figures.Boss': 'boss' } },
    'issuers.0.roles.Figures.Boss: each app role must give one of analyst, group-member, chair, pcc-office, scrutiny-panel, disclosure-officer, administrator.',
  ],
  [{ groups: {} }, 'issuers.0: groups is not known there.'],
])('%o is refused with a sentence', (part, sentence) => {
  expect(() => read({ ...force, ...part })).toThrow(`sign-in.json: ${sentence}`)
})

test.each([
  ['{"issuers": [', 'sign-in.json is not JSON.'],
  ['{"issuers": []}', 'sign-in.json: issuers: name at least one provider.'],
  [
    JSON.stringify({ issuers: [force, force] }),
    'sign-in.json: two providers have the id derbyshire. Give each its own.',
  ],
])('%s is refused with a sentence', (text, sentence) => {
  expect(() => readIssuers(text, 'sign-in.json')).toThrow(sentence)
})
