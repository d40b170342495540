// Makes app/src/main/resources/places/municipalities.csv from the npm package italian-cap-comuni-province 1.1.1
// (MIT; data by Garda Informatica, also MIT, kept in step with ISTAT). Run it when municipalities merge or are renamed:
//
//   npm pack italian-cap-comuni-province@1.1.1 && tar xzf italian-cap-comuni-province-1.1.1.tgz
//   node deploy/seed/municipalities.mjs package/dist/gi_comuni_cap-*.json > app/src/main/resources/places/municipalities.csv
//
// One line per municipality, keyed by its belfiore (cadastral) code: ISTAT codes change with the provinces, belfiore codes
// do not. Of several CAP the lowest is kept. "also" is the name in the other official language, "capital" marks a capital
// of province.
import { readFileSync } from 'node:fs'

const rows = JSON.parse(readFileSync(process.argv[2], 'utf8'))
const byCode = new Map()
for (const r of rows) {
  const known = byCode.get(r.codice_belfiore)
  if (!known || r.cap < known.cap) byCode.set(r.codice_belfiore, r)
}
const lines = [...byCode.values()]
  .sort((a, b) => (a.codice_belfiore < b.codice_belfiore ? -1 : 1))
  .map(r => [r.codice_belfiore, r.denominazione_ita, r.sigla_provincia, r.denominazione_regione, r.cap,
    Number(r.lat).toFixed(4), Number(r.lon).toFixed(4), r.denominazione_altra, r.flag_capoluogo === 'SI' ? 'capital' : ''])
for (const line of lines) if (line.some(field => field.includes(';'))) throw new Error('separator inside ' + line)
console.log(['belfiore;name;province;region;cap;lat;lon;also;capital', ...lines.map(l => l.join(';'))].join('\n'))
