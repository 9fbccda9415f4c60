/** A page of the provider: it stands alone, so that nothing of the dashboard has to be there. */
export function page(title: string, body: string): string {
  return `<!doctype html>
<html lang="en-GB">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<title>${title} – made-up people</title>
<style>${style}</style>
</head>
<body>
<header><p>Stalking Delivery Group figures</p></header>
<div class="strip" role="region" aria-label="Which data this is"><strong>Demonstration data.</strong> Made-up people for made-up figures.</div>
<main>
<h1>${title}</h1>
${body}
</main>
</body>
</html>`
}

const style = `
:root { --ink: #0b0c0c; --paper: #fff; --quiet: #484949; --line: #b1b4b6; --strip: #fff7bf; --link: #1a65a6; --header: #12436d }
@media (prefers-color-scheme: dark) {
  :root { --ink: #f3f2f1; --paper: #16191d; --quiet: #c3c5c7; --line: #505a5f; --strip: #3d3510; --link: #7fb6ec; --header: #0b2f4f }
}
* { box-sizing: border-box }
body { margin: 0; background: var(--paper); color: var(--ink); font: 1.1875rem/1.4 Arial, sans-serif }
header { background: var(--header); color: #fff; font-weight: 700 }
header p, .strip, main { max-width: 46rem; margin: 0 auto; padding: 0.75rem 1.25rem }
.strip { max-width: none; background: var(--strip); text-align: center; font-size: 1rem }
h1 { font-size: 2rem; line-height: 1.15; margin: 1.25rem 0 1rem }
ul { list-style: none; margin: 1.5rem 0; padding: 0; border-top: 1px solid var(--line) }
li { border-bottom: 1px solid var(--line); padding: 0.9rem 0 }
li p { margin: 0.25rem 0 0; color: var(--quiet); font-size: 1rem }
form { margin: 0 }
button { font: inherit; font-weight: 700; color: var(--link); background: none; border: 0; padding: 0; text-align: left; text-decoration: underline; text-underline-offset: 0.15em; cursor: pointer }
button:hover { text-decoration-thickness: 3px }
button:focus-visible { outline: 3px solid #fd0; outline-offset: 0; background: #fd0; color: #0b0c0c; text-decoration: none }
`
