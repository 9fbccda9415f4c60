import { element, part } from '../parts/xml.ts'

/** Colours and letters of the deck: those of the dashboard. */
export function theme(): string {
  return part(
    element(
      'a:theme',
      { 'xmlns:a': 'http://schemas.openxmlformats.org/drawingml/2006/main', name: 'Stalking KPIs' },
      element(
        'a:themeElements',
        {},
        element(
          'a:clrScheme',
          { name: 'Stalking KPIs' },
          Object.entries(colours).map(([name, val]) => element(`a:${name}`, {}, element('a:srgbClr', { val }))),
        ),
        element('a:fontScheme', { name: 'Arial' }, font('a:majorFont'), font('a:minorFont')),
        element(
          'a:fmtScheme',
          { name: 'Plain' },
          element('a:fillStyleLst', {}, thrice(fill)),
          element(
            'a:lnStyleLst',
            {},
            [6350, 12700, 19050].map((w) => element('a:ln', { w }, fill)),
          ),
          element('a:effectStyleLst', {}, thrice(element('a:effectStyle', {}, element('a:effectLst')))),
          element('a:bgFillStyleLst', {}, thrice(fill)),
        ),
      ),
    ),
  )
}

function font(name: string): string {
  return element(
    name,
    {},
    element('a:latin', { typeface: 'Arial' }),
    element('a:ea', { typeface: '' }),
    element('a:cs', { typeface: '' }),
  )
}

function thrice(one: string): string[] {
  return [one, one, one]
}

const fill = element('a:solidFill', {}, element('a:schemeClr', { val: 'phClr' }))

const colours = {
  dk1: '0B0C0C',
  lt1: 'FFFFFF',
  dk2: '12436D',
  lt2: 'EEF2F5',
  accent1: '12436D',
  accent2: '28A197',
  accent3: '801650',
  accent4: 'F46A25',
  accent5: '3D3D3D',
  accent6: 'A285D1',
  hlink: '1D70B8',
  folHlink: '4C2C92',
}
