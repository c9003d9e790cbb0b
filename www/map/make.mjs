// Makes world.json: Natural Earth outlines (public domain) from the world-atlas package (ISC), simplified, by country.
// Run: npm install world-atlas topojson-client topojson-simplify iso-3166-1 && node www/map/make.mjs > www/map/world.json
// Each country: rings of whole hundredths of a degree, longitude and latitude in turn, each step from the one before.

import { createRequire } from 'node:module';

const require = createRequire(`${process.cwd()}/`);
const { feature } = require('topojson-client');
const { presimplify, simplify, filter, filterWeight } = require('topojson-simplify');
const iso = require('iso-3166-1');

/** Square degrees: triangles smaller than this are smoothed away, islands smaller than it are left out. */
const DETAIL = 0.012;

const whole = presimplify(require('world-atlas/countries-50m.json'));
const atlas = filter(simplify(whole, DETAIL), filterWeight(whole, DETAIL * 3));
const out = {};
for (const { id, properties, geometry } of feature(atlas, atlas.objects.countries).features) {
  const code = iso.whereNumeric(id ?? '')?.alpha2 ?? properties.name;
  if (!geometry || code === 'AQ') continue;
  const polygons = geometry.type === 'Polygon' ? [geometry.coordinates] : geometry.coordinates;
  const rings = polygons.flat().map(coded).filter((ring) => ring.length >= 8);
  if (rings.length) out[code] = [...(out[code] ?? []), ...rings];
}
process.stdout.write(`${JSON.stringify(out)}\n`);

function coded(ring) {
  let [x, y] = [0, 0];
  return ring.flatMap(([lon, lat]) => {
    const step = [Math.round(lon * 100) - x, Math.round(lat * 100) - y];
    x += step[0];
    y += step[1];
    return step;
  });
}
