import { element, escaped, part } from './xml.ts'
import { zipOf } from './zip-of.ts'

export type Relationship = { id: string; type: string; target: string }

/** A part of an OOXML package; `type` is its content type, `to` what it points at. */
export type OfficePart = { name: string; type: string; content: string | Buffer; to?: readonly Relationship[] }

export type OfficeProperties = { title: string; subject: string; creator: string; keywords: string; asAt: string }

/** Parts as an OOXML file with its content types, relationships and properties; `main` is the first part. */
export async function officePackage(parts: readonly OfficePart[], properties: OfficeProperties, program: string) {
  const [main] = parts
  if (!main) throw new Error('An office file needs a part.')
  const all = [
    ...parts,
    { name: 'docProps/core.xml', type: `${typeBase}package.core-properties+xml`, content: core(properties) },
    {
      name: 'docProps/app.xml',
      type: `${typeBase}officedocument.extended-properties+xml`,
      content: part(
        element(
          'Properties',
          { xmlns: `${office}/extended-properties` },
          element('Application', {}, program),
          element('AppVersion', {}, '16.0000'),
        ),
      ),
    },
  ]
  const root: Relationship[] = [
    { id: 'rId1', type: `${relationshipBase}/officeDocument`, target: main.name },
    {
      id: 'rId2',
      type: 'http://schemas.openxmlformats.org/package/2006/relationships/metadata/core-properties',
      target: 'docProps/core.xml',
    },
    { id: 'rId3', type: `${relationshipBase}/extended-properties`, target: 'docProps/app.xml' },
  ]
  return zipOf([
    { name: '[Content_Types].xml', content: contentTypes(all) },
    { name: '_rels/.rels', content: relationships(root) },
    ...all.flatMap(({ name, content, to }: OfficePart) => [
      { name, content },
      ...(to && to.length > 0 ? [{ name: relationshipsOf(name), content: relationships(to) }] : []),
    ]),
  ])
}

export const relationshipBase = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'

function contentTypes(parts: readonly OfficePart[]): string {
  return part(
    element(
      'Types',
      { xmlns: 'http://schemas.openxmlformats.org/package/2006/content-types' },
      element('Default', { Extension: 'rels', ContentType: `${typeBase}package.relationships+xml` }),
      element('Default', { Extension: 'xml', ContentType: 'application/xml' }),
      parts.map(({ name, type }) => element('Override', { PartName: `/${name}`, ContentType: type })),
    ),
  )
}

function relationships(to: readonly Relationship[]): string {
  return part(
    element(
      'Relationships',
      { xmlns: 'http://schemas.openxmlformats.org/package/2006/relationships' },
      to.map(({ id, type, target }) => element('Relationship', { Id: id, Type: type, Target: target })),
    ),
  )
}

/** `xl/worksheets/sheet1.xml` has its own in `xl/worksheets/_rels/sheet1.xml.rels`. */
function relationshipsOf(name: string): string {
  return name.replace(/([^/]+)$/, '_rels/$1.rels')
}

function core({ title, subject, creator, keywords, asAt }: OfficeProperties): string {
  const at = `${asAt}T00:00:00Z`
  return part(
    element(
      'cp:coreProperties',
      {
        'xmlns:cp': 'http://schemas.openxmlformats.org/package/2006/metadata/core-properties',
        'xmlns:dc': 'http://purl.org/dc/elements/1.1/',
        'xmlns:dcterms': 'http://purl.org/dc/terms/',
        'xmlns:xsi': 'http://www.w3.org/2001/XMLSchema-instance',
      },
      element('dc:title', {}, escaped(title)),
      element('dc:subject', {}, escaped(subject)),
      element('dc:creator', {}, escaped(creator)),
      element('cp:keywords', {}, escaped(keywords)),
      element('dc:language', {}, 'en-GB'),
      element('dcterms:created', { 'xsi:type': 'dcterms:W3CDTF' }, at),
      element('dcterms:modified', { 'xsi:type': 'dcterms:W3CDTF' }, at),
    ),
  )
}

const typeBase = 'application/vnd.openxmlformats-'
const office = 'http://schemas.openxmlformats.org/officeDocument/2006'
